import type { PartnerId } from '../../src/index.ts';
import { codeOf } from './errors.ts';
import type { Room } from './room.ts';

/** After these, somebody's settings or what is held about them is not what their Home shows. */
const CHANGES: readonly string[] = [
  'attune start',
  'attune mute',
  'attune leave',
  'attune settings',
  'check-in.save',
  'consent.agree',
  'consent.decline',
  'hold.resume',
  'leave.confirm',
  'settings.save',
  'settings.save-shared',
];

export type Changed = {
  /** The command with its subcommand, or the action's name. */
  readonly asked: string;
  readonly actor: PartnerId;
  readonly partners: readonly PartnerId[];
};

/** The Homes of those concerned show what holds now. A Home that cannot be drawn costs nobody their answer. */
export const refreshHomes = async (room: Room, { asked, actor, partners }: Changed): Promise<void> => {
  if (!CHANGES.includes(asked)) return;
  try {
    await room.homes.refresh([...new Set([actor, ...partners])]);
  } catch (cause) {
    room.logger.warn({ event: 'home-not-drawn', code: codeOf(cause) });
  }
};
