import { describe, expect, it } from 'vitest';
import { createAnswerDesk } from '../../../adapters/slack/answer-desk.ts';
import { SlackError } from '../../../adapters/slack/errors.ts';
import { readMetadata, writeMetadata } from '../../../adapters/slack/form-metadata.ts';
import { createPatience } from '../../../adapters/slack/patience.ts';
import { channelAt, isOnSlack, personAt, spaceOf } from '../../../adapters/slack/places.ts';
import { renderKnock } from '../../../adapters/slack/render.ts';
import { readStamp, stamped } from '../../../adapters/slack/stamp.ts';
import { isByAPerson, isInChannel, readEvent } from '../../../adapters/slack/told.ts';
import { later, MINUTE, partnerId, SECOND, spaceId } from '../../../src/index.ts';
import { movableClock } from '../../support/clock.ts';

describe('what Slack tells', () => {
  it('is read whatever is missing, and whatever stands where a text belongs', () => {
    for (const odd of [
      undefined,
      null,
      7,
      'text',
      [],
      { type: 7, channel: { id: 'C1' }, user: { id: 'U1' } },
    ]) {
      expect(readEvent(odd)).toMatchObject({ type: '', channel: undefined, user: undefined });
    }
    expect(readEvent({ type: 'tokens_revoked', tokens: { oauth: ['U1'] } }).isBotRevoked).toBe(false);
    expect(readEvent({ type: 'tokens_revoked', tokens: { bot: ['U1'] } }).isBotRevoked).toBe(true);
  });

  it.each([
    ['a plain line', {}, true],
    ['a line with a file', { subtype: 'file_share' }, true],
    ['a line of an app', { bot_id: 'B1' }, false],
    ['a line of Slackbot', { user: 'USLACKBOT' }, false],
    ['somebody who joined', { subtype: 'channel_join' }, false],
    ['a topic', { subtype: 'channel_topic' }, false],
    ['/me', { subtype: 'me_message' }, false],
  ])('%s is a person’s words: %o', (_, fields, expected) => {
    expect(isByAPerson(readEvent({ type: 'message', user: 'U1', ts: '1.2', ...fields }))).toBe(expected);
  });

  it('a thread’s first line stands in the channel, its answers do not, unless they were sent there as well', () => {
    const line = (fields: object) => isInChannel(readEvent({ type: 'message', ts: '1.2', ...fields }));
    expect(line({})).toBe(true);
    expect(line({ thread_ts: '1.2' })).toBe(true);
    expect(line({ thread_ts: '1.1' })).toBe(false);
    expect(line({ thread_ts: '1.1', subtype: 'thread_broadcast' })).toBe(true);
  });
});

describe('ids', () => {
  it('hold the workspace, so that two workspaces’ channels are never the same', () => {
    const space = spaceOf({ teamId: 'T1', channelId: 'C1' });
    expect(channelAt(space)).toEqual({ teamId: 'T1', channelId: 'C1' });
    expect(personAt(partnerId('slack:T1:U1'))).toEqual({ teamId: 'T1', userId: 'U1' });
  });

  it.each(['web:main', 'discord:1', 'slack:T1', 'slack:T1:C1:1.2', 'slack:t1:c1', 'xslack:T1:C1'])(
    '%s is no place on Slack',
    (id) => {
      expect(isOnSlack(spaceId(id))).toBe(false);
      expect(() => channelAt(spaceId(id))).toThrow(expect.objectContaining({ code: 'place-unknown' }));
    },
  );
});

