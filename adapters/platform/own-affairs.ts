/**
 * What concerns the one who asks and nobody else. It waits for no look at who can see the channel: help, leaving and
 * clearing a note work also while the platform does not answer, or once the channel is gone.
 */
const COMMANDS: readonly string[] = [
  'attune help',
  'attune help-now',
  'attune mute',
  'attune leave',
  'attune privacy',
  'attune settings',
  'reframe',
];

const ACTIONS: readonly string[] = [
  'clear-note',
  'consent.decline',
  'leave.confirm',
  'nudge.choose-feeling',
  'nudge.feeling',
  'nudge.fine',
  'nudge.fine-why',
  'nudge.not-now',
  'nudge.other-words',
  'privacy.erase',
  'privacy.export',
  'settings.change',
  'settings.save',
];

export const isOwnAffair = (asked: string): boolean => COMMANDS.includes(asked) || ACTIONS.includes(asked);

/** Whoever is shut out of a channel cannot ask for these there, so they are heard elsewhere. */
export const isForThoseShutOut = (asked: string): boolean =>
  ['attune leave', 'attune privacy'].includes(asked);

/** In a direct message, which of several couples is meant makes no difference to these. */
export const isForOneselfAnywhere = (asked: string): boolean =>
  ['attune help', 'attune help-now'].includes(asked);
