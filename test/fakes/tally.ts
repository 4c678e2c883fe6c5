import { appendFileSync } from 'node:fs';

/**
 * For `npm run test:discord` and `npm run test:slack`, which add up what many processes have seen. Writes nothing anywhere
 * else.
 */
export const tally = (
  platform: 'Discord' | 'Slack',
  requests: number,
  violations: readonly string[],
): void => {
  if (process.env.TALLY_OF === platform && process.env.TALLY_FILE !== undefined)
    appendFileSync(process.env.TALLY_FILE, `${JSON.stringify({ requests, violations })}\n`);
};
