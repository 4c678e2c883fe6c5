import { describe, expect, it } from 'vitest';
import { LABELS } from '../../../src/domain/reading/reading.ts';
import { parseLines, runAttune } from '../../support/run-attune.ts';

const lines = (...values: readonly unknown[]): string =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');

describe('attune analyze', () => {
  it('answers every line in order with the reading of product.md §11', async () => {
    const input = lines(
      { id: 'a', text: 'you never listen to me, you are so selfish' },
      { id: 2, text: 'can you get milk on the way home', prev: null },
      { id: 'c', text: 'if you leave me i will kill you', prev: 'i am going to my sister' },
    );
    const { status, out, err } = await runAttune(['analyze'], `${input}\n`);
    expect(err).toBe('');
    expect(status).toBe(0);
    const [attack, logistics, threat] = parseLines(out);
    expect(attack).toMatchObject({ id: 'a', decision: 'nudge', safety: null });
    expect(Object.keys(attack!)).toEqual([
      'id',
      'label',
      'decision',
      'confidence',
      'scores',
      'span',
      'safety',
      'reframe',
    ]);
    expect(Object.keys(attack!.scores as object)).toEqual([...LABELS]);
    expect(attack!.reframe).toEqual(expect.any(String));
    expect(logistics).toMatchObject({ id: 2, decision: 'silent', safety: null, reframe: null, span: null });
    expect(threat).toMatchObject({ id: 'c', decision: 'safety', safety: 'threat', reframe: null });
  });

  it('gives a bad line its error on its place, keeps its id, answers the rest and exits with 1', async () => {
    const input = lines(
      '{"id":"x","text":',
      '[]',
      { id: 'no-text' },
      { id: 'empty', text: ' ' },
      { text: 'no id' },
      '',
      { id: 'good', text: 'hi' },
    );
    const { status, out } = await runAttune(['analyze'], input);
    const answers = parseLines(out);
    expect(status).toBe(1);
    expect(answers).toHaveLength(7);
    expect(answers.map((answer) => answer.id)).toEqual([
      undefined,
      undefined,
      'no-text',
      'empty',
      undefined,
      undefined,
      'good',
    ]);
    expect(answers.slice(0, 6).every((answer) => typeof answer.error === 'string')).toBe(true);
    expect(answers[6]).toMatchObject({ decision: 'silent' });
  });

  it('takes whatever people type: emoji, right to left, control characters, markup, 40,000 characters', async () => {
    const texts = [
      '🙃',
      '😂😂😂',
      'אתה אף פעם לא מקשיב',
      '\u202Eyou never\u0000 call',
      '<b onclick="x()">you always</b> *do* this',
      'a'.repeat(40_000),
      'you never listen '.repeat(2_400),
      '\uD800 lone',
      '!!!???',
      '  \u200B x',
    ];
    const { status, out } = await runAttune(['analyze'], lines(...texts.map((text, id) => ({ id, text }))));
    expect(status).toBe(0);
    expect(parseLines(out).map((answer) => answer.id)).toEqual(texts.map((_text, id) => id));
  });
});

describe('attune reframe', () => {
  it('offers other words from the message’s own clause and none for a threat', async () => {
    const input = lines(
      { id: 1, text: "why didn't you call when you said you would?" },
      { id: 2, text: 'if you leave i will hurt you' },
    );
    const [offered, refused] = parseLines((await runAttune(['reframe'], input)).out);
    expect(offered).toMatchObject({ id: 1, template: false, safety: null });
    expect(Object.keys(offered!)).toEqual([
      'id',
      'reframes',
      'event',
      'feelings',
      'request',
      'template',
      'safety',
    ]);
    expect((offered!.reframes as string[])[0]).toMatch(/^When you didn't call/i);
    expect(refused).toMatchObject({ reframes: [], safety: 'threat' });
  });

  it('R3: gives the blank template where no event is named', async () => {
    const [answer] = parseLines(
      (await runAttune(['reframe'], lines({ id: 1, text: 'you are so selfish' }))).out,
    );
    expect(answer).toMatchObject({ template: true, event: null });
  });
});

describe('attune validate', () => {
  it('offers three prompts, simple to deep, and refuses a dangerous message', async () => {
    const input = lines(
      { id: 1, text: 'you forgot my birthday' },
      { id: 2, text: 'i will kill you if you leave' },
    );
    const [offered, refused] = parseLines((await runAttune(['validate'], input)).out);
    expect((offered!.prompts as { level: string }[]).map((prompt) => prompt.level)).toEqual([
      'reflect',
      'feeling',
      'understand',
    ]);
    expect(offered).toMatchObject({ refused: null });
    expect(refused).toMatchObject({ prompts: [], refused: 'safety' });
  });
});

describe('attune', () => {
  it('says what there is when asked for something it does not know', async () => {
    const { status, err } = await runAttune(['dance']);
    expect(status).toBe(1);
    expect(err).toContain('analyze');
  });
});
