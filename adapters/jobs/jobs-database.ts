import type { Generated } from 'kysely';

/** The part of the database that jobs need; adapters/storage makes the tables. */
export type JobsDatabase = {
  readonly jobs: {
    /** Grows with every row and is never given twice. */
    readonly id: Generated<number>;
    readonly key: string;
    readonly kind: string;
    readonly payload: string;
    readonly couple_id: string | null;
    /** What the job was scheduled for; the handler is told. */
    readonly due_at: number;
    /** Not to be claimed before: at first the due time, after a failure the next attempt, while claimed the lease's end. */
    readonly run_at: number;
    readonly lease_until: number | null;
    readonly attempts: number;
    readonly last_error_code: string | null;
    readonly dead_at: number | null;
  };
  readonly couples: { readonly id: string };
};
