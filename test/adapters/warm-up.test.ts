import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { warmUpSoon } from '../../adapters/warm-up.ts';
import { grammar } from '../support/grammar.ts';
import { scriptedReader } from '../support/scripted-reader.ts';

describe('after the start', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('reads a message of nobody’s, so that nobody’s first message waits for what reading makes at its first use', () => {
    const reader = scriptedReader();
    warmUpSoon({ reader, grammar });
    expect(reader.readTexts).toHaveLength(0);
    vi.runAllTimers();
    expect(reader.readTexts).toHaveLength(1);
  });

  it('reads nothing any more when Attune is stopped before', () => {
    const reader = scriptedReader();
    warmUpSoon({ reader, grammar })();
    vi.runAllTimers();
    expect(reader.readTexts).toHaveLength(0);
  });
});
