import { scriptedReader } from '../../support/scripted-reader.ts';
import type { WatchfulEye } from '../../support/watchful-eye.ts';
import { createSteps, untilQuiet } from '../evening-steps.ts';
import { DEEDS, type Deed, type Scene, type Who } from './deeds.ts';
import { type HouseholdOptions, moveIn } from './household.ts';
import { watchfulEye } from './watchful-eye.ts';

const QUIET_MS = 3;

/** Alex, Sam and a friend of theirs in front of their clients, and an eye on all that any of them gets to see. */
export const anEvening = async (options: Pick<HouseholdOptions, 'storage' | 'deps'>) => {
  const reader = scriptedReader();
  let opened: WatchfulEye | undefined;
  const home = await moveIn({
    ...options,
    reader,
    before: (fake) => {
      opened = watchfulEye(fake);
    },
    onCard: (shown) => opened?.onCard(shown),
    onForm: (to, form) => opened?.onForm(to, form),
  });
  const { fake, alex, sam, channelId, guildId } = home;
  const eye = opened ?? watchfulEye(fake);
  const robin = fake.person(fake.world.addUser('Robin'));
  fake.world.join(guildId, robin.id);
  for (const { id } of [alex, sam]) fake.world.installFor(id);
  const people: Scene['people'] = { Alex: alex, Sam: sam, Robin: robin };
  const did: string[] = [];

  const settle = async (): Promise<void> => {
    // Answered in the gateway's order: everything before it has arrived.
    await alex.autocomplete(channelId, 'attune settings', { focused: 'zone', typed: { zone: 'tok' } });
    await untilQuiet({
      state: () =>
        [fake.requests.length, home.isBusy(), fake.unfinished().length, fake.unanswered().length].join(),
      isBusy: () => home.isBusy() || fake.unfinished().length > 0,
      quietMs: QUIET_MS,
    });
  };

  const scene: Scene = {
    home,
    eye,
    people,
    role: fake.world.addRole(guildId, { name: 'family' }),
    between: fake.world.directMessages(alex.id, sam.id),
    thread: fake.world.addThread(channelId, { ownerId: alex.id }),
    written: [],
    note: (what) => did.push(what),
    settle,
  };

  const { step } = createSteps<Deed>({
    eye,
    people,
    did,
    cards: home.cards,
    readTexts: reader.readTexts,
    // By name: a role is found out later.
    isLetIn: () => robinIsNamed(scene),
    act: async (deed) => {
      const [, act] = DEEDS[deed.does];
      await act(scene, deed);
      await settle();
    },
  });

  return { home, eye, did, agree: home.agree, step };
};

const robinIsNamed = ({ home, people }: Scene): boolean => {
  const channel = home.fake.world.core.state.channels.get(home.channelId);
  return channel?.kind === 'text' && channel.overwrites.some(({ id }) => id === people.Robin.id);
};

export type Evening = Awaited<ReturnType<typeof anEvening>>;
export type { Deed, Who };
