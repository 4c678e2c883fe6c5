import { hurriedWait } from '../../adapters/slack/home.ts';
import { WHILE_OTHERS_SEE } from '../../support/evening-choices.ts';
import { scriptedReader } from '../../support/scripted-reader.ts';
import type { WatchfulEye } from '../../support/watchful-eye.ts';
import { catchUp, DEEDS, type Deed, type Scene } from './deeds.ts';
import { type HouseholdOptions, moveIn } from './household.ts';
import { watchfulEye } from './watchful-eye.ts';

/** So long nothing may have happened before everything counts as dealt with. */
const QUIET_MS = 4;
const PATIENCE_MS = 5000;

/** Alex, Sam and a friend of theirs in front of their clients, and an eye on all that any of them gets to see. */
export const anEvening = async (options: Pick<HouseholdOptions, 'storage' | 'deps' | 'mode'>) => {
  const reader = scriptedReader();
  let opened: WatchfulEye | undefined;
  const home = await moveIn({
    ...options,
    reader,
    // The clock stands still between deeds, and nobody types fifty commands in one second.
    fake: { rateLimits: false },
    wait: hurriedWait,
    before: (fake) => {
      opened = watchfulEye(fake);
    },
    onCard: (shown) => opened?.onCard(shown),
    onForm: (to, form) => opened?.onForm(to, form),
  });
  const { fake, alex, sam, team, channel } = home;
  const eye = opened ?? watchfulEye(fake);
  const robinsAccount = fake.addUser(team, { name: 'robin', realName: 'Robin' });
  const robin = fake.person(robinsAccount);
  const people: Scene['people'] = { Alex: alex, Sam: sam, Robin: robin };
  const users: Scene['users'] = { Alex: home.users.alex, Sam: home.users.sam, Robin: robinsAccount };
  const did: string[] = [];

  const settle = async (): Promise<void> => {
    const state = (): string => [fake.requests.length, home.isBusy(), fake.deliveries.length].join();
    const started = performance.now();
    for (let [last, since] = [state(), started]; home.isBusy() || performance.now() - since < QUIET_MS; ) {
      await fake.settled();
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
    users,
    between: fake.addChannel(team, { name: '', kind: 'im', members: [users.Alex, users.Sam] }),
    written: [],
    note: (what) => did.push(what),
    settle,
  };

  const look = (): void => eye.look(Object.entries(people).map(([name, { id }]) => ({ name, id })));
  const isLetIn = (): boolean => channel.members.has(robin.id);
  let told = { cards: 0, read: 0 };
  /** N2: from the moment somebody was let in. */
  const lookWhileOthersSee = ({ does }: Deed): void => {
    // A question whose time is over may still be closed where it stands.
    const posted = home.cards.slice(told.cards).filter((shown) => shown.way === 'public' && shown.isNew);
    const wrong = posted.find(({ card }) => !WHILE_OTHERS_SEE.includes(card.kind));
    if (wrong !== undefined) throw new Error(`N2: a “${wrong.card.kind}” was posted`);
    // On request, and on the one's own words who asks, help is given all the same.
    const isSaid = does === 'says' || does === 'edits';
    if (isSaid && reader.readTexts.length > told.read) throw new Error('N2: a message was read');
  };

  const step = async (deed: Deed): Promise<void> => {
    const wasLetIn = isLetIn();
    did.push(`-- ${deed.who}`);
    people[deed.who].comesOnline();
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
  };

  return {
    home,
    eye,
    did,
    agree: home.agree,
    step,
    /** What Slack could not deliver has come at last, and everybody has seen what there is to see. */
    end: async (): Promise<void> => {
      await catchUp(scene);
      await settle();
      look();
    },
  };
};

export type Evening = Awaited<ReturnType<typeof anEvening>>;
