import type { Mediator } from '../../src/index.ts';
import type { createMemoryLogger } from '../fakes/memory-logger.ts';

type Call<Name extends keyof Mediator> = {
  readonly name: Name;
  readonly args: Parameters<Mediator[Name]>;
};
export type MediatorCall = { [Name in keyof Mediator]: Call<Name> }[keyof Mediator];

/** What mediators were handed, and what they are done with; `touch` is called whenever something is done. */
export const createMediatorRecord = (touch: () => void) => {
  const calls: MediatorCall[] = [];
  const finished: MediatorCall[] = [];

  const named = <Name extends keyof Mediator>(among: readonly MediatorCall[], name: Name) =>
    among.filter((call) => call.name === name).map(({ args }) => args as Parameters<Mediator[Name]>);

  return {
    /** The same mediator, on record. */
    recording: (mediator: Mediator): Mediator =>
      new Proxy(mediator, {
        get: (target, name: keyof Mediator) => {
          const method = target[name] as (...args: unknown[]) => unknown;
          return async (...args: unknown[]) => {
            const call = { name, args } as unknown as MediatorCall;
            calls.push(call);
            const result = await method(...args);
            finished.push(call);
            touch();
            return result;
          };
        },
      }),
    callsOf: <Name extends keyof Mediator>(name: Name) => named(calls, name),
    finishedOf: <Name extends keyof Mediator>(name: Name) => named(finished, name),
  };
};

type MemoryLogger = ReturnType<typeof createMemoryLogger>;

/** The same logger; `touch` is called after each line. */
export const touchingLogger = (logger: MemoryLogger, touch: () => void): MemoryLogger => {
  const writing =
    (level: 'error' | 'warn' | 'info' | 'debug') =>
    (...line: Parameters<MemoryLogger['error']>) => {
      logger[level](...line);
      touch();
    };
  return {
    ...logger,
    error: writing('error'),
    warn: writing('warn'),
    info: writing('info'),
    debug: writing('debug'),
  };
};
