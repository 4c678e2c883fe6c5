import { CLEAR_ACTION } from '../domain/safety/safety-card.ts';
import { commandKey } from './command/handle-command.ts';
import type { ActionRequest, CommandRequest } from './mediator.ts';

/** What must not wait until a platform that hangs has done with something else of the same two (N1, S7). */
const COMMANDS: readonly string[] = ['attune help', 'attune help-now', 'attune mute', 'attune leave'];
const ACTIONS: readonly string[] = [CLEAR_ACTION, 'leave.confirm', 'nudge.not-now', 'phrasing.refuse'];

/** What takes its turn by itself, for the part that needs it, because a language model may be asked as well. */
const COMMANDS_BY_THEMSELVES: readonly string[] = ['reframe'];
const ACTIONS_BY_THEMSELVES: readonly string[] = [
  'nudge.other-words',
  'nudge.feeling',
  'nudge.more-feelings',
];

export const isCommandAtOnce = ({ invocation: { command, sub } }: CommandRequest): boolean =>
  [...COMMANDS, ...COMMANDS_BY_THEMSELVES].includes(commandKey(command, sub));

export const isActionAtOnce = ({ action }: ActionRequest): boolean =>
  [...ACTIONS, ...ACTIONS_BY_THEMSELVES].includes(action.name);
