import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createToneReader } from '../../src/app/create-tone-reader.ts';
import { DAY, HOUR, SECOND } from '../../src/domain/shared/instant.ts';
import { ALEX, SAM } from '../support/couples.ts';
import { anAgreedRoom, cardOf, GRACE_OVER, type Room, wordsOf } from '../support/room.ts';
import { ROOT } from '../support/run-attune.ts';

const reader = createToneReader(readFileSync(join(ROOT, 'corpus/model/tone-model.bin')));
const storyRoom = (): Promise<Room> => anAgreedRoom({ reader });

describe('an evening with the trained reader', () => {
  it('a missed call: attack, private words, said again, answered, repaired', async () => {
    const room = await storyRoom();
    await room.says(SAM, 'phone died, home by nine');
    await room.passes(60 * SECOND);
    await room.says(ALEX, "you never call when you're late, you only think about yourself");
    await room.passes(GRACE_OVER);
    const nudge = room.shownTo(ALEX)[0]!;
    expect(nudge.kind).toBe('nudge');
    expect(wordsOf(nudge)).toMatch(/can land as a verdict\. when you don't call/i);
    await room.submits(ALEX, await room.presses(ALEX, nudge, 'Say it again'), {
      text: "When you're late and don't call, I get worried.",
    });
    const help = cardOf(await room.types(SAM, '/validate'));
    expect(help.blocks.filter((block) => block.type === 'offer')).toHaveLength(3);
    await room.says(SAM, "I'm sorry. I can see that really worried you. What was it like?");
    await room.passes(HOUR);
    expect(room.shown).toHaveLength(1);
  });

  it('C7: an ordinary day passes without a word', async () => {
    const room = await storyRoom();
    const day: readonly (readonly [typeof ALEX, string])[] = [
      [ALEX, 'morning! did you sleep?'],
      [SAM, 'like a log. you always make the best coffee'],
      [ALEX, 'you forgot the keys, shall I bring them down?'],
      [SAM, 'yes please, I always do this to myself'],
      [ALEX, 'my boss never listens, three hours of meetings for nothing'],
      [SAM, "ugh. that sounds awful, I'm sorry"],
      [ALEX, 'my headache is terrible'],
      [SAM, 'can you pick up milk? and call the vet'],
      [ALEX, 'I was hurt when you left before dessert'],
      [SAM, "please don't shout at me about it later, I need to think. can we talk at eight?"],
      [ALEX, 'k'],
      [SAM, 'love you, you absolute menace 😂'],
    ];
    for (const [who, text] of day) {
      await room.says(who, text);
      await room.passes(30 * SECOND);
    }
    expect(room.shown).toEqual([]);
  });

  it('a threat: fixed words for its author, nothing for the other, and quiet for both', async () => {
    const room = await storyRoom();
    await room.says(
      ALEX,
      "if you walk out that door I swear I'll make you regret it, I know where your mother lives",
    );
    expect(room.shownTo(ALEX)).toHaveLength(1);
    expect(room.shownTo(SAM)).toEqual([]);
    await room.says(SAM, "you always do this, you're pathetic");
    await room.passes(DAY);
    expect(room.shownTo(SAM)).toEqual([]);
  });
});
