import type { LogFields, Logger } from '../../src/index.ts';
import type { Metrics } from './metrics.ts';

/**
 * Counts every event and decision on its way to the log, also those below the log level, so that the mediator needs no
 * second port for numbers.
 */
export const countLogs = (logger: Logger, metrics: Metrics): Logger => {
  const counted = (level: keyof Logger) => (fields: LogFields, cause?: unknown) => {
    metrics.count('attune_events_total', 'What happened, by level and event.', {
      level,
      event: fields.event,
    });
    if (fields.decision !== undefined) countDecision(metrics, fields.decision, fields.reason);
    logger[level](fields, cause);
  };
  return {
    error: counted('error'),
    warn: counted('warn'),
    info: counted('info'),
    debug: counted('debug'),
  };
};

const countDecision = (metrics: Metrics, decision: string, reason = 'none'): void =>
  metrics.count('attune_decisions_total', 'Decisions about messages, with their reason.', {
    decision,
    reason,
  });
