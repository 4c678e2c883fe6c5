import { createServer } from 'node:net';
import { type Config, loadConfig, whereabouts } from '../config/index.ts';
import { loadToneReader } from '../load-tone-model.ts';
import { createLogger } from '../observability/index.ts';
import { openStorage } from '../storage/index.ts';
import { createSystemClock } from '../system/index.ts';
import { projectRoot } from './project-root.ts';

/** Resolves to what was found well; rejects with what to do. */
type Check = {
  readonly name: string;
  readonly run: () => Promise<string>;
  /** Has no say while the settings are wrong: it would only repeat that. */
  readonly needsSettings?: true;
};

class Ailment extends Error {
  override readonly name = 'Ailment';
  readonly code = 'ailment';
}

const OLDEST_NODE = [20, 19] as const;
/** A clock before this program was written is wrong, and every promise about time with it. */
const WRITTEN = Date.UTC(2026, 10, 1);

const checkNode = async (): Promise<string> => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  if (isOld)
    throw new Ailment(`Node ${process.versions.node} is too old: install ${OLDEST_NODE.join('.')} or newer.`);
  return process.versions.node;
};

const checkClock = async (): Promise<string> => {
  if (Date.now() < WRITTEN)
    throw new Ailment("The machine's clock is in the past. Set it; check-ins and breaks rely on it.");
  return `${new Date().toISOString()}, zone ${Intl.DateTimeFormat().resolvedOptions().timeZone}`;
};

const checkStorage = async (config: Config): Promise<string> => {
  const logger = createLogger({ level: 'error' });
  const storage = await openStorage({ ...whereabouts(config), clock: createSystemClock(), logger });
  await storage.check();
  await storage.close();
  return storage.place;
};

const isInUse = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'folder-in-use';

const checkDatabase = async (config: Config): Promise<string> => {
  try {
    return await checkStorage(config);
  } catch (error) {
    if (isInUse(error)) return `${config.dataFolder} is in use by a running Attune, as it should be`;
    throw error;
  }
};

const isRunning = (config: Config): Promise<boolean> => checkStorage(config).then(() => false, isInUse);

type Listening = { readonly host: string; readonly port: number; readonly setting: string };

const whyNotFree = ({ host, port }: Listening): Promise<string | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'an unknown reason'));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });

const listeningsIn = ({ host, port, slack }: Config): readonly Listening[] => [
  { host, port, setting: 'PORT' },
  ...(slack?.mode === 'http' ? [{ host, port: slack.port, setting: 'SLACK_HTTP_PORT' }] : []),
];

const checkListening = async (config: Config, listening: Listening): Promise<string> => {
  const [code, at] = [await whyNotFree(listening), `${listening.host}:${listening.port}`];
  if (code === undefined) return `${at} is free`;
  if (code === 'EADDRINUSE' && (await isRunning(config)))
    return `${at} is in use, as it is while Attune runs`;
  throw new Ailment(
    `${at} cannot be listened on (${code}). Is Attune running? Otherwise set ${listening.setting}.`,
  );
};

const checkPorts = async (config: Config): Promise<string> => {
  const found: string[] = [];
  for (const listening of listeningsIn(config)) found.push(await checkListening(config, listening));
  return found.join(', ');
};

const checkModel = async (): Promise<string> => {
  const { thresholds } = await loadToneReader(projectRoot());
  return `notes from ${thresholds.balanced.toFixed(3)} (balanced)`;
};

const checkConfiguration = async (): Promise<string> => {
  loadConfig();
  return 'complete';
};

const checkDiscord = async ({ discord }: Config): Promise<string> => {
  if (discord === undefined) return 'not set up; docs/discord.md says how';
  const { inspectDiscord } = await import('../discord/index.ts');
  const found = await inspectDiscord(discord);
  return [
    `the token belongs to ${found.applicationName}, which is on ${found.guilds.length} server(s)`,
    found.hearsMessages
      ? 'the Message Content intent is granted'
      : 'the Message Content intent is off: nothing is read, and Attune helps on request only (docs/discord.md)',
    found.commandsToChange === 0
      ? 'all commands are registered'
      : `${found.commandsToChange} command(s) will be registered when Attune starts`,
    `invite it to a server with ${found.inviteUrl}`,
    `or to your own account with ${found.userInstallUrl}`,
  ].join('\n       ');
};

const checkSlack = async ({ slack }: Config): Promise<string> => {
  if (slack === undefined) return 'not set up; docs/slack.md says how';
  const { inspectSlack } = await import('../slack/index.ts');
  const found = await inspectSlack({ ...slack, logger: createLogger({ level: 'error' }) });
  if (found.mode === 'http') return `over HTTP; people add Attune to their workspace at ${found.installUrl}`;
  if (found.missingScopes.length > 0)
    throw new Ailment(
      `The app in ${found.workspace} lacks ${found.missingScopes.join(', ')}: reinstall it from adapters/slack/manifest.json (docs/slack.md).`,
    );
  return `both tokens belong to an app in ${found.workspace}, with every scope it needs`;
};

const checkPhrasing = async ({ phrasing }: Config): Promise<string> => {
  if (phrasing === undefined) return 'not set up; every word is our own, and nothing is sent anywhere';
  const { inspectPhrasing } = await import('../phrasing/index.ts');
  const { host, ms } = await inspectPhrasing(phrasing);
  return `${phrasing.model} at ${host} worded a harmless sentence in ${ms} ms; people are asked before it words theirs`;
};

const CHECKS: readonly Check[] = [
  { name: 'node', run: checkNode },
  { name: 'clock', run: checkClock },
  { name: 'tone model', run: checkModel },
  { name: 'configuration', run: checkConfiguration },
  { name: 'database', run: async () => checkDatabase(loadConfig()), needsSettings: true },
  { name: 'port', run: async () => checkPorts(loadConfig()), needsSettings: true },
  { name: 'discord', run: async () => checkDiscord(loadConfig()), needsSettings: true },
  { name: 'slack', run: async () => checkSlack(loadConfig()), needsSettings: true },
  { name: 'language model', run: async () => checkPhrasing(loadConfig()), needsSettings: true },
];

const reason = (error: unknown): string => (error instanceof Error ? error.message : 'an unknown reason');

/** Checks everything, says what to fix, and resolves to 1 when something needs fixing. */
export const doctor = async (): Promise<number> => {
  let status = 0;
  let areSettingsWrong = false;
  for (const { name, run, needsSettings } of CHECKS) {
    if (areSettingsWrong && needsSettings) {
      process.stdout.write(`     ${name}: not looked at, because the settings are wrong\n`);
      continue;
    }
    try {
      process.stdout.write(`ok   ${name}: ${await run()}\n`);
    } catch (error) {
      status = 1;
      areSettingsWrong ||= run === checkConfiguration;
      process.stdout.write(`fix  ${name}: ${reason(error)}\n`);
    }
  }
  return status;
};
