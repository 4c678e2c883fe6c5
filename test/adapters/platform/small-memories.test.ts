import { describe, expect, it } from 'vitest';
import {
  createInOrder,
  createOnce,
  createOpenDesk,
  createSeenBefore,
  createUnderWay,
} from '../../../adapters/platform/index.ts';
import { HOUR, MINUTE, partnerId, spaceId } from '../../../src/index.ts';
import { movableClock } from '../../support/clock.ts';

const latch = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
};

describe('events in order', () => {
  it('of one channel wait for one another; another channel does not wait', async () => {
    const inOrder = createInOrder();
    const [done, first] = [[] as string[], latch()];
    const works = [
      inOrder('a', async () => {
        await first.opened;
        done.push('a1');
      }),
      inOrder('a', async () => void done.push('a2')),
      inOrder('b', async () => void done.push('b1')),
    ];
    await works[2];
    expect(done).toEqual(['b1']);
    first.open();
    await Promise.all(works);
    expect(done).toEqual(['b1', 'a1', 'a2']);
  });

  it('go on after one of them failed', async () => {
    const inOrder = createInOrder();
    const failing = inOrder('a', () => Promise.reject(new TypeError('no')));
    const next = inOrder('a', async () => undefined);
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBeUndefined();
  });
});

describe('an event that is told twice', () => {
  it('is known the second time, and the oldest are forgotten in the end', () => {
    const seenBefore = createSeenBefore();
    expect(seenBefore('first')).toBe(false);
    expect(seenBefore('first')).toBe(true);
    for (let at = 0; at < 10_000; at += 1) expect(seenBefore(`event-${at}`)).toBe(false);
    for (let at = 5000; at < 10_000; at += 1) expect(seenBefore(`event-${at}`)).toBe(true);
    expect(seenBefore('first')).toBe(false);
  });
});

describe('a key that is used twice', () => {
  it('is worked on once, also while the first is still under way', async () => {
    const once = createOnce<number>();
    let worked = 0;
    const work = async () => {
      worked += 1;
      return worked;
    };
    expect(await Promise.all([once('k', work), once('k', work)])).toEqual([1, 1]);
    expect(await once('other', work)).toBe(2);
  });

  it('is tried again when it failed or did not succeed', async () => {
    const once = createOnce<number>((result) => result > 1);
    await expect(once('k', () => Promise.reject(new TypeError('no')))).rejects.toThrow('no');
    expect(await once('k', async () => 1)).toBe(1);
    expect(await once('k', async () => 2)).toBe(2);
    expect(await once('k', async () => 3)).toBe(2);
  });
});

describe('work that nobody awaits', () => {
  it('is waited for when stopping, what it brings about as well, and failures are told', async () => {
    const failures: unknown[] = [];
    const underWay = createUnderWay((cause) => failures.push(cause));
    const [gate, done] = [latch(), [] as string[]];
    underWay.add(
      gate.opened.then(() => {
        done.push('first');
        underWay.add(Promise.resolve().then(() => void done.push('second')));
      }),
    );
    underWay.add(Promise.reject(new TypeError('no')));
    gate.open();
    await underWay.settled();
    expect(done).toEqual(['first', 'second']);
    expect(failures).toHaveLength(1);
  });
});

describe('S7: what lies behind an Open button', () => {
  const [alex, sam] = [partnerId('discord:1'), partnerId('discord:2')];
  const kept = (recipient = alex) => ({
    recipient,
    spaceId: spaceId('discord:9'),
    what: { kind: 'card', card: { kind: 'nudge', blocks: [], actions: [], preview: '' } } as const,
  });
  const aDesk = () => {
    const clock = movableClock();
    return { clock, desk: createOpenDesk(clock) };
  };

  it('opens for its recipient again and again, and for nobody else', () => {
    const { desk } = aDesk();
    desk.keep('token', kept());
    expect(desk.find('token', alex)).toBeDefined();
    expect(desk.find('token', alex)).toBeDefined();
    expect(desk.find('token', sam)).toBeUndefined();
    expect(desk.find('guessed', alex)).toBeUndefined();
  });

  it('is gone after a day', () => {
    const { clock, desk } = aDesk();
    desk.keep('token', kept());
    clock.moveBy(24 * HOUR - MINUTE);
    expect(desk.find('token', alex)).toBeDefined();
    clock.moveBy(MINUTE);
    expect(desk.find('token', alex)).toBeUndefined();
  });

  it('is gone once the message with the button was cleared', () => {
    const { desk } = aDesk();
    desk.keep('token', kept());
    desk.openedFrom('token', 'message-1');
    desk.forgetMessage('message-2');
    expect(desk.find('token', alex)).toBeDefined();
    desk.forgetMessage('message-1');
    expect(desk.find('token', alex)).toBeUndefined();
  });

  it("is not kept without end, and one person's many notes push out nobody else's", () => {
    const { desk } = aDesk();
    desk.keep('of-sam', kept(sam));
    for (let at = 0; at <= 50; at += 1) desk.keep(`of-alex-${at}`, kept());
    expect(desk.find('of-alex-0', alex)).toBeUndefined();
    expect(desk.find('of-alex-50', alex)).toBeDefined();
    expect(desk.find('of-sam', sam)).toBeDefined();
  });
});
