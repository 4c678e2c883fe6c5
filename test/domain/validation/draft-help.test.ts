import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { privateText } from '../../../src/domain/shared/private-text.ts';
import { composeDraftHelp } from '../../../src/domain/validation/draft-help.ts';
import { grammar } from '../../support/grammar.ts';
import { readAs } from './answer-to.ts';

const help = (draft: string, partner = "You said you'd call at lunch and you didn't.") => {
  const { listening, later } = composeDraftHelp({
    draft: privateText(draft),
    partnerText: privateText(partner),
    reading: readAs('complaint'),
    grammar,
    context: [],
  });
  return { listening: listening.reveal(), later: later?.reveal() };
};

describe('V5: listening first, the defence later', () => {
  it('keeps a listening first half word for word, and the defence, unchanged, for a later turn', () => {
    const { listening, later } = help('I hear that you were waiting, but I was in a meeting all day');
    expect(listening).toMatch(/^I hear that you were waiting\. /);
    expect(later).toBe('I was in a meeting all day');
  });

  it.each([
    ['ok but my phone was dead', 'My phone was dead'],
    ['However, you never call me either', 'You never call me either'],
    ['I get it. However I had no signal', 'I had no signal'],
  ])('“%s” is parted at its turn', (draft, later) => {
    expect(help(draft).later).toBe(later);
  });

  it.each(['I was busy, you know that', 'you always exaggerate', "that's not true"])(
    '“%s” defends from its first word: all of it waits',
    (draft) => {
      const { listening, later } = help(draft);
      expect(later?.toLowerCase()).toBe(draft.toLowerCase());
      expect(listening).toContain('counting on me calling at lunch');
    },
  );

  it('shows listening words about the partner’s message when the draft has none', () => {
    expect(help('no but I forgot').listening).toMatch(/counting on me calling at lunch.*\?$/);
  });

  it('holds nothing back when the draft only listens', () => {
    const { listening, later } = help('I can imagine that was a long wait');
    expect(listening).toMatch(/^I can imagine that was a long wait\. /);
    expect(later).toBeUndefined();
  });

  it('the listening half holds no “but”, whatever the draft', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('but ', 'however ', 'I see, but ', ''),
        (text, turn) => {
          expect(help(turn + text).listening).not.toMatch(/\bbut\b/i);
        },
      ),
      { numRuns: 50 },
    );
  });
});
