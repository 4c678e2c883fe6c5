import { describe, expect, it } from 'vitest';
import { createOpenNotes, type Note } from '../../src/app/memory/open-notes.ts';
import { nudgeId, type PartnerId } from '../../src/domain/shared/ids.ts';
import { privateText } from '../../src/domain/shared/private-text.ts';
import { NOON } from '../support/clock.ts';
import { ALEX, SAM, SPACE } from '../support/couples.ts';
import { aReading } from '../support/readings.ts';

const aNote = (id: string, authorId: PartnerId): Note => ({
  id: nudgeId(id),
  spaceId: SPACE,
  authorId,
  messageIds: [],
  text: privateText('words'),
  context: [],
  reading: aReading('criticism'),
  dueAt: NOON,
  state: 'waiting',
  canBeSaid: true,
  feeling: undefined,
});

describe('notes that wait in memory', () => {
  it('are not pushed out by somebody else who asks again and again', () => {
    const notes = createOpenNotes();
    notes.put(aNote('ours', ALEX));
    for (let count = 0; count < 6000; count += 1) notes.put(aNote(`theirs-${count}`, SAM));
    expect(notes.find('ours')).toBeDefined();
    expect(notes.find('theirs-5999')).toBeDefined();
    expect(notes.find('theirs-0')).toBeUndefined();
  });
});
