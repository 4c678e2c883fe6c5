import {
  type Clock,
  type Logger,
  PHRASING_PATIENCE,
  type Phrased,
  type PhrasingAsked,
  type PhrasingProvider,
} from '../../src/index.ts';
import { type Answer, createAskModel, type Endpoint } from './ask-model.ts';
import { createCircuitBreaker, MOST_FAILURES } from './circuit-breaker.ts';
import { nodePatience, type Patience } from './patience.ts';

export type PhrasingOptions = Endpoint & {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Of the machine unless given; for tests. */
  readonly patience?: Patience;
};

export type Phrasing = PhrasingProvider & {
  /** Calls off what is under way; afterwards everything fails at once. */
  readonly stop: () => void;
};

/** At once. More would only make each of them late; nobody waits for a turn. */
const MOST_AT_ONCE = 4;

/** The port over any endpoint that speaks OpenAI's chat completions: Ollama, vLLM, a hosted one. Sends nothing by itself. */
export const createPhrasing = ({
  clock,
  logger,
  patience = nodePatience,
  ...endpoint
}: PhrasingOptions): Phrasing => {
  const ask = createAskModel(endpoint);
  const breaker = createCircuitBreaker(clock);
  const off = new AbortController();
  let underWay = 0;

  const askInTime = async (asked: PhrasingAsked): Promise<Answer> => {
    const late = new AbortController();
    const forgetIt = patience(PHRASING_PATIENCE, () => late.abort());
    underWay += 1;
    try {
      return await ask(asked, { late: late.signal, off: off.signal });
    } finally {
      underWay -= 1;
      forgetIt();
    }
  };

  const learnFrom = (answer: Answer, ms: number): void => {
    switch (answer.kind) {
      case 'called-off':
        breaker.calledOff();
        break;
      case 'answered':
        if (breaker.succeeded()) logger.info({ event: 'phrasing-resumed' });
        break;
      case 'failed':
        logger.warn({ event: 'phrasing-failed', reason: answer.reason, code: answer.code, ms });
        if (breaker.failed()) logger.warn({ event: 'phrasing-resting', count: MOST_FAILURES });
    }
  };

  const phrase = async (asked: PhrasingAsked): Promise<Phrased> => {
    if (off.signal.aborted) return { kind: 'failed', reason: 'unreachable' };
    if (underWay >= MOST_AT_ONCE) return { kind: 'failed', reason: 'busy' };
    if (!breaker.admits()) return { kind: 'failed', reason: 'resting' };
    const startedAt = clock.now();
    const answer = await askInTime(asked);
    learnFrom(answer, clock.now() - startedAt);
    if (answer.kind === 'answered') return { kind: 'phrased', event: answer.event };
    return { kind: 'failed', reason: answer.kind === 'failed' ? answer.reason : 'unreachable' };
  };

  return { host: new URL(endpoint.url).host, phrase, stop: () => off.abort() };
};
