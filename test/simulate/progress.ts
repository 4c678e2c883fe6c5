export type Progress = {
  /** How much of all is done, from 0 to 1, and what to say of it. Said at most every ten seconds. */
  readonly at: (share: number, what: string) => void;
};

type ProgressDeps = {
  readonly say: (line: string) => void;
  /** Milliseconds of real time since whenever. */
  readonly uptime: () => number;
};

const EVERY = 10_000;
const MINUTE = 60_000;
const SAID_BEFORE = 8;

const inWords = (ms: number): string =>
  ms < 2 * MINUTE ? `${Math.ceil(ms / 1000)} s` : `${Math.ceil(ms / MINUTE)} min`;

/** Long work that says how far it has come and how long it will still take, going by the last minute or so. */
export const createProgress = ({ say, uptime }: ProgressDeps): Progress => {
  const said = [{ share: 0, at: uptime() }];
  return {
    at: (share, what) => {
      const now = uptime();
      if (now - (said.at(-1)?.at ?? now) < EVERY) return;
      said.push({ share, at: now });
      const since = said.at(-SAID_BEFORE) ?? said[0] ?? { share: 0, at: now };
      const left = (now - since.at) * ((1 - share) / (share - since.share));
      const until = Number.isFinite(left) ? `, about ${inWords(left)} left` : '';
      say(`${(100 * share).toFixed(1)} %: ${what}${until}`);
    },
  };
};
