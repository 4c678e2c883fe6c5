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

export const understand = (reader: ToneReader, text: PrivateText, context: ReadingContext): Understanding => {
  const reading = reader.readMessage(text, context);
  const { dangerThreshold } = reader;
  const safety = screenMessage({ text, context, danger: reading.danger, dangerThreshold });
  const isKept = safety?.cue !== 'model' || isDangerousItself(reader, text, context);
  return { safety: isKept ? safety : undefined, reading };
};

/**
 * The line before may strengthen a cue; it alone does not make danger of words that hold none. A "yes please" before it
 * did, with words of love.
 */
const isDangerousItself = (reader: ToneReader, text: PrivateText, context: ReadingContext): boolean => {
  if (context.length === 0) return true;
  const { danger } = reader.readMessage(text, []);
  const { dangerThreshold } = reader;
  return screenMessage({ text, context: [], danger, dangerThreshold }) !== undefined;
};
