import { describe, expect, it } from 'vitest';
import { SECOND } from '../../../src/index.ts';
import { temporaryStorage } from '../../adapters/storage/temporary-storage.ts';
import { scriptedReader } from '../../support/scripted-reader.ts';
import { type Household, moveIn } from './household.ts';

const storage = temporaryStorage();

/** A database that stands still from `hang` to `goOn`. */
const slowStore = () => {
  let goOn = (): void => undefined;
  let open: Promise<void> = Promise.resolve();
  return {
    hang: (): void => {
      open = new Promise((resolve) => {
        goOn = resolve;
      });
    },
    goOn: () => goOn(),
    isOpen: () => open,
  };
};

const withSlowStore = async (
  tell: (home: Household, store: ReturnType<typeof slowStore>) => Promise<void>,
) => {
  const store = slowStore();
  const home = await moveIn({
    storage,
    reader: scriptedReader(),
    deps: ({ couples }) => ({
      couples: {
        ...couples,
        findBySpace: async (space) => {
          await store.isOpen();
          return couples.findBySpace(space);
        },
      },
    }),
  });
  try {
    await home.agree();
    await tell(home, store);
    expect(home.fake.unanswered()).toEqual([]);
    expect(home.fake.unfinished()).toEqual([]);
    expect(home.log.join('')).not.toContain('canary');
  } finally {
    store.goOn();
    await home.close();
  }
};

describe('each is acknowledged while the database hangs, and answered once it goes on:', () => {
  it('commands and both menus', () =>
    withSlowStore(async ({ alex, sam, channelId, handed }, store) => {
      const said = alex.says(channelId, 'you never listen canary1');
      await handed('handleMessage', 1);
      store.hang();
      const asked = [
        alex.command(channelId, 'attune settings'),
        alex.command(channelId, 'reframe', { text: 'you never call canary2' }),
        sam.command(channelId, 'checkin now'),
        sam.command(channelId, 'break start', { minutes: 30, note: 'canary3' }),
        alex.menu(said, 'Reframe this'),
        sam.menu(said, 'Help me answer'),
      ];
      for (const one of asked) await one.acked();
      store.goOn();
      for (const one of asked) expect((await one.message()).ephemeral).toBe(true);
    }));

  it('a button, a select and a form', () =>
    withSlowStore(async ({ alex, sam, channelId }, store) => {
      const words = await alex.command(channelId, 'reframe', { text: 'you never call canary4' }).message();
      await alex.command(channelId, 'checkin now').message();
      const card = sam
        .sees(channelId)
        .findLast(({ buttons }) => buttons.some(({ label }) => label === 'Answer privately'));
      const form = await sam.presses(card!, 'Answer privately').modal();
      store.hang();
      const asked = [
        alex.selects(words, 'Choose a feeling', 'sad'),
        alex.presses(card!, 'Answer privately'),
        sam.submits(form, { answer: 'canary5' }),
      ];
      for (const one of asked) await one.acked();
      store.goOn();
      for (const one of asked) expect((await one.message()).loading).toBe(false);
    }));

  it('the note behind a knock', () =>
    withSlowStore(async ({ alex, channelId, fake, handed, passes }, store) => {
      alex.says(channelId, 'you never listen canary6');
      await handed('handleMessage', 1);
      await passes(21 * SECOND);
      const knock = await fake.until(() => alex.dms().at(-1), 'the knock');
      store.hang();
      const opened = alex.presses(knock, 'Open');
      await opened.acked();
      store.goOn();
      expect((await opened.message()).content).toContain('This line may land harder');
    }));

  it('and what was said meanwhile is read afterwards, once and in order', () =>
    withSlowStore(async ({ alex, sam, channelId, handed, done }, store) => {
      store.hang();
      const before = done('handleMessage');
      alex.says(channelId, 'canary7 one');
      sam.says(channelId, 'canary8 two');
      store.goOn();
      await handed('handleMessage', before + 2);
      expect(done('handleMessage')).toBe(before + 2);
    }));
});
