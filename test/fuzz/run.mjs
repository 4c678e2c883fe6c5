// `npm run fuzz [-- --runs 1000000 --seed N --only name --path P --workers 2]`
import { join } from 'node:path';
import { runBundled } from '../support/run-bundled.mjs';

await runBundled(['test/fuzz/main.ts', 'test/fuzz/worker.ts'], async ({ main }, { folder, root }) => {
  process.exitCode = await main({ root, worker: join(folder, 'worker.mjs'), args: process.argv.slice(2) });
});
