import { createDiscord, type Discord, type DiscordDeps } from '../../../adapters/discord/index.ts';
import {
  type FakeDiscord,
  type FakeDiscordOptions,
  startFakeDiscord,
} from '../../fakes/discord/start-fake-discord.ts';
import { type WholeOptions, wholeAttune } from '../whole-attune.ts';

export type HouseholdOptions = WholeOptions<Discord> & {
  readonly fake?: FakeDiscordOptions;
  readonly wait?: DiscordDeps['wait'];
  readonly before?: (fake: FakeDiscord) => void;
};

/** Alex and Sam on the fake Discord with all of Attune as it ships. */
export const moveIn = async (options: HouseholdOptions) => {
  const fake = await startFakeDiscord({ gateway: { identifyEveryMs: 1 }, ...options.fake });
  const couple = fake.couple();
  options.before?.(fake);
  const { token, apiUrl, clock } = fake;
  const attune = await wholeAttune(options, {
    clock,
    connect: ({ storage: { sent }, logger, random }) =>
      createDiscord({
        token,
        apiUrl,
        sent,
        clock,
        logger,
        random,
        ...(options.wait === undefined ? {} : { wait: options.wait }),
      }),
  });
  const { alex, sam, channelId } = couple;

  return {
    ...couple,
    ...attune,
    fake,
    /** Both have typed and pressed what there is to type and press. */
    agree: async (): Promise<void> => {
      await alex.command(channelId, 'attune start', { partner: sam.id }).message();
      const consent = alex
        .sees(channelId)
        .find(({ buttons }) => buttons.some(({ label }) => label === 'I agree'));
      if (consent === undefined) throw new Error('No consent card was posted.');
      await alex.presses(consent, 'I agree').message();
      await sam.presses(consent, 'I agree').message();
    },
    /** Stops everything. Throws when the bot ever sent what Discord would refuse. */
    close: async (): Promise<void> => {
      try {
        await attune.close();
      } finally {
        await fake.stop();
      }
      fake.assertClean();
    },
    /** Stops everything, whatever it did. */
    stop: async (): Promise<void> => {
      await attune.stop();
      await fake.stop();
    },
  };
};

export type Household = Awaited<ReturnType<typeof moveIn>>;
