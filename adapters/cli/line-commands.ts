import { z } from 'zod';
import {
  createEngine,
  type Engine,
  type PrivateText,
  privateText,
  type ReadingContext,
} from '../../src/index.ts';
import { createGrammar } from '../grammar/index.ts';
import { loadToneReader } from '../load-tone-model.ts';
import { answerLines, type LineHandler, lineShape } from './json-lines.ts';
import { projectRoot } from './project-root.ts';

type Line = z.infer<typeof lineShape>;

const contextOf = (prev: string | null | undefined): ReadingContext =>
  prev === undefined || prev === null || prev === '' ? [] : [{ from: 'partner', text: privateText(prev) }];

const reveal = (text: PrivateText | undefined): string | null => text?.reveal() ?? null;

/** Four digits are what a calibrated probability is worth; more would only be noise to compare. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

export const analyzeLine =
  (engine: Engine): LineHandler<Line> =>
  ({ id, text, prev }) => {
    const seen = engine.analyze(privateText(text), contextOf(prev));
    return {
      id,
      label: seen.label,
      decision: seen.decision,
      confidence: rounded(seen.confidence),
      scores: Object.fromEntries(Object.entries(seen.scores).map(([label, p]) => [label, rounded(p)])),
      span: seen.span ?? null,
      safety: seen.safety ?? null,
      reframe: reveal(seen.reframe),
    };
  };

const reframeShape = lineShape.extend({ feeling: z.string().nullish() });

export const reframeLine =
  (engine: Engine): LineHandler<z.infer<typeof reframeShape>> =>
  ({ id, text, prev, feeling }) => {
    const result = engine.reframe(privateText(text), contextOf(prev), feeling ?? undefined);
    if (result.kind === 'refused') {
      const nothing = { reframes: [], event: null, feelings: [], request: null, template: false };
      return { id, ...nothing, safety: result.safety };
    }
    const { offers, event, feelings, request, template } = result.reframes;
    return {
      id,
      reframes: offers.map((offer) => offer.reveal()),
      event: reveal(event),
      feelings,
      request: reveal(request),
      template,
      safety: null,
    };
  };

export const validateLine =
  (engine: Engine): LineHandler<Line> =>
  ({ id, text, prev }) => {
    const result = engine.validate(privateText(text), contextOf(prev));
    if (result.kind === 'refused') return { id, prompts: [], refused: 'safety' };
    const prompts = result.prompts.map((prompt) => ({ level: prompt.level, text: prompt.text.reveal() }));
    return { id, prompts, refused: null };
  };

const LINE_COMMANDS = {
  analyze: (engine: Engine) => answerLines(lineShape, analyzeLine(engine)),
  reframe: (engine: Engine) => answerLines(reframeShape, reframeLine(engine)),
  validate: (engine: Engine) => answerLines(lineShape, validateLine(engine)),
} as const;

/** JSON lines from standard input to standard output, without network or database. Resolves to the exit status. */
export const runLineCommand = async (name: keyof typeof LINE_COMMANDS): Promise<number> =>
  LINE_COMMANDS[name](
    createEngine({ reader: await loadToneReader(projectRoot()), grammar: createGrammar() }),
  );
