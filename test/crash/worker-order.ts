/** How a worker is started: `process.argv[2]`, as JSON. */
export type WorkerOrder = {
  readonly token: string;
  readonly apiUrl: string;
  /** SQLite in this folder, unless `databaseUrl` is given. The key file is here, too. */
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  /** How far its clock is ahead of the machine's, in milliseconds. */
  readonly ahead: number;
};

/** What a worker says while it lives. */
export type WorkerNews =
  | { readonly kind: 'ready' }
  /** The engine is done with this message: what follows from it is in the database. */
  | { readonly kind: 'handled'; readonly messageId: string }
  /** A line of its log at `warn` or above, without its words. */
  | { readonly kind: 'trouble'; readonly event: string };
