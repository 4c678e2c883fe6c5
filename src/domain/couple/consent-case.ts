/** Alex and Sam are the two. Robin is somebody else, and Kim is Robin's partner. */
export const PEOPLE = ['Alex', 'Sam', 'Robin', 'Kim'] as const;
export type Someone = (typeof PEOPLE)[number];

/** What one person does, in words that follow their name. */
export const DOINGS = {
  starts: 'types `/attune start`',
  'starts with oneself': 'types `/attune start` and names themselves',
  'starts with Robin': 'types `/attune start` and names Robin',
  'starts with a bot': 'types `/attune start` and names a bot',
  'starts there': 'starts it in a channel with somebody else',
  agrees: 'presses **I agree**',
  'agrees there': 'agrees there',
  'agrees on the first card': 'presses **I agree** on the first card',
  'agrees on an older text': 'presses **I agree** on a card with an older text',
  declines: 'presses **Not for me**',
  'mutes for an hour': 'types `/attune mute 1h`',
  'mutes for today': 'types `/attune mute today`',
  'mutes for good': 'types `/attune mute always`',
  'ends the mute': 'types `/attune mute off`',
  leaves: 'types `/attune leave`',
  'leaves from outside': 'types `/attune leave` in the direct message with Attune',
  'looks from outside': 'types `/attune privacy` in the direct message with Attune',
  erases: 'presses **Erase everything**, then **Leave and erase**',
  'erases again': 'presses **Leave and erase** once more',
  'says something': 'writes something',
  'says something hard': 'writes something hard',
  'says something dangerous': 'writes something dangerous',
  'asks a question': 'types `/checkin now`',
  'answers it': 'answers it in private',
  'suggests a schedule': 'suggests a schedule',
  'calls a break': 'calls a break',
  'comes in': 'is let into the channel',
  'slips in': 'is let into the channel, and the platform does not tell it',
  'goes out': 'goes out of the channel',
  'leaves the server': 'leaves the server',
  'comes back to the server': 'comes back to the server',
  'closes the account': 'deletes their account',
  'opens the account again': 'gets their account back',
} as const;
export type Doing = keyof typeof DOINGS;

/** What happens without any one person doing it. */
export const HAPPENINGS = {
  'Alex and Sam start at once': 'Alex and Sam type `/attune start` in the same moment',
  'Alex and Sam leave at once': 'Alex and Sam type `/attune leave` in the same moment',
  'a bot comes in': 'A bot is let into the channel',
  'the channel is opened to everybody': 'The channel is opened to everybody there',
  'the channel is closed again': 'The channel is closed again',
  'one more runs the place': 'One more person may see every channel',
  'the text changes': 'The consent text changes with an update of Attune',
  'Attune is taken out': 'Attune is taken out of the channel',
  'Attune is let in again': 'Attune is let in again',
  'Attune is kicked': 'Attune is kicked off the server',
  'Attune is invited again': 'Attune is invited to the server again',
  'Attune is taken out of the workspace': 'Attune is removed from the whole workspace',
  'the grace period passes': 'Half a minute passes',
  'five minutes pass': 'Five minutes pass',
  'an hour passes': 'An hour passes',
  'a day passes': 'A day passes',
  'a month passes': 'A month passes',
} as const;
export type Happening = keyof typeof HAPPENINGS;

export type Deed = `${Someone} ${Doing}` | Happening;

/** What is held about the two of one channel; beside the accounts their settings and whatever else they have. */
export const HOLDINGS = {
  nothing: 'nothing',
  'no yes': 'the two accounts and settings; neither yes',
  'one yes': 'the two accounts and settings; one yes',
  'both yeses': 'the two accounts and settings; both yeses',
} as const;
export type Holding = keyof typeof HOLDINGS;

export const GROUPS = {
  beginning: 'Beginning',
  others: 'Somebody else',
  away: 'One of the two is not there',
  attune: 'Attune itself',
  couples: 'More than one couple',
  mute: 'Mute',
  leaving: 'Leaving',
} as const;
export type Group = keyof typeof GROUPS;

/** `engine` = the same on every platform. */
export type Surface = 'engine' | 'discord' | 'slack';

/** Who of those who write is read, and whether each gets a note when it was hard. */
export type Reading = 'nothing' | 'both' | 'both, without notes to Alex' | 'both, without notes';

/** One case: a row of the table in docs/privacy.md, and a test on each of its surfaces. */
export type ConsentCase = {
  readonly group: Group;
  readonly name: string;
  readonly on: readonly Surface[];
  /** How things stood before. */
  readonly given: readonly Deed[];
  readonly happens: readonly Deed[];
  /** Of what is written afterwards. */
  readonly read: Reading;
  /** What each is shown alone, in order, by some of its words; who is left out is shown nothing at all. */
  readonly privately: Readonly<Partial<Record<Someone, readonly string[]>>>;
  /** What Attune posts in the channel, in order, by some of its words. */
  readonly channel: readonly string[];
  readonly held: Holding;
  /** Of the other channel, where there is one. */
  readonly there?: { readonly read: Reading; readonly held: Holding };
  /** What it takes until both are read again; none where they are, or where it never ends. */
  readonly again: readonly Deed[];
};
