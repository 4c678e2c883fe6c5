import { describe, expect, test } from 'vitest';
import { loadToneReader } from '../../adapters/load-tone-model.ts';
import { createEngine } from '../../src/app/engine.ts';
import { MINUTE, SECOND } from '../../src/domain/shared/instant.ts';
import { repositoryTop } from '../architecture/source-tree.ts';
import { ALEX, SAM } from '../support/couples.ts';
import { grammar } from '../support/grammar.ts';
import { anAgreedRoom, wordsOf } from '../support/room.ts';
import { type Conversation, conversations } from './evenness/conversations.ts';
import { measureEvenness } from './evenness/measure-evenness.ts';
import { COMPARISONS } from './evenness/swaps-catalogue.ts';

const SEED = 7;
const reader = await loadToneReader(repositoryTop);
const engine = createEngine({ reader, grammar });
const all = conversations(repositoryTop, 300, SEED);

/** Everything either of them, or both, got to see in a conversation, told by who said which line. */
const seenIn = async (conversation: Conversation, first: typeof ALEX): Promise<readonly string[]> => {
  const second = first === ALEX ? SAM : ALEX;
  const room = await anAgreedRoom({ reader });
  const posted = room.posts.length;
  for (const [at, { speaker, text }] of conversation.entries()) {
    await room.says(speaker === 'A' ? first : second, text, `m${at}`);
    await room.passes(30 * SECOND);
  }
  await room.passes(2 * MINUTE);
  const names: Readonly<Record<string, string>> = { [first]: 'A', [second]: 'B' };
  const spoken = (words: string): string =>
    words
      .replaceAll(first, 'A')
      .replaceAll(second, 'B')
      .replaceAll(/\b(?:Alex|Sam)\b/gu, 'somebody');
  return [
    ...room.shown.map(({ to, card }) => `${names[to]}: ${spoken(wordsOf(card))}`),
    ...room.posts.slice(posted).map(({ card }) => `both: ${spoken(wordsOf(card))}`),
  ];
};

describe('no side is taken (S6)', () => {
  test('in 300 conversations it makes no difference who of the two wrote which lines', async () => {
    let cards = 0;
    for (const conversation of all) {
      const seen = await seenIn(conversation, ALEX);
      expect(await seenIn(conversation, SAM)).toEqual(seen);
      cards += seen.length;
    }
    expect(all).toHaveLength(300);
    expect(cards).toBeGreaterThan(100);
  }, 120_000);
});

type Name = keyof typeof COMPARISONS;

/**
 * The most decisions, in hundredths of those compared, that may differ between the two ways to write: what was measured,
 * rounded up to the next quarter, since every training moves single lines over the threshold. Their sum may only fall.
 */
const MOST_CHANGED: Readonly<Record<Name, number>> = {
  genders: 0.75,
  names: 0,
  "a woman's name → a man's": 0.5,
  "a man's name → a woman's": 1,
  'husband → wife': 1,
  dialect: 0.75,
  'you → u': 1,
};

describe('whoever they are, and however they write it, the decision is nearly always the same', () => {
  const names = Object.keys(MOST_CHANGED) as Name[];

  test.each(names)(
    '%s',
    (name) => {
      const { compared, changed } = measureEvenness(engine, all, COMPARISONS[name]);
      expect(compared).toBeGreaterThan(70);
      expect((100 * changed) / compared).toBeLessThanOrEqual(MOST_CHANGED[name]);
    },
    120_000,
  );

  test('a reader that minds who is spoken of would be noticed', () => {
    const analyze: typeof engine.analyze = (text, context) => ({
      ...engine.analyze(text, context),
      decision: /\bshe\b/iu.test(text.reveal()) ? 'nudge' : 'silent',
    });
    const { compared, changed } = measureEvenness(
      { ...engine, analyze },
      all.slice(0, 60),
      COMPARISONS.genders,
    );
    expect((100 * changed) / compared).toBeGreaterThan(MOST_CHANGED.genders);
  });
});
