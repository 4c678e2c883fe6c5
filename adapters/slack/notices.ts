import type { Card } from '../../src/index.ts';

/** What Attune says about Slack itself, privately. */
export const notice = (text: string): Card => ({
  kind: 'notice',
  blocks: [{ type: 'text', text }],
  actions: [],
  preview: 'A private note is ready',
});

export const NOTICES = {
  failed: notice(
    'Something went wrong on my side. Please try again in a minute. /attune help-now always works.',
  ),
  restarting: notice('I am just being restarted. Please try again in a minute.'),
  unknownCommand: notice('I do not know that one any more. /attune help shows what there is.'),
  oldButton: notice('This card is from an earlier version of me. /attune help shows what there is now.'),
  notHere: notice(
    'This note is no longer here: I keep notes in memory only, for a day at most. Nothing is lost from the channel.',
  ),
  tooSlow: notice('I was too slow to open that. Please press it once more.'),
  noWords: notice('There are no words of the author in that message that I could use.'),
  startElsewhere: notice(
    'I begin in a private channel, or in a group message with me in it, that only the two of you are in. There one of you types /attune start. Here you can already use /reframe, /attune help and /attune help-now.',
  ),
  publicChannel: notice(
    'Everybody in this workspace can see a public channel. Make a private one for the two of you, type /invite @Attune there, and then /attune start.',
  ),
  letMeIn: notice('I am not in here myself. Type /invite @Attune first, then try again.'),
  whichChannel: notice(
    'You share more than one channel with me. Please use this in the channel it is about.',
  ),
  botPartner: notice('That is an app. Name a person: /attune start and your partner.'),
  partnerCannotSee: notice(
    'Your partner is not in this channel yet. Type /invite and their name, then /attune start again.',
  ),
  cannotTellViewers: notice(
    'Slack does not tell me right now who is in this channel, so I read and post nothing here. Please try again in a minute.',
  ),
} as const;

/** Stands over the button that opens a form which took too long to open by itself. */
export const FORM_READY = 'Your form is ready.';

/** Goes with a file into one's own direct messages; a lock screen may show it. */
export const FILE_READY = 'The file you asked for.';

/** Said where the file was asked for. */
export const FILE_SENT =
  'The file is in your direct messages with me. Delete it there when you no longer need it.';
