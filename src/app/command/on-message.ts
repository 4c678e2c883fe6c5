import type { PrivateText } from '../../domain/shared/private-text.ts';
import type { CommandRequest } from '../mediator.ts';

const NOT_OWN =
  '“Reframe this” is for your own messages. For one of your partner’s there is “Help me answer”.';
const OWN = '“Help me answer” is for your partner’s messages. For one of your own there is “Reframe this”.';

/** The words of the message whose menu was opened, or of the option; a string says why neither will do. */
export const ownWords = ({ actor, invocation }: CommandRequest): PrivateText | undefined | string => {
  const { target, options } = invocation;
  if (target === undefined) return options.text;
  return target.authorId === actor ? target.text : NOT_OWN;
};

export const partnersWords = (
  { invocation }: CommandRequest,
  partner: string | undefined,
): PrivateText | undefined | string => {
  const { target, options } = invocation;
  if (target === undefined) return options.text;
  return target.authorId === partner ? target.text : OWN;
};
