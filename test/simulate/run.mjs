// `npm run simulate [-- --couples 10000 --days 365 --seed N --only sqlite|postgres]`
import { runBundled } from '../support/run-bundled.mjs';

await runBundled(['test/simulate/main.ts'], async ({ main }) => {
  process.exitCode = await main(process.argv.slice(2));
});
