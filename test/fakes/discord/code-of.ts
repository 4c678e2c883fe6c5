import { DiscordAPIError } from 'discord.js';

/** Discord's code of the refusal this ends in; undefined when it does not fail, the problem itself when it is another. */
export const codeOf = async (promise: Promise<unknown>): Promise<unknown> => {
  const problem = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return problem instanceof DiscordAPIError ? problem.code : problem;
};
