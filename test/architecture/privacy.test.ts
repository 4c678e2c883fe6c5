import { describe, expect, it } from 'vitest';
import { codeOnly, stringsOf } from './code-only.ts';
import { adapterFiles, productFiles, type Rule, sourceFiles, violations } from './source-tree.ts';

/** Reading, composing and reviewing words; understanding what was asked; showing words to their reader; sealing them. */
const MAY_REVEAL = [
  /^src\/domain\/shared\/private-text\.ts$/,
  /^src\/domain\/(?:reading|safety|reframe|validation)\//,
  /^src\/domain\/couple\/teasing\.ts$/,
  /^src\/app\/(?:cards|command|action)\//,
  /^src\/app\/parse-command[^/]*\.ts$/,
  /^adapters\/(?:web|discord|slack)\/render\.ts$/,
  /^adapters\/storage\/sealer\.ts$/,
  // The one text that leaves, where both partners want that.
  /^adapters\/phrasing\/write-prompt\.ts$/,
  // The command line answers on the standard output of whoever typed the text; the trainer reads our own corpus.
  /^adapters\/cli\//,
  /^corpus\/train\//,
];
const revealsOnlyAtItsPlace: Rule = ({ path, text }) =>
  /\.reveal\b/.test(codeOnly(text)) && !MAY_REVEAL.some((place) => place.test(path))
    ? ['reveals what a person wrote']
    : [];

const readsEnvironment: Rule = ({ path, text }) =>
  /\bprocess\s*(?:\.\s*env\b|\[)|\benv\b[^;\n]*\bfrom\s*''/.test(codeOnly(text)) &&
  !path.startsWith('adapters/config/')
    ? ['reads the environment, which is load-config’s to do']
    : [];

const LOGS_TEXT =
  /\blog(?:ger)?\s*\.\s*(?:error|warn|info|debug)\s*\([^)]*\b(?:text|card|values|body|form)\b/;
const logsNoText: Rule = ({ text }) => (LOGS_TEXT.test(codeOnly(text)) ? ['puts text into a log line'] : []);

/** Words for a person instead of a sentence (C8), and words of a scoreboard (F3). */
const NEVER_SAID =
  /\b(?:toxic|abusers?|narcissis\w*|horse(?:man|men)|gaslight\w*|borderline|psycho\w*|streaks?|leaderboard)\b/i;
/** Lists that recognise such words in what people write hold them on purpose; nothing in them is shown. */
const RECOGNISES =
  /cues|catalogue\/|(?:words|topics|families|checks)-catalogue|review|^src\/domain\/reading\//;
const speaksOfWording: Rule = ({ path, text }) =>
  RECOGNISES.test(path)
    ? []
    : stringsOf(text).flatMap((copy) => {
        const word = NEVER_SAID.exec(copy)?.[0];
        return word === undefined ? [] : [`says “${word}”`];
      });

const sample = (path: string, text: string) => ({ path, text });

describe('what people wrote stays where it belongs', () => {
  it('only reading, composing, rendering and sealing reveal a private text', () => {
    expect(violations(revealsOnlyAtItsPlace, productFiles)).toEqual([]);
    expect(
      revealsOnlyAtItsPlace(sample('src/app/handle-message.ts', 'logger.debug(m.text.reveal());')),
    ).toHaveLength(1);
    expect(revealsOnlyAtItsPlace(sample('adapters/web/client.ts', 'const f = t.reveal;'))).toHaveLength(1);
    expect(revealsOnlyAtItsPlace(sample('adapters/web/render.ts', 'text.reveal()'))).toEqual([]);
  });

  it('only load-config reads the environment', () => {
    expect(violations(readsEnvironment, productFiles)).toEqual([]);
    expect(readsEnvironment(sample('adapters/web/a.ts', 'const port = process.env.PORT;'))).toHaveLength(1);
    expect(readsEnvironment(sample('adapters/web/a.ts', "import { env } from 'node:process';"))).toHaveLength(
      1,
    );
    expect(readsEnvironment(sample('adapters/config/load-config.ts', 'process.env'))).toEqual([]);
  });

  it('no log line carries a text, a card or a form', () => {
    expect(violations(logsNoText, [...sourceFiles, ...adapterFiles])).toEqual([]);
    expect(logsNoText(sample('src/app/a.ts', "logger.debug({ event: 'read', kind: text });"))).toHaveLength(
      1,
    );
    expect(logsNoText(sample('src/app/a.ts', "logger.debug({ event: 'text' });"))).toEqual([]);
  });

  it('C8, F3: no copy of ours labels a person or keeps a score', () => {
    expect(violations(speaksOfWording, [...sourceFiles, ...adapterFiles])).toEqual([]);
    expect(speaksOfWording(sample('src/app/card.ts', "const title = 'A toxic line';"))).toHaveLength(1);
    expect(speaksOfWording(sample('src/app/card.ts', 'const t = `three streaks`;'))).toHaveLength(1);
    expect(speaksOfWording(sample('src/app/card.ts', '// never say toxic'))).toEqual([]);
  });
});
