import type { SafetyKind } from '../safety/safety-finding.ts';
import type { PrivateText } from '../shared/private-text.ts';
import { readable } from './features.ts';
import type { ReadingContext } from './reading.ts';
import { scoreMessage } from './score-message.ts';
import type { ToneModel } from './tone-model.ts';

/** Calibrated probability of each kind of danger; what is left to 1 is none. Never throws; for S8's "or model". */
export type ReadDanger = (text: PrivateText, context: ReadingContext) => Readonly<Record<SafetyKind, number>>;

export const createReadDanger =
  (model: ToneModel): ReadDanger =>
  (text, context) => {
    const [, threat = 0, control = 0, fear = 0, selfharm = 0, disclosure = 0] = scoreMessage(
      model,
      readable(text.reveal()),
      context,
    ).danger;
    return { threat, control, fear, selfharm, disclosure };
  };
