import { describe, expect, it } from 'vitest';
import { screenMessage } from '../../../src/domain/safety/screen-message.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';

const LONG = 100_000;
const filled = (piece: string): string => piece.repeat(Math.ceil(LONG / piece.length)).slice(0, LONG);

describe('the safety screen on very long text', () => {
  it.each([
    'a',
    ' ',
    '"',
    'a.',
    'if you leave ',
    'i a ',
    'you will not ',
    'i will just ',
    'passwords in the blue ',
    "'a ",
    '\ud800',
    '😂',
    'k.i.',
    'we went to the shop and the milk was gone so i walked home and called your mother about dinner ',
  ])('answers 100,000 characters of “%s” in well under five seconds', (piece) => {
    const started = performance.now();
    screenMessage({ text: privateText(filled(piece)), context: [], danger: undefined, dangerThreshold: 1 });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
