import type { RespondFn, types } from '@slack/bolt';
import type { Milliseconds } from '../../src/index.ts';
import type { SignedIds, Wait } from '../platform/index.ts';
import type { SlackApi } from './api.ts';
import { SlackError, toSlackError } from './errors.ts';
import type { MessageBody } from './render.ts';

/**
 * How to answer somebody so that nobody else sees it. The address Slack gives for it is good for half an hour and five
 * uses; afterwards each rejects with `answer-over`. All reject with a SlackError only.
 */
export type Answer = {
  /** A new private message. */
  readonly say: (message: MessageBody) => Promise<void>;
  /** In the place of the private message that was pressed. */
  readonly replace: (message: MessageBody) => Promise<void>;
  /** Takes the private message away that was pressed. */
  readonly remove: () => Promise<void>;
  /** Rejects with `trigger-over` 3 s after the person did something. */
  readonly open: (view: types.ModalView) => Promise<void>;
};

export type AnswerDeps = {
  readonly api: SlackApi;
  readonly ids: SignedIds;
  readonly wait: Wait;
  readonly teamId: string;
  readonly trigger: string;
  /** Absent in a Home and for a form, where Slack gives no address. */
  readonly respond: RespondFn | undefined;
};

const PATIENCE: Milliseconds = 5000;

export const createAnswer = ({ api, ids, wait, teamId, trigger, respond }: AnswerDeps): Answer => {
  const tell = async (said: Parameters<RespondFn>[0]): Promise<void> => {
    if (respond === undefined)
      throw new SlackError('answer-over', 'Slack gave no address for an answer here.');
    const telling = respond(ids.sign(said)).catch((cause: unknown) => {
      throw toSlackError(cause);
    });
    if ((await Promise.race([telling, wait(PATIENCE)])) !== undefined) return;
    telling.catch(() => undefined);
    throw new SlackError('timed-out', 'Slack did not take an answer in time.');
  };
  return {
    say: ({ text, blocks }) => tell({ response_type: 'ephemeral', replace_original: false, text, blocks }),
    replace: ({ text, blocks }) => tell({ response_type: 'ephemeral', replace_original: true, text, blocks }),
    remove: () => tell({ delete_original: true }),
    open: async (view) => {
      await api.openView(teamId, trigger, view);
    },
  };
};
