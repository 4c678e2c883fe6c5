import { appendFileSync } from 'node:fs';

/** For `npm run test:discord`, which adds up what many processes have seen. Writes nothing anywhere else. */
export const tally = (requests: number, violations: readonly string[]): void => {
  const file = process.env.FAKE_DISCORD_TALLY;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ requests, violations })}\n`);
};
