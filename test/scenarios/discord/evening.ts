import { WHILE_OTHERS_SEE } from '../../support/evening-choices.ts';
import { scriptedReader } from '../../support/scripted-reader.ts';
import type { WatchfulEye } from '../../support/watchful-eye.ts';
import { DEEDS, type Deed, type Scene, type Who } from './deeds.ts';
import { type HouseholdOptions, moveIn } from './household.ts';
import { watchfulEye } from './watchful-eye.ts';

/** So long nothing may have happened before everything counts as dealt with. */
const QUIET_MS = 3;
const PATIENCE_MS = 5000;

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
    const state = (): string =>
      [fake.requests.length, home.isBusy(), fake.unfinished().length, fake.unanswered().length].join();
    const isDone = (): boolean => !home.isBusy() && fake.unfinished().length === 0;
    const started = performance.now();
    for (let [last, since] = [state(), started]; !isDone() || performance.now() - since < QUIET_MS; ) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (state() !== last) [last, since] = [state(), performance.now()];
      if (performance.now() - started > PATIENCE_MS)
        throw new Error('Attune is not done after five seconds.');
    }
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

  const look = (): void => eye.look(Object.entries(people).map(([name, { id }]) => ({ name, id })));
  const isLetIn = (): boolean => robinIsNamed(scene);
  let told = { cards: 0, read: 0 };
  /** N2: from the moment somebody was let in by name. */
  const lookWhileOthersSee = ({ does }: Deed): void => {
    // A question whose time is over may still be closed where it stands.
    const posted = home.cards.slice(told.cards).filter((shown) => shown.way === 'public' && shown.isNew);
    const wrong = posted.find(({ card }) => !WHILE_OTHERS_SEE.includes(card.kind));
    if (wrong !== undefined) throw new Error(`N2: a “${wrong.card.kind}” was posted`);
    // On request, and on the one's own words who asks, help is given all the same.
    const isSaid = does === 'says' || does === 'edits';
    if (isSaid && reader.readTexts.length > told.read) throw new Error('N2: a message was read');
  };

  return {
    home,
    eye,
    did,
    agree: home.agree,
    step: async (deed: Deed): Promise<void> => {
      const wasLetIn = isLetIn();
      did.push(`-- ${deed.who}`);
      try {
        const [, act] = DEEDS[deed.does];
        await act(scene, deed);
        await settle();
        look();
        if (wasLetIn && isLetIn()) lookWhileOthersSee(deed);
      } catch (cause) {
        throw new Error(`${String(cause)}\nafter\n${did.join('\n')}`, { cause });
      }
      told = { cards: home.cards.length, read: reader.readTexts.length };
    },
  };
};

const robinIsNamed = ({ home, people }: Scene): boolean => {
  const channel = home.fake.world.core.state.channels.get(home.channelId);
  return channel?.kind === 'text' && channel.overwrites.some(({ id }) => id === people.Robin.id);
};

export type Evening = Awaited<ReturnType<typeof anEvening>>;
export type { Deed, Who };
