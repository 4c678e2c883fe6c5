/** A clause that may follow "When", and how sure it is to be a concrete event: 1 weak … 4 sure. */
export type Told = {
  readonly clause: string;
  readonly weight: number;
  /** Enough by itself; else only beside another half ("I talk about work and …"). */
  readonly alone: boolean;
  /** When or where, said first and put last: "last night". */
  readonly setting?: string;
};
