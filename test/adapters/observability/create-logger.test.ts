import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../../../adapters/observability/index.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';
import type { LogFields } from '../../../src/ports/logger.ts';

const CANARY = 'you never listen';
const SALT = new Uint8Array(32).fill(1);

const logging = (level: 'error' | 'warn' | 'info' | 'debug' = 'debug', salt = SALT) => {
  const lines: string[] = [];
  const logger = createLogger({ level, salt, destination: { write: (line) => lines.push(line) } });
  return { logger, lines, parsed: () => lines.map((line) => JSON.parse(line)) };
};

describe('log lines', () => {
  it('are JSON with level, time and the allowed fields', () => {
    const { logger, parsed } = logging();
    const fields = {
      event: 'read',
      kind: 'message',
      decision: 'silent',
      reason: 'complaint',
      ms: 3,
      code: 'x',
      count: 2,
    };
    logger.debug(fields);
    const [line] = parsed();
    expect(line).toEqual({ ...fields, level: 'debug', time: expect.stringMatching(/^\d{4}-.*Z$/) });
  });

  it('carry no other field, whatever is passed', () => {
    const { logger, lines, parsed } = logging();
    const wrong = {
      event: 'read',
      text: CANARY,
      body: { deep: CANARY },
      msg: CANARY,
      kind: { toString: () => CANARY },
    };
    logger.info(wrong as unknown as LogFields);
    logger.info({ event: 'read', reason: privateText(CANARY) } as unknown as LogFields);
    expect(lines.join()).not.toContain(CANARY);
    expect(Object.keys(parsed()[0])).toEqual(['level', 'time', 'event']);
  });

  it('name a space only by a hash that another installation does not share', () => {
    const here = logging();
    const there = logging('debug', new Uint8Array(32).fill(2));
    for (const { logger } of [here, here, there]) logger.info({ event: 'started', spaceId: 'slack:T1:C9' });
    const [first, again] = here.parsed().map(({ space }) => space);
    expect(first).toMatch(/^[\w-]{12}$/);
    expect(again).toBe(first);
    expect(there.parsed()[0].space).not.toBe(first);
    expect([...here.lines, ...there.lines].join()).not.toContain('C9');
  });

  it('below the level are not written', () => {
    const { logger, parsed } = logging('warn');
    logger.debug({ event: 'a' });
    logger.info({ event: 'b' });
    logger.warn({ event: 'c' });
    logger.error({ event: 'd' });
    expect(parsed().map(({ level, event }) => [level, event])).toEqual([
      ['warn', 'c'],
      ['error', 'd'],
    ]);
  });

  it('shorten a reason that is long enough to be a message', () => {
    const { logger, parsed } = logging();
    logger.info({ event: 'read', reason: 'r'.repeat(500) });
    expect(parsed()[0].reason).toHaveLength(120);
  });
});

describe('logged errors', () => {
  class RequestError extends Error {
    override readonly name = 'RequestError';
    readonly code = 'dms-closed';
    readonly requestBody = { content: CANARY };
    readonly [CANARY] = CANARY;
  }

  it('show name, code and where it happened', () => {
    const { logger, parsed } = logging();
    logger.error({ event: 'delivery-failed' }, new RequestError('no'));
    expect(parsed()[0].error).toMatchObject({ name: 'RequestError', code: 'dms-closed' });
    expect(parsed()[0].error.stack[0]).toMatch(/^at .*create-logger\.test\.ts:\d+:\d+\)?$/);
  });

  it('never show what is said in the message, the cause, the properties, the name or the code', () => {
    const nested = new RequestError(CANARY, { cause: new TypeError(CANARY, { cause: CANARY }) });
    const renamed = Object.assign(new Error('x'), {
      name: CANARY,
      code: CANARY,
      stack: `${CANARY}\n    at ${CANARY}`,
    });
    const changed = new Error(CANARY);
    changed.message = 'harmless';
    const { logger, lines, parsed } = logging();
    for (const cause of [
      nested,
      renamed,
      changed,
      new AggregateError([nested], CANARY),
      CANARY,
      { CANARY },
    ]) {
      logger.error({ event: 'failed' }, cause);
      logger.warn({ event: 'failed' }, cause);
    }
    expect(lines).toHaveLength(12);
    expect(lines.join()).not.toContain(CANARY);
    expect(parsed()[0].error).toMatchObject({ name: 'RequestError', cause: { name: 'TypeError' } });
  });

  it('never show a message, not even one that imitates the frames of a stack', () => {
    const pieces = fc.constantFrom(
      `    at ${CANARY} (file.ts:1:2)`,
      `    at ${CANARY}:1:2`,
      CANARY,
      '',
      ' ',
      ': ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 8 }), (parts) => {
        const { logger, lines } = logging();
        logger.error({ event: 'failed' }, new Error(parts.join('\n')));
        expect(lines.join()).not.toContain(CANARY);
      }),
    );
  });

  it('that cannot even be looked at are still a line', () => {
    const { logger, parsed } = logging();
    const hostile = new Error('x');
    Object.defineProperty(hostile, 'stack', {
      get: () => {
        throw new Error(CANARY);
      },
    });
    logger.error({ event: 'failed' }, hostile);
    expect(parsed().map(({ level, event }) => [level, event])).toEqual([['error', 'log-line-unreadable']]);
  });

  it('that are their own cause end somewhere', () => {
    const { logger, lines } = logging();
    const circular = new Error('x');
    circular.cause = circular;
    logger.error({ event: 'failed' }, circular);
    expect(lines).toHaveLength(1);
  });
});
