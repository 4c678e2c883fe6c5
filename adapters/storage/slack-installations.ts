import { type Instant, privateText, type Sealer } from '../../src/index.ts';
import { orNull, readBytes, readInstant } from './columns.ts';
import type { Engine } from './engine.ts';
import type { SlackInstallationsTable } from './schema.ts';
import { openSecret } from './sealer.ts';
import { writing } from './transactions.ts';

/** One workspace that let Attune in, and the tokens it gave. */
export type SlackInstallation = {
  readonly teamId: string;
  readonly appId: string;
  readonly botId: string;
  readonly botUserId: string;
  readonly scopes: readonly string[];
  readonly botToken: string;
  /** With token rotation: what the next token is asked for with, and when this one ends. */
  readonly refreshToken: string | undefined;
  readonly expiresAt: Instant | undefined;
};

/** Tokens are sealed, each to its workspace's row. */
export type SlackInstallations = {
  /** Rejects with `seal-broken` when the sealing key is not here. */
  readonly find: (teamId: string) => Promise<SlackInstallation | undefined>;
  /** In the place of what was there. */
  readonly save: (installation: SlackInstallation, at: Instant) => Promise<void>;
  /** Leaves nothing of them in the files. No-op when there is none. */
  readonly remove: (teamId: string) => Promise<void>;
  readonly teams: () => Promise<readonly string[]>;
  /** Remembers that a browser was sent to Slack; `digest` stands for the state it carries. */
  readonly keepState: (digest: string, until: Instant) => Promise<void>;
  /** True for the first taking before its time is over, false ever after. Atomic. */
  readonly takeState: (digest: string, now: Instant) => Promise<boolean>;
};

type StoreDeps = Pick<Engine, 'database' | 'oweScrub' | 'scrub'> & { readonly sealer: Sealer };
type Tokens = Pick<SlackInstallation, 'botToken' | 'refreshToken'>;

/** What a workspace's tokens are bound to. */
export const rowOfTokens = (teamId: string): string => `slack-installation:${teamId}`;

const sealTokens = (sealer: Sealer, { teamId, botToken, refreshToken = '' }: SlackInstallation): Uint8Array =>
  sealer.seal(privateText(`${botToken}\n${refreshToken}`), rowOfTokens(teamId));

const openTokens = (sealer: Sealer, sealed: Uint8Array, teamId: string): Tokens => {
  const [botToken = '', refreshToken = ''] = openSecret(sealer, sealed, rowOfTokens(teamId)).split('\n');
  return { botToken, refreshToken: refreshToken === '' ? undefined : refreshToken };
};

const toRow = (sealer: Sealer, installation: SlackInstallation, at: Instant): SlackInstallationsTable => ({
  team_id: installation.teamId,
  app_id: installation.appId,
  bot_id: installation.botId,
  bot_user_id: installation.botUserId,
  scopes: installation.scopes.join(' '),
  expires_at: orNull(installation.expiresAt),
  sealed_tokens: sealTokens(sealer, installation),
  saved_at: at,
});

const fromRow = (sealer: Sealer, row: SlackInstallationsTable): SlackInstallation => ({
  teamId: row.team_id,
  appId: row.app_id,
  botId: row.bot_id,
  botUserId: row.bot_user_id,
  scopes: row.scopes.split(' ').filter((scope) => scope !== ''),
  expiresAt: readInstant(row.expires_at),
  ...openTokens(sealer, readBytes(row.sealed_tokens), row.team_id),
});

const states = ({ database }: StoreDeps): Pick<SlackInstallations, 'keepState' | 'takeState'> => ({
  keepState: async (digest, until) => {
    await database.insertInto('slack_oauth_states').values({ digest, until }).execute();
  },
  takeState: async (digest, now) => {
    const { numDeletedRows } = await database
      .deleteFrom('slack_oauth_states')
      .where('digest', '=', digest)
      .where('until', '>', now)
      .executeTakeFirst();
    // Those who never came back.
    await database.deleteFrom('slack_oauth_states').where('until', '<=', now).execute();
    return numDeletedRows === 1n;
  },
});

export const createSlackInstallations = (deps: StoreDeps): SlackInstallations => {
  const { database, sealer, oweScrub, scrub } = deps;
  return {
    ...states(deps),
    find: async (teamId) => {
      const row = await database
        .selectFrom('slack_installations')
        .selectAll()
        .where('team_id', '=', teamId)
        .executeTakeFirst();
      return row === undefined ? undefined : fromRow(sealer, row);
    },
    save: async (installation, at) => {
      const { team_id, ...rest } = toRow(sealer, installation, at);
      await database
        .insertInto('slack_installations')
        .values({ team_id, ...rest })
        .onConflict((conflict) => conflict.column('team_id').doUpdateSet(rest))
        .execute();
    },
    remove: async (teamId) => {
      await writing(database, async (rows) => {
        await rows.deleteFrom('slack_installations').where('team_id', '=', teamId).execute();
        await oweScrub(rows);
      });
      await scrub(['slack_installations']);
    },
    teams: async () => {
      const rows = await database
        .selectFrom('slack_installations')
        .select('team_id')
        .orderBy('team_id')
        .execute();
      return rows.map((row) => row.team_id);
    },
  };
};
