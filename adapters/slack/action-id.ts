import { type ActionRef, type SpaceId, spaceId } from '../../src/index.ts';
import { RenderError } from './render-error.ts';

/** What a button, select or modal says back to us: an action of the mediator in a space, or something held in memory. */
export type ActionIdRef =
  | { readonly kind: 'action'; readonly action: ActionRef; readonly spaceId: SpaceId }
  | { readonly kind: 'open'; readonly token: string };

const SPACE = /^slack:([A-Z0-9]{2,24}:[A-Z0-9]{2,24})$/u;
const NAME = /^[a-z][a-z.-]{0,31}$/u;
const SUBJECT = /^[\w.:~-]{1,64}$/u;
const TOKEN = /^[\w-]{8,64}$/u;
// With the longest of each this is 152 characters; Slack takes 255.
const ACTION_ID =
  /^a\|([a-z][a-z.-]{0,31})\|([\w.:~-]{1,64})\|([A-Z0-9]{2,24}:[A-Z0-9]{2,24})(?:\|[1-9]\d?)?$/u;
const OPEN_ID = /^o\|([\w-]{8,64})$/u;

const placeOf = (space: SpaceId): string => {
  const place = SPACE.exec(space)?.[1];
  if (place === undefined) throw new RenderError('foreign-space', 'This space is no Slack channel.');
  return place;
};

/**
 * The `action_id` of a button or select and the `callback_id` of a modal. `part` (0-99) tells apart elements of one
 * message that say the same back, such as the two selects a long list needs. Throws `unfit-action` when a name, subject
 * or token would not come back as it went.
 */
export const actionIdOf = (ref: ActionIdRef, part = 0): string => {
  if (ref.kind === 'open') {
    if (!TOKEN.test(ref.token))
      throw new RenderError('unfit-action', 'A token is 8 to 64 url-safe characters.');
    return `o|${ref.token}`;
  }
  const { name, subject } = ref.action;
  if (!NAME.test(name) || !SUBJECT.test(subject))
    throw new RenderError(
      'unfit-action',
      'An action has a short lower-case name and an opaque id of up to 64.',
    );
  return `a|${name}|${subject}|${placeOf(ref.spaceId)}${part === 0 ? '' : `|${part}`}`;
};

/** Undefined for everything that actionIdOf did not write. Never throws. */
export const readActionId = (actionId: string): ActionIdRef | undefined => {
  const token = OPEN_ID.exec(actionId)?.[1];
  if (token !== undefined) return { kind: 'open', token };
  const [, name, subject, place] = ACTION_ID.exec(actionId) ?? [];
  if (name === undefined || subject === undefined || place === undefined) return undefined;
  return { kind: 'action', action: { name, subject }, spaceId: spaceId(`slack:${place}`) };
};
