import type { ReadingContext, WholeReading } from '../domain/reading/reading.ts';
import type { SafetyFinding } from '../domain/safety/safety-finding.ts';
import { screenMessage } from '../domain/safety/screen-message.ts';
import type { PrivateText } from '../domain/shared/private-text.ts';
import type { ToneReader } from './deps.ts';

/** What one message is, safety first. The same for a live message and for the command line. */
export type Understanding = {
  readonly safety: SafetyFinding | undefined;
  readonly reading: WholeReading;
};

/** Two heads of the reader look at danger; the one that knows its kind speaks alone only where the other hears a trace. */
const TRACE = 0.02;

export const understand = (reader: ToneReader, text: PrivateText, context: ReadingContext): Understanding => {
  const reading = reader.readMessage(text, context);
  const { dangerThreshold } = reader;
  const safety = screenMessage({ text, context, danger: reading.danger, dangerThreshold });
  const isContradicted = safety?.cue === 'model' && reading.scores.danger < TRACE;
  return { safety: isContradicted ? undefined : safety, reading };
};
