import { checkInId, coupleId, type SpaceId, spaceId } from '../../domain/shared/ids.ts';
import type { JobPayload } from '../../ports/jobs.ts';
import type { AppContext } from '../app-context.ts';
import { closeCheckIn, remindOfCheckIn } from '../check-in/close-check-in.ts';
import { runCheckIn } from '../check-in/run-check-in.ts';
import { considerNudge, wordAhead } from './consider-nudge.ts';
import { endBreak } from './end-break.ts';
import { purge } from './purge.ts';

type SpaceJob = Exclude<JobPayload, { kind: 'purge' }>;

/** Undefined when what the job was about is gone. */
const spaceOf = async (app: AppContext, payload: SpaceJob): Promise<SpaceId | undefined> => {
  if (payload.spaceId !== undefined) return spaceId(payload.spaceId);
  // What an earlier version has planned does not say it.
  switch (payload.kind) {
    case 'consider-nudge':
      return spaceId(payload.spaceId);
    case 'end-break':
    case 'open-check-in':
      return (await app.couples.findById(coupleId(payload.coupleId)))?.spaceId;
    case 'remind-check-in':
    case 'close-check-in':
      return (await app.checkIns.find(checkInId(payload.checkInId)))?.spaceId;
  }
};

const carryOut = (app: AppContext, payload: SpaceJob): Promise<void> => {
  switch (payload.kind) {
    case 'consider-nudge':
      return considerNudge(app, payload);
    case 'end-break':
      return endBreak(app, payload);
    case 'remind-check-in':
      return remindOfCheckIn(app, payload.checkInId, payload.partnerId);
    case 'close-check-in':
      return closeCheckIn(app, payload.checkInId);
    case 'open-check-in':
      return runCheckIn(app, payload);
  }
};

/** Idempotent: a job may come twice. In turn with all else in its space, so that nothing comes after a leaving. */
export const handleJob = async (app: AppContext, payload: JobPayload): Promise<void> => {
  if (payload.kind === 'purge') return purge(app);
  if (payload.kind === 'consider-nudge') await wordAhead(app, payload);
  const space = await spaceOf(app, payload);
  if (space !== undefined) await app.inTurn(space, () => carryOut(app, payload));
};
