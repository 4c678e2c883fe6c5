// `npm run bench:discord`, `npm run bench:slack`
import { runBundled } from '../support/run-bundled.mjs';

const platform = process.argv[2] === 'slack' ? 'slack' : 'discord';
const entries = ['', '-attune', '-bare'].map((part) => `test/bench/${platform}${part}.ts`);
await runBundled(entries, ({ benchDiscord, benchSlack }, place) => (benchSlack ?? benchDiscord)(place));
