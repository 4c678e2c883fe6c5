// `npm run bench:idle`
import { runBundled } from '../../support/run-bundled.mjs';

await runBundled(['test/bench/idle/measure-idle.ts'], ({ measureIdle }, { root }) => measureIdle(root));
