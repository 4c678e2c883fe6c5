import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeOut } from '../../../src/domain/reframe/write-out.ts';
import { grammar } from '../../support/grammar.ts';
import { CHAT_SENTENCES, type ChatSentence } from './chat-sentences.ts';

const isRead = ({ text, verb, lemma, form }: ChatSentence): boolean => {
  const words = grammar.tag(writeOut(text));
  if (verb === '') return words.every((word) => word.form === undefined);
  const found = words.find((word) => word.text.toLowerCase() === verb && word.form !== undefined);
  const foundForm = found?.form === 'participle' ? 'past' : found?.form;
  return foundForm === form && found?.lemma === lemma;
};

describe('the grammar of a chat', () => {
  it('knows the main verb, its form and its base in 155 of 159 sentences typed by tired thumbs', () => {
    expect([CHAT_SENTENCES.filter(isRead).length, CHAT_SENTENCES.length]).toEqual([155, 159]);
  });

  it('says where each word stands, contractions and emoji included', () => {
    const text = "I'm tired 😞 you  don't call, and it's £40!";
    const words = grammar.tag(text);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(words.map((word) => word.text));
    expect(words.map((word) => word.lemma).slice(0, 3)).toEqual(['i', 'be', 'tired']);
  });

  it('tells "you have left" from "you left"', () => {
    const form = (text: string) => grammar.tag(text).find((word) => word.lemma === 'leave')?.form;
    expect([form('you left the door open'), form("you've never left on time")]).toEqual([
      'past',
      'participle',
    ]);
  });

  it.each([
    ['forgot', 'forget', 'past'],
    ['hoovered', 'hoover', 'past'],
    ['texted', 'text', 'past'],
    ['gone', 'go', 'participle'],
    ['snoring', 'snore', 'gerund'],
    ['wants', 'want', 'third'],
  ] as const)('knows %s apart from any sentence', (word, lemma, form) => {
    expect(grammar.verb(word)).toEqual({ lemma, form });
  });

  it('does not take a kitchen for a deed', () => {
    expect(grammar.verb('kitchen')).toBeUndefined();
  });

  it.each([
    ['forget', 'forgetting', 'forgot', 'forgotten', 'forgets'],
    ['transfer', 'transferring', 'transferred', 'transferred', 'transfers'],
    ['cancel', 'cancelling', 'cancelled', 'cancelled', 'cancels'],
    ['text', 'texting', 'texted', 'texted', 'texts'],
    ['lie', 'lying', 'lied', 'lied', 'lies'],
    ['panic', 'panicking', 'panicked', 'panicked', 'panics'],
    ['rewrite', 'rewriting', 'rewrote', 'rewritten', 'rewrites'],
    ['get', 'getting', 'got', 'got', 'gets'],
    ['queue', 'queuing', 'queued', 'queued', 'queues'],
    ['hug', 'hugging', 'hugged', 'hugged', 'hugs'],
    ['carry', 'carrying', 'carried', 'carried', 'carries'],
    ['see', 'seeing', 'saw', 'seen', 'sees'],
    ['show', 'showing', 'showed', 'shown', 'shows'],
  ])('makes the forms of “%s”, and leads each back to it', (base, gerund, past, participle, third) => {
    const made = (['gerund', 'past', 'participle', 'third'] as const).map((form) =>
      grammar.inflect(base, form),
    );
    expect(made).toEqual([gerund, past, participle, third]);
    expect(made.map((form) => grammar.verb(form)?.lemma)).toEqual([base, base, base, base]);
  });

  it.each([
    ['taped', 'tape'],
    ['tapped', 'tap'],
    ['stared', 'stare'],
    ['learnt', 'learn'],
  ])('“%s” comes of “%s”', (form, base) => {
    expect(grammar.verb(form)).toEqual({ lemma: base, form: 'past' });
  });

  it('a word without a past’s ending is no past, however its base is spelt elsewhere', () => {
    expect(grammar.verb('colour')?.form).not.toBe('past');
  });

  it.each([
    ['stop', 'stopping', 'stopped', 'stops'],
    ['lie', 'lying', 'lied', 'lies'],
    ['panic', 'panicking', 'panicked', 'panics'],
    ['change', 'changing', 'changed', 'changes'],
    ['agree', 'agreeing', 'agreed', 'agrees'],
    ['open', 'opening', 'opened', 'opens'],
    ['forget', 'forgetting', 'forgot', 'forgets'],
    ['have', 'having', 'had', 'has'],
    ['cry', 'crying', 'cried', 'cries'],
    ['go', 'going', 'went', 'goes'],
  ])('spells the forms of %s', (base, gerund, past, third) => {
    const forms = (['gerund', 'past', 'third'] as const).map((form) => grammar.inflect(base, form));
    expect(forms).toEqual([gerund, past, third]);
  });

  it('reads any text at all, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        let at = 0;
        for (const { start, end } of grammar.tag(text)) {
          if (start < at || end < start || end > text.length) return false;
          at = end;
        }
        return true;
      }),
    );
  });
});
