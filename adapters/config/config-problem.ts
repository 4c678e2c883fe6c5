/** One thing to put right: where it stands, and what it must be. Never the value itself. */
export type ConfigProblem = { readonly where: string; readonly what: string };

/** All problems at once; each line of the message says what to do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code = 'config-unusable';
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    const lines = problems.map(({ where, what }) => `  ${where} ${what}.`);
    super(['The settings need a change (see .env.example):', ...lines].join('\n'));
    this.problems = problems;
  }
}
