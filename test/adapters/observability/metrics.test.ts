import { describe, expect, it } from 'vitest';
import { countLogs, createMetrics } from '../../../adapters/observability/index.ts';
import { createMemoryLogger } from '../../fakes/memory-logger.ts';

const CANARY = 'you never listen';

describe('metrics', () => {
  it('are counters and gauges in Prometheus text', () => {
    const metrics = createMetrics();
    metrics.count('attune_cards_total', 'Cards shown.', { via: 'direct', kind: 'nudge' });
    metrics.count('attune_cards_total', 'Cards shown.', { kind: 'nudge', via: 'direct' });
    metrics.count('attune_starts_total', 'Starts.');
    metrics.gauge('attune_memory_bytes', 'Memory.', () => 42);
    expect(metrics.render()).toBe(
      [
        '# HELP attune_cards_total Cards shown.',
        '# TYPE attune_cards_total counter',
        'attune_cards_total{kind="nudge",via="direct"} 2',
        '# HELP attune_starts_total Starts.',
        '# TYPE attune_starts_total counter',
        'attune_starts_total 1',
        '# HELP attune_memory_bytes Memory.',
        '# TYPE attune_memory_bytes gauge',
        'attune_memory_bytes 42',
        '',
      ].join('\n'),
    );
  });

  it('hold no text: a label that is no word of the program is counted as other', () => {
    const metrics = createMetrics();
    for (const value of [CANARY, 'a"b', 'a\nb', '', 'x'.repeat(41)]) {
      metrics.count('attune_cards_total', 'Cards.', { kind: value });
    }
    metrics.count(CANARY, 'No such name.');
    metrics.count('attune_cards_total', 'Cards.', { [CANARY]: 'nudge' });
    expect(metrics.render()).not.toContain(CANARY);
    expect(metrics.render()).toContain('attune_cards_total{kind="other"} 5\n');
  });

  it('stay bounded however many different labels come', () => {
    const metrics = createMetrics();
    for (let n = 0; n < 2000; n += 1) metrics.count('attune_cards_total', 'Cards.', { kind: `k${n}` });
    expect(metrics.render().split('\n').length).toBeLessThan(510);
    expect(metrics.render()).toContain('attune_cards_total{overflow="true"} 1500\n');
  });

  it('leave out a gauge that cannot be read', () => {
    const metrics = createMetrics();
    metrics.gauge('attune_broken', 'Broken.', () => {
      throw new RangeError('no');
    });
    metrics.gauge('attune_infinite', 'Infinite.', () => Number.POSITIVE_INFINITY);
    expect(metrics.render()).toBe('');
  });

  it('count what is logged, decisions with their reason, and pass it on', () => {
    const metrics = createMetrics();
    const log = createMemoryLogger();
    const logger = countLogs(log, metrics);
    logger.debug({ event: 'message-read', spaceId: 'web:main', decision: 'silent', reason: 'complaint' });
    logger.debug({ event: 'message-read', spaceId: 'web:main', decision: 'silent', reason: 'complaint' });
    logger.error({ event: 'delivery-failed' }, new RangeError(CANARY));
    const text = metrics.render();
    expect(text).toContain('attune_events_total{event="message-read",level="debug"} 2\n');
    expect(text).toContain('attune_events_total{event="delivery-failed",level="error"} 1\n');
    expect(text).toContain('attune_decisions_total{decision="silent",reason="complaint"} 2\n');
    expect(text).not.toMatch(/web:main|never listen/);
    expect(log.lines.map(({ level, cause }) => [level, cause instanceof RangeError])).toEqual([
      ['debug', false],
      ['debug', false],
      ['error', true],
    ]);
  });
});
