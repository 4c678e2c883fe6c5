import type { Card } from '../../src/index.ts';

/** What Attune says about Discord itself, privately. */
const notice = (text: string): Card => ({
  kind: 'notice',
  blocks: [{ type: 'text', text }],
  actions: [],
  preview: 'A private note is ready',
});

export const NOTICES = {
  failed: notice(
    'Something went wrong on my side. Please try again in a minute. /attune help-now always works.',
  ),
  cleared: notice('Cleared.'),
  restarting: notice('I am just being restarted. Please try again in a minute.'),
  unknownCommand: notice('I do not know that one any more. /attune help shows what there is.'),
  oldButton: notice('This card is from an earlier version of me. /attune help shows what there is now.'),
  notHere: notice(
    'This note is no longer here: I keep notes in memory only, for a day at most. Nothing is lost from the channel.',
  ),
  noWords: notice('There are no words of the author in that message that I could use.'),
  startElsewhere: notice(
    'I begin in a channel of a server that only the two of you and I can see. There one of you types /attune start. Here you can already use /reframe, /attune help and /attune help-now.',
  ),
  whichChannel: notice(
    'You share more than one channel with me. Please use this in the channel it is about.',
  ),
  botPartner: notice('That is a bot. Name a person: /attune start and your partner.'),
  partnerCannotSee: notice(
    'Your partner cannot see this channel yet. Let them in first (Edit Channel, Permissions), then type /attune start again.',
  ),
  cannotSeeChannel: notice(
    'I cannot see this channel myself. Let me in first (Edit Channel, Permissions: View Channel and Send Messages for Attune), then try again.',
  ),
  cannotTellViewers: notice(
    'Discord does not tell me right now who can see this channel, so I read and post nothing here. Please try again in a minute.',
  ),
} as const;

/** Stands over the button that opens a form which took too long to open by itself. */
export const FORM_READY = 'Your form is ready.';
