import { randomUUID } from 'node:crypto';
import { type Clock, type Instant, instant, later } from '../../src/index.ts';
import { GUEST } from './deliver.ts';
import { refused } from './errors.ts';
import type { StageDirection } from './requests.ts';
import { askingAs, DONE, type Outcome, type Room } from './room.ts';

/** The clock that can be moved. Jobs on the way run at their own time, so that none finds itself late. */
export type MovableTime = Clock & {
  /** When the next waiting job is due; undefined when none waits. */
  readonly nextDue: () => Promise<Instant | undefined>;
  /**
   * Resolves once the clock stands at `target` and everything due by then has run. Undefined where couples on a real
   * platform live by the same clock.
   */
  readonly advanceTo: ((target: Instant) => Promise<void>) | undefined;
};

/** What is done to the room as a whole: moving its clock, starting over. */
export type Stage = (direction: StageDirection) => Promise<Outcome>;

type StageDeps = { readonly room: Room; readonly time: MovableTime };

const advance = async ({ room, time }: StageDeps, target: Instant): Promise<Outcome> => {
  if (time.advanceTo === undefined) return refused('clock-fixed');
  await time.advanceTo(target);
  const now = time.now();
  room.ledger.tellTime(now);
  return { kind: 'done', answer: { now } };
};

/** A job may be overdue by the time the request arrives; the clock never goes back. */
const skipToNextDue = async (deps: StageDeps): Promise<Outcome> => {
  const due = await deps.time.nextDue();
  const now = deps.time.now();
  if (due === undefined) return { kind: 'done', answer: { now, nothingWaits: true } };
  return advance(deps, instant(Math.max(due, now)));
};

/** A third human in the channel suspends reading (N2); the mediator sees it with the next message. */
const bringGuest = ({ room, time }: StageDeps, isHere: boolean): Outcome => {
  room.presence.setGuest(isHere);
  const view = { type: 'coming', id: randomUUID(), at: time.now(), name: GUEST.name, isHere } as const;
  room.ledger.put({ audience: 'both', view });
  return DONE;
};

/** Leaving erases the couple for good, as it does anywhere; then the room is emptied. */
const startOver = async ({ room }: StageDeps): Promise<Outcome> => {
  const leave = { command: 'attune', sub: 'leave', options: {} };
  const reply = await room.mediator().handleCommand({ ...askingAs(room, 'alex'), invocation: leave });
  const confirm =
    reply.kind === 'card' ? reply.card.actions.find(({ action }) => /leave/u.test(action.name)) : undefined;
  if (confirm !== undefined) {
    await room.mediator().handleAction({ ...askingAs(room, 'alex'), action: confirm.action, values: {} });
  }
  room.presence.setGuest(false);
  room.ledger.clear();
  return DONE;
};

export const createStage = (deps: StageDeps): Stage => {
  let tail: Promise<unknown> = Promise.resolve();
  const direct = async (direction: StageDirection): Promise<Outcome> => {
    switch (direction.verb) {
      case 'move-clock':
        return advance(deps, later(deps.time.now(), direction.byMs));
      case 'next-due':
        return skipToNextDue(deps);
      case 'guest':
        return bringGuest(deps, direction.isHere);
      case 'start-over':
        return startOver(deps);
    }
  };
  return (direction) => {
    const outcome = tail.then(() => direct(direction));
    tail = outcome.catch(() => undefined);
    return outcome;
  };
};
