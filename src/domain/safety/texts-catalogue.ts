import type { ResourcePurpose } from './resources-catalogue.ts';
import type { SafetyKind } from './safety-finding.ts';

/** Raised whenever a wording changes, so that a review can name what it reviewed. */
export const SAFETY_TEXTS_VERSION = 1;

/** One fixed private text. Nothing a person wrote is ever put into it. */
export type SafetyText = {
  readonly title: string;
  /** Read first, so each is one short thought. */
  readonly opening: readonly string[];
  readonly emergency: string;
  /** Which lines, in which order; a line serving two purposes stands once. */
  readonly lines: readonly ResourcePurpose[];
  readonly linesIntro: string;
  readonly closing: readonly string[];
};

/** What a lock screen may show (S7). */
export const SAFETY_PREVIEW = 'A private note is ready';
/** S7: the offer to delete. */
export const CLEAR_LABEL = 'Clear this note';

/** Stand behind a line where a card holds lines for several purposes. */
export const PURPOSE_NAMES: Readonly<Record<ResourcePurpose, string>> = {
  emergency: '',
  abuse: 'abuse or fear at home',
  crisis: 'thoughts of suicide, or the end of your strength',
  'own-behaviour': 'worried about your own behaviour',
};

const TITLE = 'A private note';
const DANGER_NOW = 'If anyone is in danger right now, call';
const SHARED_DEVICE =
  'Does anyone else use this device or account? Then clear this note. Your own message stays in the channel unless you delete it, and this app can be open on another device too. For calls or searches, a device only you use is safer.';
const SOFTWARE = 'I am software and can misread. If this does not fit, you can simply close it.';

/** S3: for the one who is afraid. */
const FEAR: SafetyText = {
  title: TITLE,
  opening: [
    'I believe you. This is not your fault.',
    'What you do next, and when, is your choice.',
    'I have posted nothing and told nobody.',
  ],
  emergency: DANGER_NOW,
  lines: ['abuse'],
  linesIntro: 'People you can talk to:',
  closing: [SHARED_DEVICE, SOFTWARE],
};

/** S3: for the one who tells of violence, done to them or to somebody else. */
const DISCLOSURE: SafetyText = {
  title: TITLE,
  opening: [
    'I believe you. It is never the fault of the one it was done to.',
    'Whom to tell, and when, is your choice.',
    'I have posted nothing and told nobody.',
  ],
  emergency: DANGER_NOW,
  lines: ['abuse', 'crisis'],
  linesIntro: 'People you can talk to, whether it was you or someone you care about:',
  closing: [SHARED_DEVICE, SOFTWARE],
};

/** S4: for the one whose words threaten. */
const THREAT: SafetyText = {
  title: TITLE,
  opening: [
    'Only you are shown this.',
    'Please stop here for now, before another word goes out. Words like these can frighten someone, whatever you meant.',
    'I cannot help with wording here, but there is help.',
  ],
  emergency: 'If someone could get hurt now, you included, call',
  lines: ['own-behaviour'],
  linesIntro: 'People to talk to, for anyone worried about what they might say or do:',
  closing: [SOFTWARE],
};

/** S4: for the one whose words restrict or watch. */
const CONTROL: SafetyText = {
  title: TITLE,
  opening: [
    'Only you are shown this.',
    'Please stop here for now. Words like these can leave the other person no room, whatever you meant.',
    'I cannot help with wording here, but there is help.',
  ],
  emergency: 'If someone could get hurt now, you included, call',
  lines: ['own-behaviour'],
  linesIntro: 'People to talk to, for anyone worried about jealousy, fear or how they act:',
  closing: [SOFTWARE],
};

/** S5: for the one who is in danger from themselves. */
const SELFHARM: SafetyText = {
  title: TITLE,
  opening: [
    'I am glad you wrote that, and I take it seriously.',
    'If you are thinking of hurting yourself or of dying, please talk to a person now. You do not have to carry this alone.',
    'If you can, ask someone you trust to stay with you, or to stay on the phone.',
  ],
  emergency: 'If you have already done something, or might tonight, call',
  lines: ['crisis'],
  linesIntro: 'People to talk to now:',
  closing: ['I have told nobody.', SOFTWARE],
};

export const SAFETY_TEXTS: Readonly<Record<SafetyKind, SafetyText>> = {
  threat: THREAT,
  control: CONTROL,
  fear: FEAR,
  selfharm: SELFHARM,
  disclosure: DISCLOSURE,
};

/** S5: self-harm said in order to hold somebody: help of both kinds, the person's own life first. */
export const SELFHARM_AND_THREAT: SafetyText = {
  ...SELFHARM,
  opening: [
    ...SELFHARM.opening,
    'Words like these can also hold the other person in fear, whatever you meant. There is help for both.',
  ],
  lines: ['crisis', 'own-behaviour'],
  closing: ['Only you are shown this. I have told nobody.', SOFTWARE],
};

/** `/attune help-now`: the same for both, always there. */
export const HELP_NOW: SafetyText = {
  title: 'Help, now',
  opening: ['Only you are shown this. Nobody is told that you asked.', 'You need no reason to call.'],
  emergency: DANGER_NOW,
  lines: ['abuse', 'crisis', 'own-behaviour'],
  linesIntro: 'People you can talk to:',
  closing: [SHARED_DEVICE],
};

/** V7, R10: asked to reword or answer a message the screen stopped at. */
export const REFUSAL: SafetyText = {
  title: TITLE,
  opening: [
    'I do not offer words for a message like this one.',
    'If something in it worries or frightens you, you do not have to sort it out alone.',
    'I have posted nothing and told nobody.',
  ],
  emergency: DANGER_NOW,
  lines: ['abuse', 'crisis', 'own-behaviour'],
  linesIntro: 'People you can talk to, whichever side of it you are on:',
  closing: [SHARED_DEVICE, SOFTWARE],
};
