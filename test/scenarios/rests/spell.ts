import { seeded } from '../../../adapters/cli/eval-words/seeded.ts';
import { REST_RATES, type RestRates } from '../../../src/domain/safety/rest.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../../src/domain/shared/instant.ts';
import { ALEX, SAM } from '../../support/couples.ts';
import { deterministicRandom } from '../../support/random.ts';
import { anAgreedRoom, GRACE_OVER, type Room } from '../../support/room.ts';
import { everyWord } from '../random-evening.ts';

/** Told to the partner in the channel, in a reveal that never comes, or not at all. */
export type Cause = 'fear in the channel' | 'fear in a sealed answer' | 'a rest' | 'nothing';

const AFRAID = "i'm scared of you, please don't hit me again";
const ORDINARY = 'i am out on the balcony with the plants';
const ATTACK = 'you never help with the kids';
const PROBES = [
  '/checkin now',
  '/checkin list',
  '/validate',
  '/reframe you never call',
  '/attune settings',
  '/attune help-now',
  '/break 20',
];

/** One thing that happened, as Sam could write it down: when, what Sam did, and what came of it. */
export type Noticed = { readonly at: Instant; readonly did: string; readonly saw: string };

export type Spell = {
  readonly noticed: readonly Noticed[];
  /** What whoever reads the log finds. */
  readonly log: readonly string[];
};

const NEVER: RestRates = { between: 2 ** 47, during: 2 ** 47 };

/** Nothing is drawn but the ids, until `rests` is told to let a rest begin with what happens next. */
const atWill = () => {
  const random = deterministicRandom();
  let isDue = false;
  return {
    random: { id: random.id, below: (below: number) => (isDue ? 0 : below - 1) },
    lets: async (next: () => Promise<unknown>): Promise<void> => {
      isDue = true;
      await next();
      isDue = false;
    },
  };
};

const opened = (room: Room) => room.postsOf('check-in').at(-1);

/** Sam looks at everything there is to look at; ids are left out, because every room has its own. */
const notebook = (room: Room) => {
  const noticed: Noticed[] = [];
  let posts = room.posts.length;
  let shown = room.shownTo(SAM).length;
  const words = (what: unknown): string => everyWord(what).replace(/s1-\d+/gu, 'id');
  return {
    noticed,
    note: (did: string, came: unknown): void => {
      const fresh = [came, room.posts.slice(posts).map(({ card }) => card), room.shownTo(SAM).slice(shown)];
      posts = room.posts.length;
      shown = room.shownTo(SAM).length;
      noticed.push({ at: room.clock.now(), did, saw: words(fresh) });
    },
  };
};

/** Sam lives, quarrels and probes for three weeks; in the midst of it something happens that Alex alone knows the reason of. */
export const liveThrough = async (cause: Cause, seed: number): Promise<Spell> => {
  const chance = seeded(seed);
  const will = atWill();
  const room = await anAgreedRoom({ random: will.random, rests: cause === 'a rest' ? REST_RATES : NEVER });
  const { noticed, note } = notebook(room);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(chance() * items.length)];
  const passes = async (): Promise<void> => {
    await room.passes(pick([MINUTE, 20 * MINUTE, 5 * HOUR, DAY])!);
    note('wait', '');
  };
  const probe = async (): Promise<void> => {
    const line = pick(PROBES)!;
    note(line, await room.types(SAM, line));
    if (line === '/break 20') note('back', await room.types(SAM, '/break back'));
  };
  const quarrel = async (): Promise<void> => {
    const id = await room.says(SAM, ATTACK);
    await room.passes(GRACE_OVER);
    note('attack', room.explains(SAM, id));
  };
  const chat = async (): Promise<void> => {
    await room.says(pick([ALEX, SAM])!, pick([ORDINARY, 'see you at eight', 'thank you for the tea'])!);
    note('chat', '');
  };
  const lives = async (steps: number): Promise<void> => {
    for (let step = 0; step < steps; step += 1) {
      await pick([probe, probe, quarrel, chat, passes])!();
      await passes();
    }
  };
  await room.says(ALEX, ORDINARY);
  await lives(3 + Math.floor(chance() * 6));
  await room.types(SAM, '/checkin now');
  const card = opened(room);
  await room.passes(MINUTE);
  const inTheChannel = cause !== 'fear in a sealed answer';
  const says = async (text: string): Promise<void> => void (await room.says(ALEX, text));
  if (cause === 'fear in the channel') await says(AFRAID);
  else if (cause === 'a rest') await will.lets(() => says(ORDINARY));
  else if (inTheChannel) await says(ORDINARY);
  else if (card !== undefined) {
    const form = await room.presses(ALEX, card, 'Answer privately');
    await room.submits(ALEX, form, { answer: AFRAID });
    await says(ORDINARY);
  } else await says(AFRAID);
  note('line of Alex', '');
  await lives(14);
  return {
    noticed,
    log: room.logger.lines.map(({ level, fields }) => JSON.stringify([level, fields])),
  };
};
