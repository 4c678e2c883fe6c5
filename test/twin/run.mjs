// Walks the happy path on discord-digital-twin, an imitation of Discord that is not ours: see README.md.
// Run by `npm run test:twin`. The twin is installed into a temporary folder, used on 127.0.0.1 and removed.
import { runElsewhere } from '../support/run-elsewhere.mjs';

await runElsewhere({
  packages: {
    dependencies: { 'discord-digital-twin': '0.1.1' },
    // What 0.1.1 asks for can no longer be installed together.
    overrides: { spiceflow: '1.19.0' },
  },
  variable: 'ATTUNE_TWIN_FOLDER',
  include: ['test/twin/**/*.twin.ts'],
});
