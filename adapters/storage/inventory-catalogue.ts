import type { Schema } from './schema.ts';

/** What one column is for; how long it is kept where that differs from its table. */
export type HeldColumn = string | { readonly purpose: string; readonly until: string };

export type HeldTable<Columns> = {
  readonly purpose: string;
  /** When its rows go. */
  readonly until: string;
  readonly columns: { readonly [Column in keyof Columns]: HeldColumn };
};

/** A table or column without an entry does not compile, and one of the database without an entry fails a test. */
export type Inventory = { readonly [Table in keyof Schema]: HeldTable<Schema[Table]> };

const LEAVING = 'until one of the two leaves';
const LEFT_OR_UNANSWERED = `${LEAVING}; 30 days where the two never both agreed`;
const NEXT_BREAK = 'until the next break; until leaving';
const STOPPED = 'until the schedule is stopped or over; until leaving';
const ANSWERED = 'until the suggestion is accepted, taken back or replaced; until leaving';
const DAY_OVER = 'until that day; until leaving';
const ASKED_AGAIN = 'until the notebook is asked for again; until leaving';

/** Everything that is written to disk: what for, and until when. docs/inventory.md is made from it. */
export const INVENTORY: Inventory = {
  couples: {
    purpose: 'that two people have Attune in one space',
    until: LEFT_OR_UNANSWERED,
    columns: {
      id: 'names the couple in all other tables',
      space_id: 'the channel, by the platform’s own id, to know which messages may be read',
      zone: 'the time zone of the two, for hours on their wall clock',
      created_at: 'which couple of a person is the older one',
      suspension_reason: 'why reading has stopped: somebody was let in, or the channel is gone',
      suspension_since: 'since when reading has stopped',
      break_called_by: { purpose: 'who is told privately that the break is over', until: NEXT_BREAK },
      break_started_at: { purpose: 'which break a waiting job speaks of', until: NEXT_BREAK },
      break_ends_at: { purpose: 'no notes and questions before', until: NEXT_BREAK },
      hold_since: 'that coaching is silently off for both; nothing says why',
      hold_until: 'when that ends by itself',
    },
  },
  partners: {
    purpose: 'the two of a couple and what each has chosen',
    until: LEFT_OR_UNANSWERED,
    columns: {
      couple_id: 'whose row it is',
      position: 'the order of the two',
      id: 'the person, by the platform’s own id',
      muted_always: 'no notes to this one',
      muted_until: 'no notes to this one before',
      sensitivity: 'how easily a note comes',
      quiet_from: 'quiet hours: from',
      quiet_to: 'quiet hours: to',
      delivery: 'how private cards reach this one',
      country: 'whose help lines are shown',
      hold_lifted_at: 'that this one wants coaching again',
      phrasing_host: {
        purpose: 'where this one lets single messages go to be worded',
        until: 'until one’s own no; until leaving',
      },
      phrasing_at: { purpose: 'since when', until: 'until one’s own no; until leaving' },
    },
  },
  consents: {
    purpose: 'proof of each agreement and of its end',
    until: LEFT_OR_UNANSWERED,
    columns: {
      couple_id: 'whose row it is',
      position: 'the order in which they were given',
      partner_id: 'who agreed',
      kind: 'agreed, or withdrew',
      version: 'the text that was agreed to, so that a new one is asked anew',
      at: 'when; nothing older is read',
      overseers: 'how many who run the place the card named; more of them are asked anew',
    },
  },
  teasing_words: {
    purpose: 'words that both may use in play',
    until: LEAVING,
    columns: {
      couple_id: 'whose row it is',
      position: 'their order in the settings',
      word: 'the word one of them typed for this; no message',
      allowed_first_by: 'who allowed it first',
      allowed_second_by: 'who allowed it, too; before that it counts for nothing',
    },
  },
  check_ins: {
    purpose: 'the questions that were asked',
    until: LEAVING,
    columns: {
      id: 'names the question that was asked',
      couple_id: 'whose row it is',
      space_id: 'where it was posted',
      question_id: 'which one of Attune’s own questions, so that none comes again too soon',
      opened_at: 'when it was asked',
      deadline: 'when it closes unanswered',
      status: 'open, revealed or expired',
      posted_as: 'the platform’s id of the post, to change it later',
    },
  },
  check_in_answers: {
    purpose: 'what each answered, sealed until both have',
    until: 'until the deadline when the other one did not answer; until leaving when both did',
    columns: {
      check_in_id: 'which question',
      position: 'the order of the two answers',
      partner_id: 'who answered',
      sealed: 'the answer, AES-256-GCM, bound to its question and its person',
      at: 'when',
    },
  },
  check_in_plans: {
    purpose: 'when questions come by themselves, and what was asked of the other one',
    until: LEAVING,
    columns: {
      couple_id: 'whose row it is',
      handled_on: 'the last day whose question is done with, so that none comes twice',
      running_since: { purpose: 'only hours after it count', until: STOPPED },
      running_days: { purpose: 'on which days', until: STOPPED },
      running_minute: { purpose: 'at what time', until: STOPPED },
      running_theme: { purpose: 'what about', until: STOPPED },
      running_weeks: { purpose: 'for how long', until: STOPPED },
      running_last_day: { purpose: 'the last day of it', until: STOPPED },
      proposal_id: { purpose: 'names the suggestion’s card', until: ANSWERED },
      proposal_by: { purpose: 'who suggested it, and cannot accept it', until: ANSWERED },
      proposal_at: { purpose: 'when; it is open for a week', until: ANSWERED },
      proposal_days: { purpose: 'on which days', until: ANSWERED },
      proposal_minute: { purpose: 'at what time', until: ANSWERED },
      proposal_theme: { purpose: 'what about', until: ANSWERED },
      proposal_weeks: { purpose: 'for how long', until: ANSWERED },
      proposal_posted_as: { purpose: 'the platform’s id of the card', until: ANSWERED },
      first_left_out_by: { purpose: 'who leaves a day out, and is not reminded', until: DAY_OVER },
      first_left_out_day: { purpose: 'which day', until: DAY_OVER },
      second_left_out_by: { purpose: 'the same for the other one', until: DAY_OVER },
      second_left_out_day: { purpose: 'which day', until: DAY_OVER },
      notebook_id: { purpose: 'names the card that asks for the notebook', until: ASKED_AGAIN },
      notebook_by: { purpose: 'who asked, and cannot say yes for the other one', until: ASKED_AGAIN },
      notebook_at: { purpose: 'when; it is open for a week', until: ASKED_AGAIN },
      notebook_posted_as: { purpose: 'the platform’s id of the card', until: ASKED_AGAIN },
      notebook_agreed_at: { purpose: 'when the other one said yes', until: ASKED_AGAIN },
    },
  },
  outcomes: {
    purpose: 'what became of notes, for the budget and for “this was fine”',
    until: '30 days; until one of the two leaves',
    columns: {
      id: 'keeps the order of one minute',
      couple_id: 'whose row it is',
      partner_id: 'whose note it was',
      kind: 'such as nudge-delivered',
      label: 'such as criticism; no text',
      at: 'when, in whole minutes',
    },
  },
  jobs: {
    purpose: 'what must happen later',
    until: 'until it is done, dropped as too late, or 30 days after it was given up; until leaving',
    columns: {
      id: 'names the job',
      key: 'at most one job for each; made of ids',
      kind: 'what is to happen',
      payload: 'ids and times; no text',
      couple_id: 'whose job it is, so that it goes with them',
      due_at: 'when it was promised',
      run_at: 'when it is tried next',
      lease_until: 'until when whoever runs it may take',
      attempts: 'how often it was tried',
      last_error_code: 'a code of Attune’s own; no message of an error',
      dead_at: 'when it was given up',
    },
  },
  handled_events: {
    purpose: 'that nothing follows twice from the same message',
    until: '48 hours',
    columns: { event_id: 'the platform’s id of a delivery', seen_at: 'when' },
  },
  slack_installations: {
    purpose: 'the workspaces that added Attune over HTTP',
    until: 'until the workspace removes the app',
    columns: {
      team_id: 'the workspace',
      app_id: 'the app there',
      bot_id: 'Attune’s own messages, to leave them unread',
      bot_user_id: 'Attune as a member of channels',
      scopes: 'what the workspace allowed, to say what is missing',
      expires_at: 'when the token must be exchanged',
      sealed_tokens: 'the tokens, AES-256-GCM, bound to the workspace',
      saved_at: 'when',
    },
  },
  slack_oauth_states: {
    purpose: 'that nobody is led to add Attune by a forged link',
    until: 'ten minutes',
    columns: { digest: 'of a random word in the browser', until: 'when it ends' },
  },
  sent: {
    purpose: 'that nothing is sent twice',
    until: '48 hours',
    columns: {
      digest: 'of what was sent where; it tells neither',
      posted_as: 'the platform’s id of the message',
      at: 'when it was tried',
    },
  },
};
