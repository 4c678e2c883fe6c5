import { createSlack, type Slack, type SlackDeps } from '../../../adapters/slack/index.ts';
import { installedBefore, type Mode, startFake } from '../../adapters/slack/home.ts';
import type { Couple } from '../../fakes/slack/couple.ts';
import type { Person } from '../../fakes/slack/person.ts';
import type { Seen } from '../../fakes/slack/seen.ts';
import type { FakeSlack, FakeSlackOptions } from '../../fakes/slack/start-fake-slack.ts';
import { freePort } from '../../support/free-port.ts';
import { type WholeOptions, wholeAttune } from '../whole-attune.ts';

export type HouseholdOptions = WholeOptions<Slack> & {
  readonly mode: Mode;
  readonly fake?: FakeSlackOptions;
  readonly wait?: SlackDeps['wait'];
  readonly before?: (fake: FakeSlack) => void;
};

/** Alex and Sam on the fake Slack with all of Attune as it ships. */
export const moveIn = async (options: HouseholdOptions) => {
  const { mode } = options;
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const fake = await startFake({ mode, fake: options.fake ?? {} }, publicUrl);
  const couple = fake.couple();
  options.before?.(fake);
  const { app, clock } = fake;
  const way =
    mode === 'socket'
      ? { mode, botToken: couple.token, appToken: app.appToken }
      : {
          mode,
          signingSecret: app.signingSecret,
          clientId: app.clientId,
          clientSecret: app.clientSecret,
          port,
          publicUrl,
        };

  const attune = await wholeAttune(options, {
    clock,
    before: async ({ storage }) => {
      if (mode === 'http') await installedBefore(fake, storage.slackInstallations, couple);
    },
    connect: ({ storage, logger, random }) =>
      createSlack({
        ...way,
        apiUrl: fake.apiUrl.replace(/\/$/, ''),
        host: '127.0.0.1',
        commandPrefix: '',
        installations: storage.slackInstallations,
        sent: storage.sent,
        clock,
        logger,
        random,
        ...(options.wait === undefined ? {} : { wait: options.wait }),
      }),
    onStarted: async () => {
      if (mode === 'http') await fake.receivesAt(`${publicUrl}/slack/events`);
    },
  });

  /** Resolves to the newest thing this person sees there that holds these words. */
  const shown = (person: Person, { id }: { readonly id: string }, words: string): Promise<Seen> =>
    fake.until(() => person.sees({ id }).findLast(({ text }) => text.includes(words)), `“${words}”`);

  const agreeIn = async ({ alex, sam, channel }: Couple): Promise<void> => {
    await alex.command(channel, '/attune', 'start @sam');
    const consent = await shown(alex, channel, 'May I sit with you two?');
    for (const person of [alex, sam]) {
      const answers = (): number => person.sees(channel).filter(({ ephemeral }) => ephemeral).length;
      const before = answers();
      await person.presses(consent, 'I agree');
      await fake.until(() => answers() > before, 'the answer');
    }
    await shown(sam, channel, 'You have both agreed');
  };

  return {
    ...couple,
    ...attune,
    fake,
    publicUrl,
    shown,
    passes: async (by: number): Promise<void> => {
      await attune.passes(by);
      await fake.runDue();
    },
    /** Both have typed and pressed what there is to type and press. */
    agree: (): Promise<void> => agreeIn(couple),
    agreeIn,
    /** Stops everything. Throws when the bot ever sent what Slack would refuse. */
    close: async (): Promise<void> => {
      try {
        await attune.close();
      } finally {
        await fake.stop();
      }
      fake.assertClean();
    },
  };
};

export type Household = Awaited<ReturnType<typeof moveIn>>;
