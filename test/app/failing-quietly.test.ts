import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../src/domain/shared/instant.ts';
import { ALEX, SAM } from '../support/couples.ts';
import { anAgreedRoom, cardOf, GRACE_OVER, wordsOf } from '../support/room.ts';
import { scriptedReader } from '../support/scripted-reader.ts';

const CANARY = 'canary-7f3a';
const ATTACK = `you never help ${CANARY}`;

/** All that an operator could ever see of a log line, causes included. */
const logged = (lines: readonly { readonly fields: unknown }[]): string =>
  JSON.stringify(lines.map(({ fields }) => fields));

describe('when something fails', () => {
  it('a broken reader ends in silence and one error line without text', async () => {
    const reader = {
      ...scriptedReader(),
      readMessage: () => {
        throw new TypeError(CANARY);
      },
    };
    const room = await anAgreedRoom({ reader });
    await room.says(ALEX, ATTACK);
    await room.passes(GRACE_OVER);
    expect(room.shown).toEqual([]);
    const errors = room.logger.lines.filter((line) => line.level === 'error');
    expect(errors.map((line) => line.fields.event)).toEqual(['message-failed']);
    expect(logged(room.logger.lines)).not.toContain(CANARY);
  });

  it('a message after a failed one is read as ever', async () => {
    let fails = true;
    const whole = scriptedReader();
    const readMessage: typeof whole.readMessage = (text, context) => {
      if (fails) throw new TypeError('broken');
      return whole.readMessage(text, context);
    };
    const room = await anAgreedRoom({ reader: { ...whole, readMessage } });
    await room.says(ALEX, ATTACK);
    fails = false;
    await room.passes(MINUTE);
    await room.says(ALEX, ATTACK);
    await room.passes(GRACE_OVER);
    expect(room.shownTo(ALEX)).toHaveLength(1);
  });

  it('a note the platform could not take is tried again and shown once', async () => {
    const room = await anAgreedRoom();
    room.breaksDelivery();
    await room.says(ALEX, ATTACK);
    await room.passes(GRACE_OVER);
    room.breaksDelivery(false);
    await room.passes(MINUTE);
    expect(room.shownTo(ALEX)).toHaveLength(1);
  });

  it('but dropped when it would come too late', async () => {
    const room = await anAgreedRoom();
    room.breaksDelivery();
    const id = await room.says(ALEX, ATTACK);
    await room.passes(GRACE_OVER + 80 * SECOND);
    room.breaksDelivery(false);
    await room.passes(HOUR);
    expect(room.shown).toEqual([]);
    expect(room.explains(ALEX, id)?.reason).toBe('too-late');
  });

  it('a command is answered privately with what to do, and nothing is posted', async () => {
    const room = await anAgreedRoom();
    const posts = room.posts.length;
    Object.assign(room.storage.couples, { findBySpace: () => Promise.reject(new Error(CANARY)) });
    const reply = cardOf(await room.types(ALEX, `/reframe ${ATTACK}`));
    expect(wordsOf(reply)).toContain('try again');
    expect(room.posts).toHaveLength(posts);
    expect(logged(room.logger.lines)).not.toContain(CANARY);
  });

  it('safety help that cannot be delivered is an error line, and coaching is quiet all the same', async () => {
    const room = await anAgreedRoom();
    room.breaksDelivery();
    await room.says(ALEX, 'if you leave me i will kill you');
    room.breaksDelivery(false);
    expect(room.logger.lines.some((line) => line.level === 'error')).toBe(true);
    await room.says(SAM, ATTACK);
    await room.passes(GRACE_OVER);
    expect(room.shownTo(SAM)).toEqual([]);
  });

  it('nobody is left with the other one’s words in what is stored', async () => {
    const room = await anAgreedRoom();
    await room.says(ALEX, ATTACK);
    await room.passes(GRACE_OVER);
    await room.types(SAM, '/validate');
    const couple = (await room.couple())!;
    const stored = [
      couple,
      await room.storage.outcomes.since(couple.id, 0 as never),
      room.storage.jobs.waiting(),
      room.storage.jobs.dead(),
    ];
    expect(JSON.stringify(stored)).not.toContain(CANARY);
    expect(logged(room.logger.lines)).not.toContain(CANARY);
  });
});
