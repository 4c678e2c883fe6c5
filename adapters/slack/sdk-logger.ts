import { LogLevel, type Logger as SdkLogger } from '@slack/bolt';
import type { Logger } from '../../src/index.ts';

/**
 * What Bolt and its clients say among themselves. Their lines quote whole requests and answers, so of each only that it
 * was said goes on; what went wrong reaches us as an error, and that is logged with its code.
 */
export const createSdkLogger = (logger: Logger): SdkLogger => {
  const note = (kind: string): void => logger.debug({ event: 'slack-sdk', kind });
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: () => note('warning'),
    error: () => note('error'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.ERROR,
    setName: () => undefined,
  };
};
