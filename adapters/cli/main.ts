import { CommandLineError } from './command-line-error.ts';

type Run = (args: readonly string[]) => Promise<number>;

/** Loaded only when asked for, so that each command starts as fast as it can. */
const COMMANDS: Readonly<Record<string, { readonly says: string; readonly run: Run }>> = {
  serve: {
    says: 'run Attune; without tokens, the playground on this machine',
    run: async () => (await import('./serve.ts')).serve(),
  },
  analyze: {
    says: 'JSON lines {"id","text","prev"?} in, one reading a line out',
    run: async () => (await import('./line-commands.ts')).runLineCommand('analyze'),
  },
  reframe: {
    says: 'JSON lines {"id","text","prev"?,"feeling"?} in, other words out',
    run: async () => (await import('./line-commands.ts')).runLineCommand('reframe'),
  },
  validate: {
    says: 'JSON lines {"id","text"} in, three prompts out',
    run: async () => (await import('./line-commands.ts')).runLineCommand('validate'),
  },
  doctor: {
    says: 'check this installation and say what to fix',
    run: async () => (await import('./doctor.ts')).doctor(),
  },
  export: {
    says: 'everything held about one person, as JSON: export --partner discord:123',
    run: async (args) => (await import('./export.ts')).exportPartner(args),
  },
  erase: {
    says: 'erase all spaces of one person, Attune stopped: erase --partner discord:123 --yes',
    run: async (args) => (await import('./erase.ts')).erasePartner(args),
  },
  migrate: {
    says: 'bring the database up to date',
    run: async () => (await import('./migrate.ts')).migrateDatabase(),
  },
  backup: {
    says: 'write everything into one file, also while Attune runs: backup FILE',
    run: async (args) => (await import('./backup.ts')).backup(args),
  },
  restore: {
    says: 'put such a file into SQLite or PostgreSQL: restore FILE',
    run: async (args) => (await import('./restore.ts')).restore(args),
  },
  'rotate-key': {
    says: 'seal everything with a new key, Attune stopped: rotate-key',
    run: async (args) => (await import('./rotate-key.ts')).rotateSealingKey(args),
  },
  jobs: {
    says: 'what waits and what was given up; jobs retry --dead tries those again',
    run: async (args) => (await import('./jobs.ts')).jobs(args),
  },
  eval: {
    says: 'measure the engine on messages it has not seen: eval [reading|words|validations|safety]',
    run: async (args) => (await import('./eval.ts')).evaluate(args),
  },
  bench: {
    says: 'how fast it reads and words messages on this machine',
    run: async () => (await import('./bench.ts')).bench(),
  },
  docs: {
    says: 'write the pages of docs/ that are made from the program',
    run: async () => (await import('./docs.ts')).writeDocs(),
  },
};

const usage = (): string =>
  [
    'Usage: attune <command>',
    ...Object.entries(COMMANDS).map(([name, { says }]) => `  ${name.padEnd(10)} ${says}`),
    '',
  ].join('\n');

/** What is wrong and what to do; the stack only when the mistake is ours. */
const explain = (error: unknown): string => {
  if (!(error instanceof Error)) return 'Attune stopped for an unknown reason.';
  const isExpected = 'code' in error && typeof error.code === 'string';
  return isExpected ? error.message : (error.stack ?? error.message);
};

const run = async ([name, ...args]: readonly string[]): Promise<number> => {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(usage());
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new CommandLineError(`There is no command "${name}".\n${usage()}`);
  return command.run(args);
};

// A reader that closes early, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
