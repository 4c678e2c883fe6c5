// `npm run test:slack`: everything about Slack, in Socket Mode and over HTTP, and at its end how many of the bot's
// requests were held against Slack's own list of methods and arguments, @slack/types and the limits table, and how many
// of them Slack would have refused.
import { runAndTally } from '../../support/run-and-tally.mjs';

await runAndTally({
  platform: 'Slack',
  fake: 'test/fakes/slack',
  folders: ['test/adapters/slack', 'test/scenarios/slack'],
});
