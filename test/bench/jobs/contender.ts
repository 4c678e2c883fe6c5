// One of several processes on the same database: says that it is ready, runs what is due when told to, tells which.
import { once } from 'node:events';
import { openStage } from './bench-stage.ts';

const [dataFolder = '', databaseUrl = ''] = process.argv.slice(2);
const { jobs, stop } = await openStage({ dataFolder, databaseUrl });
process.send?.([]);
await once(process, 'message');
const ran: string[] = [];
await jobs.start(async (payload) => {
  if (payload.kind === 'close-check-in') ran.push(payload.checkInId);
});
// Nothing left to claim may still mean that others are at work; what they fail to do comes back when their lease ends.
for (let more = 1; more > 0; ) more = await jobs.runDue();
await stop();
process.send?.(ran, () => process.disconnect());
