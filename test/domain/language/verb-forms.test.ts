import { describe, expect, it } from 'vitest';
import { gerundOf, gerundOfBase, isPast } from '../../../src/domain/language/verb-forms.ts';

describe('verbs in their -ing form', () => {
  it.each([
    ['call', 'calling'],
    ['make', 'making'],
    ['stop', 'stopping'],
    ['lie', 'lying'],
    ['be', 'being'],
    ['see', 'seeing'],
    ['show', 'showing'],
    ['fix', 'fixing'],
    ['answer', 'answering'],
    ['forget', 'forgetting'],
    ['cancel', 'cancelling'],
    ['wait', 'waiting'],
    ['quit', 'quitting'],
  ])('%s → %s', (base, gerund) => {
    expect(gerundOfBase(base)).toBe(gerund);
  });

  it.each([
    ['forgot', 'forgetting'],
    ['called', 'calling'],
    ['changed', 'changing'],
    ['carried', 'carrying'],
    ['snapped', 'snapping'],
    ['lied', 'lying'],
    ['agreed', 'agreeing'],
    ['left', 'leaving'],
    ['said', 'saying'],
    ['shrunk', 'shrinking'],
    ['said', 'saying'],
  ])('%s → %s', (past, gerund) => {
    expect(gerundOf(past)).toBe(gerund);
  });

  it.each(['need', 'bed', 'table', 'tired', 'work', ''])('“%s” is not taken for a past', (word) => {
    expect(isPast(word)).toBe(false);
    expect(gerundOf(word)).toBeUndefined();
  });
});
