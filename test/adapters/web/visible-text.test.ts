import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleText } from '../../../adapters/web/page/visible-text.ts';

describe('text on the page', () => {
  it('leaves ordinary text, emoji families, right-to-left words, line breaks and markup as they are', () => {
    for (const text of ['Hello\n\tyou', '👩‍❤️‍👨 🏳️‍🌈', 'שלום', 'a\u200fb', '<b>x</b> **y**']) {
      expect(visibleText(text)).toBe(text);
    }
  });

  it('makes control characters and direction overrides visible', () => {
    expect(visibleText('a\u0000b\u001b[31m')).toBe('a␀b␛[31m');
    expect(visibleText('\u007f\u0085')).toBe('␡[U+0085]');
    expect(visibleText('pay\u202eecnuo')).toBe('pay[U+202E]ecnuo');
    expect(visibleText('one\r\ntwo\rthree')).toBe('one\ntwo␍three');
  });

  it('never throws and leaves no control character or broken pair, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', '\ud83d', '\udc00\u202a'),
        (text, tail) => {
          const shown = visibleText(text + tail);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is the point
          expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]|\p{Surrogate}/u);
        },
      ),
    );
  });
});
