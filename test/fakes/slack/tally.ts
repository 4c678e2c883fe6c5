import { appendFileSync } from 'node:fs';

/** For `npm run test:slack`, which adds up what many processes have seen. Writes nothing anywhere else. */
export const tally = (requests: number, violations: number): void => {
  const file = process.env.FAKE_SLACK_TALLY;
  if (file !== undefined) appendFileSync(file, `${requests} ${violations}\n`);
};
