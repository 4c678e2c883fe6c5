import { type PartnerId, partnerId } from '../../domain/shared/ids.ts';
import type { CommandRequest } from '../mediator.ts';

const ALONE = 'Your partner is not in this channel yet. Invite them first, then type /attune start again.';
const WHO =
  'I cannot tell who of those here is your partner. Type /attune start again and name them. I read only once it is just you two.';
export const ONESELF = 'That is you. Name your partner: /attune start and their name.';
const NOT_HERE =
  'I cannot find that person in this channel yet. Let them in first, then type /attune start again.';

/** People besides the two, by number, before anyone agrees to anything. */
export const besides = (count: number): string =>
  `${count === 1 ? 'One more person' : `Up to ${count} more people`} besides the two of you can see this channel. I can start once it is just you two.`;

type Found =
  | { readonly kind: 'found'; readonly partner: PartnerId }
  | { readonly kind: 'refused'; readonly why: string };

const refused = (why: string): Found => ({ kind: 'refused', why });

export const namedIn = ({ invocation }: CommandRequest): PartnerId | undefined => {
  const named = invocation.options.partner?.reveal();
  return named === undefined ? undefined : partnerId(named);
};

const isHere = ({ viewers }: CommandRequest, wanted: PartnerId): boolean =>
  viewers.people.some((human) => human === wanted);

/** With nobody else there to see who is asked; before that nothing is stored and nothing is posted (N2, N3). */
const partnerNamed = (request: CommandRequest, wanted: PartnerId): Found => {
  if (wanted === request.actor) return refused(ONESELF);
  if (!isHere(request, wanted)) return refused(NOT_HERE);
  const { people, others } = request.viewers;
  const count = people.filter((human) => human !== request.actor && human !== wanted).length + others;
  return count > 0 ? refused(besides(count)) : { kind: 'found', partner: wanted };
};

/** The one who is named, or the only other one there. */
export const findPartner = (request: CommandRequest): Found => {
  const named = namedIn(request);
  if (named !== undefined) return partnerNamed(request, named);
  const { people, others } = request.viewers;
  const [partner, ...more] = people.filter((human) => human !== request.actor);
  if (partner === undefined) return refused(others === 0 ? ALONE : WHO);
  return more.length === 0 && others === 0 ? { kind: 'found', partner } : refused(WHO);
};