describe('S7: a private note and the message that brought it', () => {
  const knock = { token: 'a-token-of-the-test', channelId: 'D123', ts: '1700000000.000100' };

  it('know each other by the block that is pressed', () => {
    const message = stamped(renderKnock('A private note is ready', 'another-token'), knock);
    const ids = message.blocks.map((block) => block.block_id ?? '');
    expect(ids.map(readStamp)).toEqual([undefined, knock]);
    expect(stamped(message, undefined)).toBe(message);
  });

  it('nothing else is taken for it', () => {
    for (const id of ['', 'k|a|D1|1.2|0', 'k|a-token-of-the-test|D1|x|0', 'k|a-token-of-the-test|D1|1.2|0|0'])
      expect(readStamp(id)).toBeUndefined();
  });

  it('a form takes along what its answer needs, in few characters', () => {
    for (const metadata of [
      { answer: 'abcdefgh', channelId: 'C1', isInPlace: true, knock },
      { answer: 'abcdefgh', channelId: undefined, isInPlace: false, knock: undefined },
    ]) {
      expect(readMetadata(writeMetadata(metadata))).toEqual(metadata);
      expect(writeMetadata(metadata).length).toBeLessThan(200);
    }
    expect(readMetadata('')).toEqual({
      answer: '',
      channelId: undefined,
      isInPlace: false,
      knock: undefined,
    });
  });
});

describe('where a form’s answer goes', () => {
  const answer = {} as Parameters<ReturnType<typeof createAnswerDesk>['keep']>[2];
  const [alex, sam] = [partnerId('slack:T1:U1'), partnerId('slack:T1:U2')];

  it('is known for half an hour, to nobody but who opened it', () => {
    const clock = movableClock();
    const desk = createAnswerDesk(clock);
    desk.keep('token', alex, answer);
    expect(desk.find('token', sam)).toBeUndefined();
    clock.moveBy(30 * MINUTE - 1);
    expect(desk.find('token', alex)).toBe(answer);
    clock.moveBy(1);
    expect(desk.find('token', alex)).toBeUndefined();
  });

  it('is not kept without end', () => {
    const desk = createAnswerDesk(movableClock());
    for (let at = 0; at <= 2000; at += 1) desk.keep(`token-${at}`, alex, answer);
    expect(desk.find('token-0', alex)).toBeUndefined();
    expect(desk.find('token-2000', alex)).toBe(answer);
  });
});

describe('patience with Slack', () => {
  const stage = () => {
    const clock = movableClock();
    const waited: number[] = [];
    const patience = createPatience({
      clock,
      wait: async (after) => {
        waited.push(after);
        clock.moveBy(after);
      },
    });
    let calls = 0;
    const ask = (failures: readonly unknown[], isRepeatable = false, lane = 'lane') =>
      patience({
        lane,
        isRepeatable,
        work: async () => {
          const failure = failures[calls];
          calls += 1;
          if (failure !== undefined) throw failure;
          return 'done';
        },
      });
    return { clock, waited, ask, calls: () => calls };
  };
  const limited = (seconds: number) => new SlackError('rate-limited', 'slow down', seconds);
  const failed = new SlackError('slack-failed', 'trouble');

  it('waits as long as Slack says and asks again, also for what may not be repeated', async () => {
    const { ask, waited, calls } = stage();
    expect(await ask([limited(2), limited(1)])).toBe('done');
    expect(waited).toEqual([2 * SECOND, SECOND]);
    expect(calls()).toBe(3);
  });

  it('lets everybody else in that lane wait as well, and nobody in another', async () => {
    const { ask, waited, clock } = stage();
    await expect(ask([limited(60)])).rejects.toMatchObject({ code: 'rate-limited', retryAfter: 60 });
    await expect(ask([])).rejects.toMatchObject({ code: 'rate-limited' });
    expect(await ask([], false, 'another')).toBe('done');
    clock.moveTo(later(clock.now(), 55 * SECOND));
    expect(await ask([])).toBe('done');
    expect(waited).toEqual([5 * SECOND]);
  });

  it('repeats what may be repeated, and never what would stand there twice', async () => {
    expect(await stage().ask([failed, failed], true)).toBe('done');
    const once = stage();
    await expect(once.ask([failed])).rejects.toBe(failed);
    expect(once.calls()).toBe(1);
  });

  it('gives up after three attempts, and at once where nothing would change', async () => {
    const tired = stage();
    await expect(tired.ask([failed, failed, failed, failed], true)).rejects.toBe(failed);
    expect(tired.calls()).toBe(3);
    const refused = stage();
    await expect(refused.ask([new SlackError('refused', 'no')], true)).rejects.toMatchObject({
      code: 'refused',
    });
    expect(refused.calls()).toBe(1);
  });
});
