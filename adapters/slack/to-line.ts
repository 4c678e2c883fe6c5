import { type Instant, instant, type Message, type PartnerId, privateText, SECOND } from '../../src/index.ts';
import { plainText } from './mrkdwn.ts';
import { type ChannelAt, messageOf, personAt, personOf, spaceOf } from './places.ts';
import type { Profiles } from './profiles.ts';
import type { ToldMessage } from './told.ts';

const momentOf = (ts: string): Instant | undefined => {
  const at = Math.floor(Number(ts) * SECOND);
  return Number.isNaN(at) ? undefined : instant(at);
};

const MENTION = /<@([A-Z0-9]+)>/gu;

/** The two call each other by name; everybody else stays "someone". */
const namesIn = async (
  profiles: Profiles,
  text: string,
  partners: readonly PartnerId[],
): Promise<ReadonlyMap<string, string>> => {
  const mentioned = new Set([...text.matchAll(MENTION)].map(([, userId]) => userId));
  const people = partners.map(personAt).filter(({ userId }) => mentioned.has(userId));
  const named = await Promise.all(
    people.map(async (person) => [person.userId, (await profiles.of(person)).name] as const),
  );
  return new Map(named.flatMap(([userId, name]) => (name === undefined ? [] : [[userId, name]])));
};

export type Where = { readonly at: ChannelAt; readonly partners: readonly PartnerId[] };

/** What somebody said, as it is read; undefined when they said nothing in words. */
export const toLine = async (
  profiles: Profiles,
  { at, partners }: Where,
  { text = '', ts = '', user = '' }: ToldMessage,
): Promise<Message | undefined> => {
  const sentAt = momentOf(ts);
  if (text.trim() === '' || sentAt === undefined) return undefined;
  const names = await namesIn(profiles, text, partners);
  const words = privateText(plainText(text, (userId) => names.get(userId)));
  const authorId = personOf({ ...at, userId: user });
  return { id: messageOf(at, ts), spaceId: spaceOf(at), authorId, text: words, sentAt };
};
