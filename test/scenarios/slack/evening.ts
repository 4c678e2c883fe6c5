import { hurriedWait } from '../../adapters/slack/home.ts';
import { scriptedReader } from '../../support/scripted-reader.ts';
import type { WatchfulEye } from '../../support/watchful-eye.ts';
import { createSteps, untilQuiet } from '../evening-steps.ts';
import { catchUp, DEEDS, type Deed, type Scene } from './deeds.ts';
import { type HouseholdOptions, moveIn } from './household.ts';
import { watchfulEye } from './watchful-eye.ts';

const QUIET_MS = 4;

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

  const settle = (): Promise<void> =>
    untilQuiet({
      state: () => [fake.requests.length, home.isBusy(), fake.deliveries.length].join(),
      isBusy: home.isBusy,
      quietMs: QUIET_MS,
      meanwhile: fake.settled,
    });

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

  const { look, step } = createSteps<Deed>({
    eye,
    people,
    did,
    cards: home.cards,
    readTexts: reader.readTexts,
    isLetIn: () => channel.members.has(robin.id),
    act: async (deed) => {
      people[deed.who].comesOnline();
      const [, act] = DEEDS[deed.does];
      await act(scene, deed);
      await settle();
    },
  });

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
