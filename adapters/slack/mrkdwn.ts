import { EMOJI } from './mrkdwn-emoji-catalogue.ts';

/** For the one place where Slack reads markup, a message's `text`: nothing in it becomes a mention or a link. */
export const escapeMrkdwn = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

const unescaped = (text: string): string =>
  text.replace(/&(?:lt|gt|amp);/gu, (entity) => ENTITIES[entity] ?? entity);

/** The name of a person Slack mentions by id only; undefined when it is not known. */
export type NameOf = (userId: string) => string | undefined;

/** What stood there before Slack made a mention, a link or a date of it. */
const asTyped = (inside: string, nameOf: NameOf): string => {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? '' : inside.slice(bar + 1);
  const rest = target.slice(1);
  switch (target.charAt(0)) {
    case '@':
      return `@${label || (nameOf(rest) ?? 'someone')}`;
    case '#':
      return `#${label || 'channel'}`;
    case '!':
      return label || `@${/^\w*/u.exec(rest)?.[0] ?? ''}`;
    default:
      return label || target.replace(/^mailto:/u, '');
  }
};

const MADE_BY_SLACK = /<([@#!][^<>\n]+|[a-z][a-z\d+.-]*:[^<>\n]+)>/giu;

const TONES: readonly string[] = ['🏻', '🏼', '🏽', '🏾', '🏿'];
const toneOf = (tone: string | undefined): string => TONES[Number(tone) - 2] ?? '';

// Emoji may touch a word, and the time 10:30:45 is none.
const SHORTCODE = /(?<!\d):([a-z0-9_+-]+):(?::skin-tone-([2-6]):)?/gu;

const asEmoji = (whole: string, name: string, tone: string | undefined): string => {
  const emoji = Object.hasOwn(EMOJI, name) ? EMOJI[name] : undefined;
  return emoji === undefined ? whole : emoji + toneOf(tone);
};

/**
 * What a person typed, from the mrkdwn Slack sends for it: mentions as `@name`, links as they were written, emoji as
 * characters where we know them, and &, < and > as themselves. Never throws.
 */
export const plainText = (mrkdwn: string, nameOf: NameOf = () => undefined): string =>
  unescaped(
    mrkdwn
      .replace(MADE_BY_SLACK, (_, inside: string) => asTyped(inside, nameOf))
      .replace(SHORTCODE, (whole: string, name: string, tone?: string) => asEmoji(whole, name, tone)),
  );
