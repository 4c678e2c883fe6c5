import type { Knock } from './stamp.ts';
import { readStamp } from './stamp.ts';

/** What a form takes along, for there is nothing else by which its answer finds back. */
export type FormMetadata = {
  /** Where the address for the answer is kept. */
  readonly answer: string;
  readonly channelId: string | undefined;
  /** Whether it was opened from a private message, which its answer then replaces. */
  readonly isInPlace: boolean;
  readonly knock: Knock | undefined;
};

/** At most 200 characters. */
export const writeMetadata = ({ answer, channelId, isInPlace, knock }: FormMetadata): string =>
  [
    answer,
    channelId ?? '',
    isInPlace ? 'in-place' : '',
    knock === undefined ? '' : `k|${knock.token}|${knock.channelId}|${knock.ts}|0`,
  ].join(' ');

/** Never throws; of a form of an earlier version nothing is known. */
export const readMetadata = (metadata: string): FormMetadata => {
  const [answer = '', channelId = '', place = '', stamp = ''] = metadata.split(' ');
  return {
    answer,
    channelId: channelId === '' ? undefined : channelId,
    isInPlace: place === 'in-place',
    knock: readStamp(stamp),
  };
};
