// `npm run test:crash [-- --kills 200 --seed 7 --only sqlite|full-disk|postgres]`
import { join } from 'node:path';
import { runBundled } from '../support/run-bundled.mjs';

await runBundled(['test/crash/main.ts', 'test/crash/worker.ts'], async ({ main }, { folder }) => {
  process.exitCode = await main(join(folder, 'worker.mjs'), process.argv.slice(2));
});
