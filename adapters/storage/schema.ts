import type { Generated } from 'kysely';

/** Portable columns only: text, integer (also for epoch milliseconds and yes/no as 1/0) and blob. */
export type Schema = {
  readonly couples: CouplesTable;
  readonly partners: PartnersTable;
  readonly consents: ConsentsTable;
  readonly teasing_words: TeasingWordsTable;
  readonly check_ins: CheckInsTable;
  readonly check_in_answers: CheckInAnswersTable;
  readonly check_in_plans: CheckInPlansTable;
  readonly outcomes: OutcomesTable;
  readonly jobs: JobsTable;
  readonly handled_events: HandledEventsTable;
  readonly slack_installations: SlackInstallationsTable;
  readonly slack_oauth_states: SlackOauthStatesTable;
  readonly sent: SentTable;
};

export type CouplesTable = {
  readonly id: string;
  readonly space_id: string;
  readonly zone: string;
  readonly created_at: number;
  readonly suspension_reason: string | null;
  readonly suspension_since: number | null;
  readonly break_called_by: string | null;
  readonly break_started_at: number | null;
  readonly break_ends_at: number | null;
  readonly hold_since: number | null;
  readonly hold_until: number | null;
};

export type PartnersTable = {
  readonly couple_id: string;
  /** 0 or 1: the order in the couple. */
  readonly position: number;
  readonly id: string;
  readonly muted_always: number;
  readonly muted_until: number | null;
  readonly sensitivity: string;
  readonly quiet_from: number | null;
  readonly quiet_to: number | null;
  readonly delivery: string;
  readonly country: string | null;
  readonly hold_lifted_at: number | null;
  /** Where this one lets single messages go to be worded; the two columns are set together. */
  readonly phrasing_host: string | null;
  readonly phrasing_at: number | null;
};

/** One row per agreement or withdrawal, never changed; a partner's newest row is what holds. */
export type ConsentsTable = {
  readonly couple_id: string;
  readonly position: number;
  readonly partner_id: string;
  readonly kind: string;
  readonly version: number;
  readonly at: number;
  /** How many who run the place could see the channel, as the card said. */
  readonly overseers: number;
};

export type TeasingWordsTable = {
  readonly couple_id: string;
  readonly position: number;
  readonly word: string;
  readonly allowed_first_by: string | null;
  readonly allowed_second_by: string | null;
};

export type CheckInsTable = {
  readonly id: string;
  readonly couple_id: string;
  readonly space_id: string;
  readonly question_id: string;
  readonly opened_at: number;
  readonly deadline: number;
  readonly status: string;
  readonly posted_as: string | null;
};

export type CheckInAnswersTable = {
  readonly check_in_id: string;
  readonly position: number;
  readonly partner_id: string;
  readonly sealed: Uint8Array;
  readonly at: number;
};

/** At most one row a couple. Days are `YYYY-MM-DD`; `…_days` has Monday as its lowest bit; minutes count from midnight. */
export type CheckInPlansTable = {
  readonly couple_id: string;
  readonly handled_on: string | null;
  readonly running_since: number | null;
  readonly running_days: number | null;
  readonly running_minute: number | null;
  readonly running_theme: string | null;
  readonly running_weeks: number | null;
  readonly running_last_day: string | null;
  readonly proposal_id: string | null;
  readonly proposal_by: string | null;
  readonly proposal_at: number | null;
  readonly proposal_days: number | null;
  readonly proposal_minute: number | null;
  readonly proposal_theme: string | null;
  readonly proposal_weeks: number | null;
  readonly proposal_posted_as: string | null;
  readonly first_left_out_by: string | null;
  readonly first_left_out_day: string | null;
  readonly second_left_out_by: string | null;
  readonly second_left_out_day: string | null;
  readonly notebook_id: string | null;
  readonly notebook_by: string | null;
  readonly notebook_at: number | null;
  readonly notebook_posted_as: string | null;
  readonly notebook_agreed_at: number | null;
};

export type OutcomesTable = {
  /** Grows with every row, so that outcomes of one minute keep their order. */
  readonly id: Generated<number>;
  readonly couple_id: string;
  readonly partner_id: string;
  readonly kind: string;
  readonly label: string | null;
  /** Whole minutes. */
  readonly at: number;
};

/** adapters/jobs works on this table and declares the same shape. */
export type JobsTable = {
  /** Grows with every row and is never given twice. */
  readonly id: Generated<number>;
  readonly key: string;
  readonly kind: string;
  readonly payload: string;
  readonly couple_id: string | null;
  readonly due_at: number;
  readonly run_at: number;
  readonly lease_until: number | null;
  readonly attempts: number;
  readonly last_error_code: string | null;
  readonly dead_at: number | null;
};

export type HandledEventsTable = {
  readonly event_id: string;
  readonly seen_at: number;
};

export type SlackInstallationsTable = {
  readonly team_id: string;
  readonly app_id: string;
  readonly bot_id: string;
  readonly bot_user_id: string;
  /** Parted by spaces. */
  readonly scopes: string;
  readonly expires_at: number | null;
  readonly sealed_tokens: Uint8Array;
  readonly saved_at: number;
};

export type SlackOauthStatesTable = {
  readonly digest: string;
  readonly until: number;
};

/** No row says what was sent, to whom or where. */
export type SentTable = {
  readonly digest: string;
  readonly posted_as: string | null;
  readonly at: number;
};
