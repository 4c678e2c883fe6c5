import { ANSWER_FAMILIES } from './answer-families-catalogue.ts';
import { CONTROL_CUES } from './control-cues-catalogue.ts';
import { CONTROL_FAMILIES } from './control-families-catalogue.ts';
import { DEED_FAMILIES } from './deed-families-catalogue.ts';
import { DISCLOSURE_CUES } from './disclosure-cues-catalogue.ts';
import { DISCLOSURE_FAMILIES } from './disclosure-families-catalogue.ts';
import { FEAR_CUES } from './fear-cues-catalogue.ts';
import { FEAR_FAMILIES } from './fear-families-catalogue.ts';
import { FURTHER_FAMILIES } from './further-families-catalogue.ts';
import { OUTRIGHT_FAMILIES } from './outright-families-catalogue.ts';
import type { SafetyCue } from './safety-cue.ts';
import type { SafetyKind } from './safety-finding.ts';
import { SELFHARM_CUES } from './selfharm-cues-catalogue.ts';
import { SELFHARM_FAMILIES } from './selfharm-families-catalogue.ts';
import { THREAT_CUES } from './threat-cues-catalogue.ts';
import { THREAT_FAMILIES } from './threat-families-catalogue.ts';

/** Those that stand together whatever they are about. */
const said = (kind: SafetyKind): readonly SafetyCue[] =>
  [...DEED_FAMILIES, ...OUTRIGHT_FAMILIES, ...FURTHER_FAMILIES].filter((cue) => cue.kind === kind);

/** A life in danger, then the words of the one who is afraid, then the words of the one who threatens. */
const BY_URGENCY: readonly SafetyCue[] = [
  ...SELFHARM_CUES,
  ...SELFHARM_FAMILIES,
  ...said('selfharm'),
  ...FEAR_CUES,
  ...FEAR_FAMILIES,
  ...said('fear'),
  ...THREAT_CUES,
  ...THREAT_FAMILIES,
  ...said('threat'),
  ...CONTROL_CUES,
  ...CONTROL_FAMILIES,
  ...said('control'),
  ...DISCLOSURE_CUES,
  ...DISCLOSURE_FAMILIES,
  ...said('disclosure'),
  ...ANSWER_FAMILIES,
];

const isSuspicion = ({ hint }: SafetyCue): boolean => hint === 'suspicion';

/**
 * All signals, in the order they are tried: the first that fires names the kind. What is said outright comes before what
 * needs much of the head's help; else the most urgent comes first, because one message can hold both and the frightened
 * reader must never get the text meant for the other.
 */
export const SAFETY_CUES: readonly SafetyCue[] = [
  ...BY_URGENCY.filter((cue) => !isSuspicion(cue)),
  ...BY_URGENCY.filter(isSuspicion),
];
