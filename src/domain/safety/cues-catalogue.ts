import { CONTROL_CUES } from './control-cues-catalogue.ts';
import { DISCLOSURE_CUES } from './disclosure-cues-catalogue.ts';
import { FEAR_CUES } from './fear-cues-catalogue.ts';
import type { SafetyCue } from './safety-cue.ts';
import { SELFHARM_CUES } from './selfharm-cues-catalogue.ts';
import { THREAT_CUES } from './threat-cues-catalogue.ts';

/**
 * All explicit signals, in the order they are tried: the first that fires names the kind. A life in danger comes
 * first; the words of the one who is afraid come before the words of the one who threatens, because one message can
 * hold both and the frightened reader must never get the text meant for the other.
 */
export const SAFETY_CUES: readonly SafetyCue[] = [
  ...SELFHARM_CUES,
  ...FEAR_CUES,
  ...THREAT_CUES,
  ...CONTROL_CUES,
  ...DISCLOSURE_CUES,
];
