import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differingKinds, type Exchange, outcomesOf, runOn, valueAt } from './exchange.ts';
import { DONE } from './exchanges-done.ts';
import { NOT_GRANTED } from './exchanges-not-granted.ts';
import { REFUSED } from './exchanges-refused.ts';
import { THINNER } from './exchanges-thinner.ts';
import { type Ground, groundOnEmulate, groundOnFake } from './grounds.ts';

let [theirs, ours]: [Ground, Ground] = [] as never;
beforeAll(async () => {
  theirs = await groundOnEmulate(process.env.ATTUNE_EMULATE_FOLDER ?? '');
  ours = await groundOnFake();
});
afterAll(async () => {
  await theirs.stop();
  await ours.stop();
});

const both = async (exchange: Exchange, tokens = { theirs: theirs.token, ours: ours.token }) => ({
  emulate: await runOn(theirs, exchange, tokens.theirs),
  fake: await runOn(ours, exchange, tokens.ours),
});

describe('emulate and our fake answer the same to what Attune does', () => {
  it.each(DONE)('$title', async (exchange) => {
    const { emulate, fake } = await both(exchange);
    expect(outcomesOf(emulate)).toEqual(outcomesOf(fake));
    expect(fake.code).toBeUndefined();
    const [one, other] = [emulate.heard.at(-1)?.answer, fake.heard.at(-1)?.answer];
    expect(differingKinds(one, other)).toEqual([]);
    const missing = (answer: unknown) =>
      (exchange.reads ?? []).filter((path) => valueAt(answer, path) === undefined);
    expect({ emulate: missing(one), fake: missing(other) }).toEqual({ emulate: [], fake: [] });
  });
});

describe('emulate and our fake refuse with the same word', () => {
  it.each(REFUSED)('$title', async (exchange) => {
    const { emulate, fake } = await both(exchange);
    expect(outcomesOf(emulate)).toEqual(outcomesOf(fake));
    expect(fake.heard.at(-1)?.answer.ok).toBe(false);
  });
});

describe('emulate and our fake name the scope that is missing', () => {
  it.each(NOT_GRANTED)('$title', async (exchange) => {
    const { emulate, fake } = await both(exchange, {
      theirs: theirs.narrow.token,
      ours: ours.narrow.token,
    });
    expect(outcomesOf(emulate)).toEqual(outcomesOf(fake));
    expect(fake.heard.at(-1)?.answer).toMatchObject({ ok: false, error: 'missing_scope' });
  });
});

describe('where emulate is thinner than Slack, the fake is not', () => {
  it.each(THINNER)('$title', async (exchange) => {
    const { emulate, fake } = await both(exchange);
    expect({ emulate: emulate.heard.at(-1)?.answer.error, fake: fake.heard.at(-1)?.answer.error }).toEqual({
      emulate: exchange.emulate,
      fake: exchange.slack,
    });
  });
});
