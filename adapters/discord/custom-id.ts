import { type ActionRef, type SpaceId, spaceId } from '../../src/index.ts';
import { RenderError } from './render-error.ts';

/** What a button, select or modal says back to us: an action of the mediator in a space, or something held in memory. */
export type CustomIdRef =
  | { readonly kind: 'action'; readonly action: ActionRef; readonly spaceId: SpaceId }
  | { readonly kind: 'open'; readonly token: string };

const SPACE = /^discord:(\d{1,20})$/u;
const NAME = /^[a-z][a-z.-]{0,23}$/u;
const SUBJECT = /^[\w.:~-]{1,40}$/u;
const TOKEN = /^[\w-]{8,64}$/u;
// With the longest of each this is 90 characters, and 100 with its signature, which is what Discord takes.
const ACTION_ID = /^a\|([a-z][a-z.-]{0,23})\|([\w.:~-]{1,40})\|(\d{1,20})(?:\|\d)?$/u;
const OPEN_ID = /^o\|([\w-]{8,64})$/u;

const channelOf = (space: SpaceId): string => {
  const channel = SPACE.exec(space)?.[1];
  if (channel === undefined) throw new RenderError('foreign-space', 'This space is no Discord channel.');
  return channel;
};

/**
 * At most 90 characters. `part` (0-9) tells apart components of one message that say the same back, such as the two
 * selects a long list needs. Throws `unfit-action` when a name, subject or token would not come back as it went.
 */
export const customIdOf = (ref: CustomIdRef, part = 0): string => {
  if (ref.kind === 'open') {
    if (!TOKEN.test(ref.token))
      throw new RenderError('unfit-action', 'A token is 8 to 64 url-safe characters.');
    return `o|${ref.token}`;
  }
  const { name, subject } = ref.action;
  if (!NAME.test(name) || !SUBJECT.test(subject))
    throw new RenderError(
      'unfit-action',
      'An action has a short lower-case name and an opaque id of up to 40.',
    );
  return `a|${name}|${subject}|${channelOf(ref.spaceId)}${part === 0 ? '' : `|${part}`}`;
};

/** Undefined for everything that customIdOf did not write. Never throws. */
export const readCustomId = (customId: string): CustomIdRef | undefined => {
  const token = OPEN_ID.exec(customId)?.[1];
  if (token !== undefined) return { kind: 'open', token };
  const [, name, subject, channel] = ACTION_ID.exec(customId) ?? [];
  if (name === undefined || subject === undefined || channel === undefined) return undefined;
  return { kind: 'action', action: { name, subject }, spaceId: spaceId(`discord:${channel}`) };
};
