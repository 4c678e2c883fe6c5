/** What the bench asks of a bot that runs in a process of its own. */
export type BenchQuestion =
  /** Answered once so many messages have been dealt with since the start. */
  | { readonly kind: 'handled'; readonly count: number }
  | { readonly kind: 'measure' }
  | { readonly kind: 'clock'; readonly now: number }
  | { readonly kind: 'stop' };

export type Measured = {
  /** User and system time of the whole process so far. */
  readonly cpuMs: number;
  /** After a full collection. */
  readonly heapMiB: number;
  readonly rssMiB: number;
};

export type BenchAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done' }
  | { readonly kind: 'measured'; readonly measured: Measured };

/** How a bot is started: `process.argv[2]`, as JSON. */
export type BenchOrder = {
  readonly token: string;
  /** For Slack's Socket Mode. */
  readonly appToken?: string;
  readonly apiUrl: string;
  readonly now: number;
  readonly root: string;
  /**
   * Attune: with the trained reader, with one that says "neutral" at once, or where nobody is a couple. The bare bot:
   * whether it echoes what opens like `ATTACK`, or everything.
   */
  readonly mode: 'trained' | 'no-reading' | 'elsewhere' | 'silent' | 'echo' | 'echo-all';
};
