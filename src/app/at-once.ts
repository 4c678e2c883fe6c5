import { CLEAR_ACTION } from '../domain/safety/safety-card.ts';
import { commandKey } from './command/handle-command.ts';
import type { ActionRequest, CommandRequest } from './mediator.ts';

/** What must not wait until a platform that hangs has done with something else of the same two (N1, S7). */
const COMMANDS: readonly string[] = ['attune help', 'attune help-now', 'attune mute', 'attune leave'];
const ACTIONS: readonly string[] = [CLEAR_ACTION, 'leave.confirm', 'nudge.not-now'];

export const isCommandAtOnce = ({ invocation: { command, sub } }: CommandRequest): boolean =>
  COMMANDS.includes(commandKey(command, sub));

export const isActionAtOnce = ({ action }: ActionRequest): boolean => ACTIONS.includes(action.name);
