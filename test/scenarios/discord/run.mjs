// `npm run test:discord`: everything about Discord, and at its end how many of the bot's requests were held against
// Discord's own description of its API and the limits table, and how many of them Discord would have refused.
import { runAndTally } from '../../support/run-and-tally.mjs';

await runAndTally({
  platform: 'Discord',
  fake: 'test/fakes/discord',
  folders: ['test/adapters/discord', 'test/scenarios/discord'],
});
