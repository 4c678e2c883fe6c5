import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../src/domain/reading/normalise.ts';
import { tokenise } from '../../../src/domain/reading/tokenise.ts';

const words = (text: string): readonly string[] => tokenise(normalise(text)).map(({ word }) => word);

const anyString = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));

describe('normalising what was typed', () => {
  it('reads curly quotes, capitals, accents and full-width letters as their plain selves', () => {
    expect(normalise('YOU’RE “Ｌａｔｅ” naïve').text).toBe('you\'re "late" naive');
  });

  it('sees through invisible characters and look-alike letters put inside a word', () => {
    expect(normalise('i\u200Bd\u200Di\u00ADot').text).toBe('idiot');
    expect(normalise('рathetic').text).toBe('pathetic');
  });

  it('takes control characters for spaces, and a page of blank lines for a moment', () => {
    expect(normalise('you\u0000never\tlisten').text).toBe('you never listen');
    expect(normalise('\n'.repeat(10_000)).text.length).toBeLessThan(5);
  });

  it('shortens drawn-out words to themselves', () => {
    expect(words('soooo noooo heyyyy goooood')).toEqual(['so', 'no', 'hey', 'good']);
  });

  it('reads "u", "youre" and "you are" alike, and an apostrophe as no difference', () => {
    expect(words("you're")).toEqual(['you', 'are']);
    expect(words('youre')).toEqual(['you', 'are']);
    expect(words('u dont')).toEqual(words("you don't"));
  });

  it('keeps the way back: every normalised unit names an original one, in order, for any string', () => {
    fc.assert(
      fc.property(anyString, (original) => {
        const { text, origin } = normalise(original);
        const inOrder = origin.every((place, at) => at === 0 || place >= (origin[at - 1] ?? 0));
        return inOrder && origin.length === text.length + 1 && origin.at(-1) === original.length;
      }),
    );
  });

  it('accepts lone surrogates', () => {
    expect(() => tokenise(normalise('\uD800 you \uDC00 never'))).not.toThrow();
  });
});
