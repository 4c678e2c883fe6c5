import { attackSpan } from './attack-span.ts';
import { CONTEMPT, CRITICISM } from './evidence.ts';
import { readable } from './features.ts';
import { LABELS, type Label, type ReadMessage, type WholeReading } from './reading.ts';
import { createScorer } from './score-message.ts';
import type { ToneModel } from './tone-model.ts';

export const createReader = (model: ToneModel): ReadMessage => {
  const score = createScorer(model);
  return (text, context) => {
    const message = readable(text.reveal());
    const scored = score(message, context);
    const best = likeliest(scored.labels, scored.attack);
    const isAttack = best === CRITICISM || best === CONTEMPT || scored.attack >= model.thresholds.open;
    return {
      label: LABELS[best] ?? 'neutral',
      confidence: scored.labels[best] ?? 0,
      scores: scoresByLabel(scored.labels),
      attack: scored.attack,
      danger: dangerOf(scored.danger),
      span: isAttack ? attackSpan(model, message, scored) : undefined,
    };
  };
};

/** Past even odds of an attack the label is one of its two kinds, however the rest is spread. */
export const likeliest = (labels: Float64Array, attack: number): number => {
  if (attack >= 0.5) return (labels[CONTEMPT] ?? 0) > (labels[CRITICISM] ?? 0) ? CONTEMPT : CRITICISM;
  return labels.reduce((best, value, at) => (value > (labels[best] ?? 0) ? at : best), 0);
};

const dangerOf = ([
  ,
  threat = 0,
  control = 0,
  fear = 0,
  selfharm = 0,
  disclosure = 0,
]: Float64Array): WholeReading['danger'] => ({
  threat,
  control,
  fear,
  selfharm,
  disclosure,
});

export const scoresByLabel = (labels: Float64Array): Readonly<Record<Label, number>> => {
  const at = (label: Label): number => labels[LABELS.indexOf(label)] ?? 0;
  return {
    criticism: at('criticism'),
    contempt: at('contempt'),
    defensiveness: at('defensiveness'),
    stonewalling: at('stonewalling'),
    complaint: at('complaint'),
    i_statement: at('i_statement'),
    validation: at('validation'),
    repair: at('repair'),
    appreciation: at('appreciation'),
    neutral: at('neutral'),
    third_party: at('third_party'),
    playful: at('playful'),
    self_criticism: at('self_criticism'),
    danger: at('danger'),
    quoted: at('quoted'),
  };
};
