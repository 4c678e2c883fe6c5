import { FEELINGS } from '../../language/feelings-catalogue.ts';
import { AFTER_CONTEMPT, NAME_CALLING, PLAIN_FEELINGS, THEMES } from '../themes-catalogue.ts';
import { listed } from './words.ts';

/**
 * Words a text may hold that its message does not (R3). They carry no fact: what joins and points, the feelings, and how
 * small asks and needs are worded. Source: our own pairs of message and reframe, what their authors added and could not
 * be wrong.
 */

const JOINING =
  'a an the and or but when while after before until since if that which who what where how as than so then too also both i me my you your we us our it its this there here to of in on at by with without for from into over about out up off down back away around between during through not no any some one be have do not will would could can may get got felt feel happened happen really again first still yet just own other each right now like about talk us know part';

/** How recasts say plainly what an idiom or a rhetorical question says. */
const SAID_PLAINLY =
  'go come tell talk say said speak hear heard answer reply help leave left make made let say something anything true mess messy snap long time arrive arrives together alone word wait take call text look give want ask find see put use think thing way keep start turn otherwise quiet complain contradict someone end';

const ASKING =
  'willing could would might like love need matter matters help helps mean means it share sharing week today tonight next time sooner earlier later day evening moment minute minutes bit while another together ours us everybody quiet quieter voice gently gentle softly calm calmer listen heard finish pause break ready running late held up plan plans change agree decide check joke laugh funny celebrate reminder remind set put phone away close turn wash hang tidy clear turns take share load rest sleep hug kiss time just two only feel felt know knowing count rely trust trusted trusting true honest open side stand safe safer close near attention small short word words line message ring text call let me come home bed morning week weekend weekly once day sit down look at seriously care subject things thing things matters especially likely possible please maybe';

export const ADDED_IN_EVENTS: ReadonlySet<string> = new Set([
  ...listed(JOINING),
  ...listed(SAID_PLAINLY),
  ...FEELINGS,
]);

export const ADDED_ANYWHERE: ReadonlySet<string> = new Set([
  ...ADDED_IN_EVENTS,
  ...listed(ASKING),
  ...[...THEMES, PLAIN_FEELINGS, AFTER_CONTEMPT, NAME_CALLING].flatMap(({ needs }) => needs.flatMap(listed)),
]);
