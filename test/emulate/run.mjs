// Asks emulate, an imitation of Slack that is not ours, what our fake is asked: see README.md.
// Run by `npm run test:emulate`. emulate is installed into a temporary folder, used on 127.0.0.1 and removed.
import { runElsewhere } from '../support/run-elsewhere.mjs';

await runElsewhere({
  packages: { dependencies: { emulate: '0.12.2' } },
  variable: 'ATTUNE_EMULATE_FOLDER',
  include: ['test/emulate/**/*.emulate.ts'],
});
