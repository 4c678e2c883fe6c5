import { ComponentType, InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import { createDiscord } from '../../adapters/discord/index.ts';
import { createCalendar } from '../../adapters/system/create-calendar.ts';
import { createMediator } from '../../src/index.ts';
import { createMemoryLogger } from '../fakes/memory-logger.ts';
import { createMemorySent } from '../fakes/memory-sent.ts';
import { createMemoryStorage } from '../fakes/memory-stores.ts';
import { movableClock } from '../support/clock.ts';
import { grammar } from '../support/grammar.ts';
import { deterministicRandom } from '../support/random.ts';
import { scriptedReader } from '../support/scripted-reader.ts';
import { openFrontDoor, type Passed } from './front-door.ts';
import { CHANNEL, PEOPLE, startTwin, type Twin } from './start-twin.ts';

type Option = {
  readonly name: string;
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Option[];
};
type Part = Readonly<Record<string, unknown>>;

type SentForm = { readonly custom_id: string; readonly field: string };

/** Every component in a body, however deep. */
const partsIn = (value: unknown): readonly Part[] => {
  if (Array.isArray(value)) return value.flatMap(partsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Part, ...Object.values(value).flatMap(partsIn)];
};

export const customIdOf = (body: unknown, label: string): string | undefined =>
  partsIn(body)
    .filter((part) => part.label === label)
    .map((part) => (part.component ?? part) as Part)
    .map(({ custom_id }) => custom_id)
    .find((id) => typeof id === 'string');

/** Alex or Sam in front of the twin's client. */
const personOn = (twin: Twin, userId: string) => {
  const acts = (type: InteractionType, data: Part, messageId?: string) =>
    twin.simulateInteraction({
      ...{ type, channelId: CHANNEL, userId, data },
      ...(messageId === undefined ? {} : { messageId }),
    });
  return {
    id: userId,
    command: (name: string, options: readonly Option[] = []) =>
      acts(InteractionType.ApplicationCommand, { id: '1', name, type: 1, options }),
    presses: (messageId: string, custom_id: string) =>
      acts(InteractionType.MessageComponent, { custom_id, component_type: 2 }, messageId),
    submits: (custom_id: string, field: string, value: string) =>
      acts(InteractionType.ModalSubmit, {
        custom_id,
        components: [{ type: 18, component: { type: 4, custom_id: field, value } }],
      }),
  };
};

/** Attune with its real adapter, and the twin behind the front door. */
export const moveIntoTwin = async (folder: string) => {
  const twin = await startTwin(folder);
  const door = await openFrontDoor(twin);
  const [clock, logger, random] = [movableClock(), createMemoryLogger(), deterministicRandom()];
  const storage = createMemoryStorage({ clock });
  const discord = createDiscord({
    ...{ token: twin.botToken, apiUrl: door.apiUrl, sent: createMemorySent() },
    ...{ clock, logger, random },
  });
  const mediator = await createMediator({
    ...storage,
    ...discord,
    ...{ clock, logger, random, reader: scriptedReader(), grammar, calendar: createCalendar() },
    grace: 20_000,
    defaultZone: 'Europe/Berlin',
  });
  discord.connect(mediator);
  await storage.jobs.start(mediator.handleJob);
  await discord.start();

  /** The next request whose body fits, among those sent after the `from`th. */
  const sent = (fits: (passed: Passed) => boolean, what: string, from = 0): Promise<Passed> =>
    door.until(() => door.passed.slice(from).find(fits), what);

  return {
    door,
    logger,
    alex: personOn(twin, PEOPLE.alex),
    sam: personOn(twin, PEOPLE.sam),
    /** How many requests have been passed on so far. */
    mark: () => door.passed.length,
    /** A message in the channel that everybody sees. */
    posted: (text: string, from = 0) =>
      sent(
        ({ method, path, body }) =>
          method !== 'GET' &&
          path.startsWith(`/channels/${CHANNEL}/messages`) &&
          JSON.stringify(body).includes(text),
        `a post with “${text}”`,
        from,
      ),
    /** An answer to an interaction. */
    answered: (text: string, from = 0) =>
      sent(
        ({ path, body }) =>
          /^\/(?:interactions|webhooks)\//.test(path) && JSON.stringify(body).includes(text),
        `an answer with “${text}”`,
        from,
      ),
    form: async (from = 0): Promise<SentForm> => {
      const opening = await sent(({ body }) => body.type === InteractionResponseType.Modal, 'a form', from);
      const data = Object(opening.body.data);
      const input = partsIn(data).find(({ type }) => type === ComponentType.TextInput);
      return { custom_id: String(data.custom_id), field: String(input?.custom_id) };
    },
    close: async () => {
      await discord.stop();
      await door.stop();
      await twin.stop();
    },
  };
};

export type TwinHome = Awaited<ReturnType<typeof moveIntoTwin>>;
