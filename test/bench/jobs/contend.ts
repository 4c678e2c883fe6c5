import { fork } from 'node:child_process';
import { once } from 'node:events';
import { clock, fill, openStage, type Place } from './bench-stage.ts';

const PROCESSES = 4;

type Contest = { readonly place: Place; readonly contender: string; readonly jobs: number };
type Outcome = {
  readonly processes: number;
  readonly ran: number;
  readonly doubled: number;
  readonly perSecond: number;
};

/** Processes of their own on one database, let loose on the same due jobs at once. */
export const contend = async ({ place, contender, jobs }: Contest): Promise<Outcome> => {
  const stage = await openStage(place);
  const children = Array.from({ length: PROCESSES }, () =>
    fork(contender, [place.dataFolder, place.databaseUrl ?? '']),
  );
  const ran: string[] = [];
  for (const child of children) child.on('message', (names) => Array.isArray(names) && ran.push(...names));
  await Promise.all(children.map((child) => once(child, 'message')));
  await fill(
    stage,
    Array.from({ length: jobs }, () => clock.now()),
  );
  const since = performance.now();
  const ended = Promise.all(children.map((child) => once(child, 'exit')));
  for (const child of children) child.send('go');
  await ended;
  const took = performance.now() - since;
  await stage.stop();
  return {
    processes: PROCESSES,
    ran: new Set(ran).size,
    doubled: ran.length - new Set(ran).size,
    perSecond: (ran.length / took) * 1000,
  };
};
