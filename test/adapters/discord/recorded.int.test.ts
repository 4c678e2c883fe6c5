import { existsSync, readFileSync } from 'node:fs';
import type { GatewayDispatchPayload } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createApi } from '../../../adapters/discord/api.ts';
import { createAutocomplete } from '../../../adapters/discord/autocomplete.ts';
import { createDeliver } from '../../../adapters/discord/deliver.ts';
import { createInbound } from '../../../adapters/discord/inbound.ts';
import { createViewersCheck } from '../../../adapters/discord/viewers-check.ts';
import {
  createDeletedMessages,
  createInOrder,
  createOpenDesk,
  createSeenBefore,
  createSignedIds,
} from '../../../adapters/platform/index.ts';
import { startFakeDiscord } from '../../fakes/discord/start-fake-discord.ts';
import { createMemoryLogger } from '../../fakes/memory-logger.ts';
import { createMemorySent } from '../../fakes/memory-sent.ts';
import { createScriptedMediator } from '../../fakes/scripted-mediator.ts';
import { movableClock } from '../../support/clock.ts';
import { deterministicRandom } from '../../support/random.ts';

const FOLDER = new URL('../../../../shared/specs/recorded/', import.meta.url);
const FILES = ['discord.json', 'channel__discord.json'];
const IS_THERE = FILES.every((file) => existsSync(new URL(file, FOLDER)));

type Recorded = {
  readonly name: string;
  readonly event: string;
  readonly data: {
    readonly id?: string;
    readonly channel_id?: string;
    readonly author?: { readonly bot?: boolean };
  };
};

const GATEWAY = 'GATEWAY_';

/** Whoever recorded them put words in the place of some ids; Discord's own are numbers. */
const withNumber = (value: Recorded['data'], name: string): Recorded['data'] => {
  const number = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1e12, 7);
  return { ...value, ...(/^\d+$/u.test(value.id ?? '') ? {} : { id: `${1_000_000_000_000 + number}` }) };
};

/** Forwarded gateway events are wrapped; interactions stand there as they came. */
const toRecorded = ([name, value]: [string, unknown]): readonly Recorded[] => {
  if (typeof value !== 'object' || value === null || !('type' in value)) return [];
  if (typeof value.type === 'number')
    return [{ name, event: 'INTERACTION_CREATE', data: withNumber(value as Recorded['data'], name) }];
  const event = String(value.type).slice(GATEWAY.length);
  return 'data' in value ? [{ name, event, data: value.data as Recorded['data'] }] : [];
};

const recorded = (): readonly Recorded[] =>
  FILES.flatMap((file) =>
    Object.entries(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as object),
  ).flatMap(toRecorded);

const KNOWN_EVENTS = ['INTERACTION_CREATE', 'MESSAGE_CREATE', 'MESSAGE_REACTION_ADD', 'THREAD_CREATE'];

describe('payloads recorded at the real Discord', () => {
  if (!IS_THERE) {
    it(`are not at ../shared/specs/recorded (${FILES.join(', ')}), so nothing was replayed`, () => {
      expect(IS_THERE).toBe(false);
    });
    return;
  }

  it('go through inbound without a throw: each press is answered, each message looked at', async () => {
    const all = recorded();
    expect(all.length).toBeGreaterThan(20);
    expect([...new Set(all.map(({ event }) => event))].sort()).toEqual(KNOWN_EVENTS);
    const fake = await startFakeDiscord();
    const [logger, clock, looked] = [createMemoryLogger(), movableClock(), new Set<string>()];
    const api = createApi({ token: fake.token, apiUrl: fake.apiUrl });
    const viewers = createViewersCheck({ api, clock, selfId: async () => fake.world.botId });
    const nobody = async () => [];
    const asked = {
      ...{ api, viewers, partnersOf: nobody, clock, onGone: () => {} },
      ...{ sent: createMemorySent(), selfId: async () => fake.world.botId },
    };
    const inbound = createInbound({
      api,
      clock,
      logger,
      viewers,
      desk: createOpenDesk(clock),
      mediator: () => ({
        ...createScriptedMediator(createDeliver({ ...asked, desk: createOpenDesk(clock), secret: '' })),
        partnersOf: async (space) => {
          looked.add(space);
          return [];
        },
      }),
      hearsMessages: () => true,
      isOpen: () => true,
      channelsOf: () => [],
      onGone: () => undefined,
      inOrder: createInOrder(),
      seenBefore: createSeenBefore(),
      deleted: createDeletedMessages(),
      ids: createSignedIds(fake.token),
      autocomplete: createAutocomplete(),
      pictures: new Map(),
      random: deterministicRandom(),
      wait: () => new Promise(() => undefined),
    });
    for (const { event, data } of all)
      inbound.take({ op: 0, s: 1, t: event, d: data } as unknown as GatewayDispatchPayload);
    await inbound.settled();
    const presses = all.filter(({ event }) => event === 'INTERACTION_CREATE');
    expect(fake.requests.filter(({ path }) => path.includes('/callback'))).toHaveLength(presses.length);
    const written = all.filter(({ event, data }) => event === 'MESSAGE_CREATE' && data.author?.bot !== true);
    for (const { data } of written) expect([...looked]).toContain(`discord:${data.channel_id}`);
    expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
    await fake.stop();
    fake.assertClean();
  });
});
