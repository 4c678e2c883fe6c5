import { describe, expect, it } from 'vitest';
import { withoutPasted } from '../../../src/domain/reading/without-pasted.ts';

describe('what is not the author’s own words (C7)', () => {
  it.each([
    ['look `you never listen` there', 'look                    there'],
    ['see https://example.org/you-idiot now', 'see                               now'],
    ['> you are lazy\nwho said that?', '              \nwho said that?'],
    ['```\nyou fool\n```', ' '.repeat(16)],
  ])('blanks code, links and quoted lines, and moves nothing: %j', (written, read) => {
    expect(withoutPasted(written)).toBe(read);
    expect(withoutPasted(written)).toHaveLength(written.length);
  });

  it('leaves a backtick typed for an apostrophe alone', () => {
    expect(withoutPasted('don`t say you`re fine')).toBe('don`t say you`re fine');
  });
});
