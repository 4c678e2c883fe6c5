import { decideWording } from '../domain/nudging/decide-nudge.ts';
import type { Label, ReadingContext } from '../domain/reading/reading.ts';
import { composeReframes } from '../domain/reframe/compose-reframes.ts';
import type { Reframes } from '../domain/reframe/reframe.ts';
import { SAFETY_KINDS, type SafetyKind } from '../domain/safety/safety-finding.ts';
import type { Span } from '../domain/shared/card.ts';
import type { PrivateText } from '../domain/shared/private-text.ts';
import { composePrompts } from '../domain/validation/compose-prompts.ts';
import type { ValidationPrompt } from '../domain/validation/validation.ts';
import type { MediatorDeps } from './deps.ts';
import { understand } from './understand.ts';

export type Analysis = {
  readonly label: Label;
  readonly decision: 'nudge' | 'silent' | 'safety';
  /** Probability of `label`, 0..1. */
  readonly confidence: number;
  readonly scores: Readonly<Record<Label, number>>;
  /** Half-open UTF-16 offsets of the words that carry an attack; undefined when there is none. */
  readonly span: Span | undefined;
  readonly safety: SafetyKind | undefined;
  /** The first offer, when the decision is `nudge`. */
  readonly reframe: PrivateText | undefined;
};

export type OfferedReframes =
  | { readonly kind: 'offered'; readonly reframes: Reframes }
  | { readonly kind: 'refused'; readonly safety: SafetyKind };

export type OfferedPrompts =
  | { readonly kind: 'offered'; readonly prompts: readonly ValidationPrompt[] }
  | { readonly kind: 'refused'; readonly safety: SafetyKind };

export type EngineDeps = Pick<MediatorDeps, 'reader' | 'grammar'>;

/**
 * The engine without people, channels or storage: one text in, one judgement out. The command line and the measuring
 * reports use it; live messages go through the same reader, screen and composers. Synchronous, never throws.
 */
export type Engine = {
  /** Decides as for a partner with balanced sensitivity who has called nothing fine. */
  readonly analyze: (text: PrivateText, context: ReadingContext) => Analysis;
  /** Refused when the safety screen fires (S3-S5). `feeling` must be one of the catalogue's words to count. */
  readonly reframe: (text: PrivateText, context: ReadingContext, feeling?: string) => OfferedReframes;
  readonly validate: (text: PrivateText, context: ReadingContext) => OfferedPrompts;
};

export const createEngine = ({ reader, grammar }: EngineDeps): Engine => ({
  analyze: (text, context) => {
    const { safety, reading } = understand(reader, text, context);
    const base = { scores: reading.scores, span: reading.span };
    if (safety !== undefined) {
      const ofKind = SAFETY_KINDS.map((kind) => reading.danger[kind]);
      const confidence = Math.max(reading.scores.danger, ...ofKind);
      const found = { label: 'danger', decision: 'safety', confidence, safety: safety.kind } as const;
      return { ...base, ...found, span: undefined, reframe: undefined };
    }
    const threshold = reader.thresholds.balanced;
    const wording = decideWording({ reading, threshold, calledFine: 0, teases: false });
    const decision = wording.kind === 'nudge' ? 'nudge' : 'silent';
    const reframe =
      decision === 'nudge' ? composeReframes({ text, context, reading, grammar }).offers[0] : undefined;
    const { label, confidence } = reading;
    return { ...base, label, confidence, decision, safety: undefined, reframe };
  },
  reframe: (text, context, feeling) => {
    const { safety, reading } = understand(reader, text, context);
    if (safety !== undefined) return { kind: 'refused', safety: safety.kind };
    const chosen = feeling === undefined ? {} : { feeling };
    return { kind: 'offered', reframes: composeReframes({ text, context, reading, grammar, ...chosen }) };
  },
  validate: (text, context) => {
    const { safety, reading } = understand(reader, text, context);
    if (safety !== undefined) return { kind: 'refused', safety: safety.kind };
    return { kind: 'offered', prompts: composePrompts({ text, context, reading, grammar }).prompts };
  },
});
