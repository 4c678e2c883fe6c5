import { App, type AppOptions, type ReceiverEvent } from '@slack/bolt';
import type { Logger, Milliseconds } from '../../src/index.ts';
import type { SeenBefore, Wait } from '../platform/index.ts';
import { codeOf, SlackError, toSlackError } from './errors.ts';

/** Slack waits 3 s; what is still unfinished by then goes on unseen. */
const ACK_WITHIN: Milliseconds = 2500;

/** Where the HTTP receiver leaves a request's signature for the door. */
export const SIGNATURE = 'requestSignature';

export type DoorDeps = {
  readonly logger: Logger;
  readonly wait: Wait;
  /** Whether a request with this signature was here before. */
  readonly seenBefore: SeenBefore;
  /** False once we are stopping. */
  readonly isOpen: () => boolean;
};

type Body = { readonly type?: unknown; readonly event?: { readonly type?: unknown } };

/** Losing a workspace must not be lost: Slack tells it again unless we say that all is erased. */
const isAcknowledgedWhenDone = ({ event }: Body): boolean =>
  event?.type === 'app_uninstalled' || event?.type === 'tokens_revoked';

/**
 * What a person did comes once. An event may come again, within the same second and so with the same signature; it is
 * known by its own id instead.
 */
const refuseReplay = (
  { seenBefore, logger }: DoorDeps,
  { customProperties = {}, body }: ReceiverEvent,
): void => {
  const signature: unknown = customProperties[SIGNATURE];
  if (typeof signature !== 'string' || body.event !== undefined || !seenBefore(signature)) return;
  logger.warn({ event: 'slack-request-refused', code: 'replayed' });
  throw new SlackError('replayed', 'A request came a second time, with the same signature. It was refused.');
};

/** What happens while we are stopping waits for the next start: unacknowledged, Slack tells it again. */
const refuseWhenStopping = ({ isOpen }: DoorDeps, { event }: Body): void => {
  if (event !== undefined && !isOpen())
    throw new SlackError('disconnected', 'Attune is being stopped and takes no more events.');
};

/** When the acknowledgement does not get through, Slack tells it again, and what is known already is not done again. */
const acknowledge = async ({ logger }: DoorDeps, { ack }: ReceiverEvent): Promise<void> => {
  try {
    await ack();
  } catch (cause) {
    logger.warn({ event: 'slack-not-acknowledged', code: codeOf(toSlackError(cause)) });
  }
};

/**
 * Bolt with a door of our own, the same for both ways in: everything is acknowledged at once, before anybody asks a
 * database or Slack whose it is, and all work comes after. Nothing we do can be too slow for Slack.
 */
export class PromptApp extends App {
  readonly #deps: DoorDeps;

  constructor(options: AppOptions, deps: DoorDeps) {
    super(options);
    this.#deps = deps;
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    const { logger, wait } = this.#deps;
    refuseReplay(this.#deps, event);
    const body: Body = event.body;
    refuseWhenStopping(this.#deps, body);
    // No event of the workspace's, so that Bolt knows nothing of it.
    if (body.type === 'app_rate_limited')
      logger.warn({ event: 'slack-events-limited', code: 'rate-limited' });
    if (!isAcknowledgedWhenDone(body)) await acknowledge(this.#deps, event);
    const work = super.processEvent({ ...event, ack: () => Promise.resolve() });
    if (isAcknowledgedWhenDone(body)) {
      await Promise.race([work, wait(ACK_WITHIN)]);
      await acknowledge(this.#deps, event);
    }
    await work;
  }
}
