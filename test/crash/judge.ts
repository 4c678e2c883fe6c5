import type { Seen } from '../fakes/discord/seen.ts';
import type { Evening } from './evening.ts';

const count = (seen: readonly Seen[], is: (message: Seen) => boolean): number => seen.filter(is).length;
const holds =
  (...parts: readonly string[]) =>
  ({ text }: Seen): boolean =>
    parts.every((part) => text.includes(part));

/** What is wrong with how the evening stands on the two screens, in words; empty when every promise was kept. */
export const judge = (evening: Evening): readonly string[] => {
  const { couple, words, attackHandled, name } = evening;
  const { alex, sam, channelId } = couple;
  const channel = sam.sees(channelId).filter(({ ephemeral }) => !ephemeral);
  const knocks = (seen: readonly Seen[]): number => count(seen, holds('A private note is ready'));
  const breakOver = count(channel, holds('break is over'));
  const wrong: string[] = [];
  const expectCount = (what: string, is: number, [least, most]: readonly [number, number]): void => {
    if (is < least || is > most)
      wrong.push(`${name}: ${what} stands there ${is} times, not ${least}..${most}`);
  };
  expectCount('the consent card', count(channel, holds('You have both agreed')), [1, 1]);
  expectCount('the note to Alex', knocks(alex.dms()), [attackHandled ? 1 : 0, 1]);
  expectCount('a note to Sam (the end of the break)', knocks(sam.dms()), [1, 1]);
  expectCount('the reveal', count(channel, holds(words.alex, words.sam)), [1, 1]);
  expectCount('one answer alone', count(channel, holds(words.alex)), [1, 1]);
  expectCount('the break', count(channel, holds('taking a break')), [1, 1]);
  expectCount('the end of the break', breakOver, [1, 1]);
  return wrong;
};
