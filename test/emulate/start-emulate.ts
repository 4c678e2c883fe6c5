import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from '../support/free-port.ts';

/** As much of emulate as is used here. */
type Emulator = { readonly url: string; readonly close: () => Promise<void> };
type Emulate = {
  readonly createEmulator: (options: {
    readonly service: 'slack';
    readonly port: number;
    readonly hostname: string;
    readonly baseUrl: string;
    readonly seed: { readonly slack: Readonly<Record<string, unknown>> };
  }) => Promise<Emulator>;
};

/** Ids and tokens as emulate is told to use them; it makes those of people and channels itself. */
export const SEEDED = {
  team: 'T000000001',
  appId: 'A000000001',
  botId: 'B00000ATT1',
  botUserId: 'U00000ATT1',
  clientId: '1000.2000',
  clientSecret: 'client-secret-of-emulate',
} as const;

const person = (name: string) => ({ name, real_name: name[0]?.toUpperCase() + name.slice(1) });

export type Seed = {
  /** Where people are sent back to after installing. */
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly tokens: readonly { readonly token: string; readonly user: string; readonly scopes: string }[];
};

const seedOf = ({ redirectUri, scopes, tokens }: Seed) => ({
  team: { name: 'Home', domain: 'home' },
  users: ['alex', 'sam', 'robin'].map(person),
  oauth_apps: [
    {
      client_id: SEEDED.clientId,
      client_secret: SEEDED.clientSecret,
      app_id: SEEDED.appId,
      name: 'Attune',
      bot_id: SEEDED.botId,
      bot_user_id: SEEDED.botUserId,
      bot_name: 'attune',
      redirect_uris: [redirectUri],
      scopes,
    },
  ],
  tokens: tokens.map(({ user, ...token }) => ({
    ...token,
    user_id: user,
    ...(user === SEEDED.botUserId
      ? { type: 'bot', app_id: SEEDED.appId, bot_id: SEEDED.botId, bot_user_id: user }
      : { type: 'user' }),
  })),
  strict_scopes: true,
});

/**
 * @param folder where `npm install` has put emulate
 * @param at what it is told to call itself, no slash at the end
 */
export const startEmulate = async (folder: string, at: string, seed: Seed): Promise<Emulator> => {
  // Its package offers its main file to imports only, and we stand outside.
  const entry = join(folder, 'node_modules/emulate/dist/api.js');
  const { createEmulator }: Emulate = await import(/* @vite-ignore */ pathToFileURL(entry).href);
  const port = await freePort();
  const emulator = await createEmulator({
    service: 'slack',
    port,
    hostname: '127.0.0.1',
    baseUrl: at,
    seed: { slack: seedOf(seed) },
  });
  return { url: `http://127.0.0.1:${port}`, close: emulator.close };
};
