import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, tidy, toMarkdown } from '../../../adapters/discord/markdown.ts';
import { readMarkdown } from './discord-markdown.ts';
import { HOSTILE, hostileText } from './hostile-text.ts';

describe('a person’s words on Discord', () => {
  it.each(HOSTILE.map((text, at) => [at + 1, text] as const))(
    'hostile text %i shows as it was written',
    (_, text) => {
      const { found, visible } = readMarkdown(escapeMarkdown(text));
      expect(found).toEqual([]);
      expect(visible).toBe(text);
    },
  );

  it('whatever is typed, nothing in it comes alive and nothing is lost', () => {
    fc.assert(
      fc.property(hostileText, (typed) => {
        const { text } = tidy({ text: typed, mark: undefined });
        const { found, visible } = readMarkdown(escapeMarkdown(text));
        expect(found).toEqual([]);
        expect(visible).toBe(text);
      }),
      { numRuns: 5000, seed: 20261124 },
    );
  });

  it.each([
    'you never call, I waited till 8:30!',
    'I <3 you (really), 100% :) & that’s it – 2 + 2 = 4?',
    'At 10:30:45 we left "home"; a/b, c=d, e-mail me@home.example',
  ])('everyday writing is left as it is, so that it can be copied: %s', (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });

  it('the marked words are bold and underlined, line by line, and stay the same words', () => {
    const text = 'ok. *you\nnever* call';
    const shown = toMarkdown({ text, mark: [4, 15] });
    expect(shown).toBe('ok. **__\\*you__**\n**__never\\*__** call');
  });

  it('a mark keeps to its words when blank edges and control characters go', () => {
    const text = '  \r\n\u0000so you never call ';
    const start = text.indexOf('you never');
    const { text: clean, mark } = tidy({ text, mark: [start, start + 'you never'.length] });
    expect(clean).toBe('so you never call');
    expect(clean.slice(...(mark ?? []))).toBe('you never');
  });

  it('wherever a mark lies, only its own markup appears', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(), fc.nat(), (typed, a, b) => {
        const { text } = tidy({ text: typed, mark: undefined });
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y);
        const { found } = readMarkdown(toMarkdown({ text, mark: [start!, end!] }));
        expect(found.filter((name) => name !== 'bold' && name !== 'underline')).toEqual([]);
      }),
      { numRuns: 2000, seed: 20261124 },
    );
  });
});
