import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONFIG_VARIABLES, type Config, ConfigError, parseConfig } from '../../../adapters/config/index.ts';

const DEFAULTS: Config = {
  port: 3000,
  host: '127.0.0.1',
  dataFolder: './data',
  database: undefined,
  key: undefined,
  oldKeys: [],
  logLevel: 'info',
  grace: 20_000,
  discord: undefined,
  slack: undefined,
  phrasing: undefined,
};
const TOKEN = 'a-made-up.token.for-tests-only-0123456789';
const KEY = Buffer.alloc(32, 7).toString('base64');

const configOf = (environment: Record<string, string>, dotenv = ''): Config | undefined => {
  const parsed = parseConfig(environment, dotenv);
  return parsed.ok ? parsed.config : undefined;
};
const problemsOf = (environment: Record<string, string>, dotenv = ''): readonly string[] => {
  const parsed = parseConfig(environment, dotenv);
  return parsed.ok ? [] : parsed.problems.map(({ where, what }) => `${where} ${what}`);
};

describe('settings', () => {
  it('run with none set', () => {
    expect(configOf({})).toEqual(DEFAULTS);
  });

  it('come from the environment, then from .env, then from the defaults', () => {
    const dotenv = 'PORT=4000\nHOST=0.0.0.0\n';
    expect(configOf({ PORT: '5000' }, dotenv)).toEqual({ ...DEFAULTS, port: 5000, host: '0.0.0.0' });
  });

  it('set to nothing count as not set', () => {
    expect(configOf({ PORT: '', HOST: '  ' }, 'ATTUNE_DATA=\n')).toEqual(DEFAULTS);
    expect(configOf({ PORT: '' }, 'PORT=4000')?.port).toBe(4000);
  });

  it('name a PostgreSQL database together with the key that all who share it seal with', () => {
    const DATABASE_URL = 'postgres://attune:p%40ss@db.example.org:5432/attune?sslmode=verify-full';
    expect(configOf({ DATABASE_URL, ATTUNE_KEY: KEY, DATABASE_POOL: '25' })?.database).toEqual({
      url: DATABASE_URL,
      poolSize: 25,
    });
    expect(
      configOf({ DATABASE_URL: 'postgresql:///attune?host=/run/postgresql', ATTUNE_KEY: KEY })?.database,
    ).toMatchObject({ poolSize: 10 });
    expect(problemsOf({ DATABASE_URL })).toEqual([
      expect.stringMatching(/^ATTUNE_KEY is needed together with DATABASE_URL.*openssl/),
    ]);
  });

  it.each([
    ['mysql://attune@127.0.0.1/attune'],
    ['postgres://attune@127.0.0.1'],
    ['postgres://attune:1234/56@127.0.0.1/attune'],
    ['postgres://attune:secret#word@127.0.0.1/attune'],
    ['127.0.0.1:5432/attune'],
  ])('refuse %s as a database, without repeating it', (DATABASE_URL) => {
    const problems = problemsOf({ DATABASE_URL, ATTUNE_KEY: KEY });
    expect(problems).toEqual([expect.stringMatching(/^DATABASE_URL must be postgres:/)]);
    expect(problems.join('')).not.toContain(DATABASE_URL);
  });

  const PHRASING = {
    ATTUNE_PHRASING_URL: 'http://127.0.0.1:11434/v1/',
    ATTUNE_PHRASING_MODEL: 'llama3.2:3b',
  };

  it('may name a language model, with a key or without', () => {
    expect(configOf(PHRASING)?.phrasing).toEqual({
      url: 'http://127.0.0.1:11434/v1',
      model: 'llama3.2:3b',
      key: undefined,
    });
    expect(configOf({ ...PHRASING, ATTUNE_PHRASING_KEY: 'sk-made-up' })?.phrasing?.key).toBe('sk-made-up');
  });

  it('say what is missing for a language model', () => {
    expect(problemsOf({ ATTUNE_PHRASING_KEY: 'sk-made-up' })).toEqual([
      'ATTUNE_PHRASING_URL is needed together with ATTUNE_PHRASING_KEY',
      'ATTUNE_PHRASING_MODEL is needed together with ATTUNE_PHRASING_KEY',
    ]);
  });

  it.each([
    'https://api.example.com/v1',
    'http://localhost:8000/v1',
    'http://ollama:11434/v1',
    'http://gpu.lan/v1',
    'http://192.168.1.20:1234/v1',
    'http://172.20.0.2/v1',
    'http://[::1]:11434/v1',
    'http://[fd00::1]/v1',
  ])('let words go to %s', (url) => {
    expect(problemsOf({ ...PHRASING, ATTUNE_PHRASING_URL: url })).toEqual([]);
  });

  it.each([
    'http://api.example.com/v1',
    'http://8.8.8.8/v1',
    'http://172.32.0.1/v1',
    'http://[2001:db8::1]/v1',
    'https://name:password@api.example.com/v1',
    'https://api.example.com/v1?key=secret',
    'https://api.example.com/v1#part',
    `https://${'a'.repeat(57)}.com/v1`,
    'ftp://127.0.0.1/v1',
    'api.example.com/v1',
  ])('let no words go to %s, and do not repeat it', (url) => {
    const [problem, ...more] = problemsOf({ ...PHRASING, ATTUNE_PHRASING_URL: url });
    expect(problem).toMatch(/^ATTUNE_PHRASING_URL must be an address that begins with https/);
    expect(problem).not.toContain(url);
    expect(more).toEqual([]);
  });

  const SOCKET = { SLACK_BOT_TOKEN: 'xoxb-made-up-1', SLACK_APP_TOKEN: 'xapp-made-up-1' };
  const HTTP = {
    SLACK_SIGNING_SECRET: 'made-up-signing-secret',
    SLACK_CLIENT_ID: '12345.67890',
    SLACK_CLIENT_SECRET: 'made-up-client-secret',
    SLACK_PUBLIC_URL: 'https://attune.example.org/',
  };

  it('reach Slack in one of two ways', () => {
    expect(configOf(SOCKET)?.slack).toMatchObject({ mode: 'socket', commandPrefix: '' });
    expect(configOf({ ...HTTP, SLACK_COMMAND_PREFIX: 'our-' })?.slack).toMatchObject({
      mode: 'http',
      port: 3001,
      publicUrl: 'https://attune.example.org',
      commandPrefix: 'our-',
    });
  });

  it('say what is missing for the way to Slack that was begun, and that two ways are one too many', () => {
    expect(problemsOf({ SLACK_BOT_TOKEN: SOCKET.SLACK_BOT_TOKEN })).toEqual([
      expect.stringContaining('SLACK_APP_TOKEN is needed together with SLACK_BOT_TOKEN'),
    ]);
    expect(problemsOf({ SLACK_CLIENT_ID: HTTP.SLACK_CLIENT_ID })).toHaveLength(3);
    expect(problemsOf({ ...SOCKET, ...HTTP })).toEqual([expect.stringContaining('keep one of them')]);
  });

  it.each([
    'http://attune.example.org',
    'https://attune.example.org/slack/events',
    'https://attune.example.org/slack/oauth_redirect',
    'attune.example.org',
  ])('do not take %s for where Slack reaches this machine', (address) => {
    expect(problemsOf({ ...HTTP, SLACK_PUBLIC_URL: address })).toEqual([
      expect.stringContaining('SLACK_PUBLIC_URL must be an address that begins with https://'),
    ]);
  });

  it.each(['https://example.org/attune', 'http://127.0.0.1:3001', 'http://localhost:3001/'])(
    'take %s for it',
    (address) => {
      expect(configOf({ ...HTTP, SLACK_PUBLIC_URL: address })?.slack).toMatchObject({ mode: 'http' });
    },
  );

  it('keep Slack’s requests and the playground apart', () => {
    const same = { ...HTTP, PORT: '8080', SLACK_HTTP_PORT: '8080' };
    expect(problemsOf(same)).toEqual([expect.stringContaining('SLACK_HTTP_PORT is the same as PORT')]);
    expect(configOf({ ...HTTP, PORT: '0', SLACK_HTTP_PORT: '0' })).toBeDefined();
    expect(configOf({ ...SOCKET, PORT: '3001' })).toBeDefined();
  });

  it('understand every variable', () => {
    const environment = {
      PORT: '0',
      HOST: '::1',
      ATTUNE_DATA: 'mine',
      DATABASE_URL: 'postgres://attune@127.0.0.1/attune',
      DATABASE_POOL: '7',
      ATTUNE_KEY: KEY,
      ATTUNE_OLD_KEYS: `${KEY}, ${KEY}`,
      ATTUNE_LOG_LEVEL: 'debug',
      ATTUNE_GRACE: '120',
      DISCORD_TOKEN: TOKEN,
      DISCORD_GUILD_ID: '123456789012345678',
      ATTUNE_PHRASING_URL: 'https://models.example.org/v1/',
      ATTUNE_PHRASING_MODEL: 'small',
      ATTUNE_PHRASING_KEY: 'made-up-key',
      DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
      ...SOCKET,
      SLACK_COMMAND_PREFIX: 'our-',
      SLACK_API_URL: 'http://127.0.0.1:8081/api',
    };
    const names = Object.keys({ ...environment, ...HTTP, SLACK_HTTP_PORT: '' });
    expect(names.sort()).toEqual(CONFIG_VARIABLES.map(({ name }) => name).sort());
    expect(configOf(environment)).toEqual({
      port: 0,
      host: '::1',
      dataFolder: 'mine',
      database: { url: 'postgres://attune@127.0.0.1/attune', poolSize: 7 },
      key: new Uint8Array(32).fill(7),
      oldKeys: [new Uint8Array(32).fill(7), new Uint8Array(32).fill(7)],
      logLevel: 'debug',
      grace: 120_000,
      discord: { token: TOKEN, guildId: '123456789012345678', apiUrl: 'http://127.0.0.1:8080/api' },
      slack: {
        mode: 'socket',
        botToken: SOCKET.SLACK_BOT_TOKEN,
        appToken: SOCKET.SLACK_APP_TOKEN,
        commandPrefix: 'our-',
        apiUrl: 'http://127.0.0.1:8081/api',
      },
      phrasing: { url: 'https://models.example.org/v1', model: 'small', key: 'made-up-key' },
    });
  });

  it.each([
    ['PORT', ['65536', '-1', '3.5', '0x10', 'http', '99999999999']],
    ['HOST', ['http://localhost', 'a b', '127.0.0.1/8', 'x'.repeat(256)]],
    ['ATTUNE_DATA', ['~/attune', 'a\0b']],
    ['DATABASE_POOL', ['0', '501', 'many']],
    ['ATTUNE_KEY', ['short', `${KEY}A`, KEY.slice(0, 42), `${KEY.slice(0, 42)}!=`, 'a'.repeat(64)]],
    ['ATTUNE_OLD_KEYS', ['short', `${KEY},`, `${KEY};${KEY}`, Array(9).fill(KEY).join()]],
    ['ATTUNE_LOG_LEVEL', ['verbose', 'INFO', 'toString']],
    ['ATTUNE_GRACE', ['121', '-1', '20s']],
    ['DISCORD_TOKEN', ['Bot abcdefghijklmnopqrstuvwxyz', 'tooshort', `${TOKEN} ${TOKEN}`]],
    ['DISCORD_GUILD_ID', ['my server', '12345']],
    ['DISCORD_API_URL', ['discord.com/api', 'ftp://discord.com', 'https:/x/y']],
  ])('refuse a wrong %s, saying what it must be and not what it was', (name, values) => {
    for (const value of values) {
      const problems = problemsOf({ [name]: value });
      expect(problems).toEqual([expect.stringContaining(`${name} must be `)]);
      expect(value.length > 4 && problems.join().includes(value)).toBe(false);
    }
  });

  it('take a key with or without its last padding character', () => {
    expect(configOf({ ATTUNE_KEY: KEY.slice(0, 43) })?.key).toEqual(new Uint8Array(32).fill(7));
  });

  it('report all problems at once, those of .env with their line numbers', () => {
    const dotenv = [
      '# my settings',
      'PORT=70000',
      'this is no setting',
      '',
      'ATTUNE_DATE=./data',
      "HOST='127.0.0.1",
    ];
    expect(
      problemsOf({ ATTUNE_GRACE: 'soon' }, dotenv.join('\n')).map((line) => line.split(' must')[0]),
    ).toEqual([
      '.env line 3',
      '.env line 5 sets ATTUNE_DATE, which Attune does not know',
      '.env line 6 opens a quote that is never closed',
      'PORT',
      'HOST',
      'ATTUNE_GRACE',
    ]);
  });

  it('accept everything .env files are written with', () => {
    const dotenv = [
      '\uFEFF# byte order mark and Windows line ends',
      'export PORT=4000 # comment',
      '  HOST = "localhost"  ',
      "ATTUNE_DATA='./with # hash'",
      'SOMETHING_ELSE="several',
      'lines that = are one value"',
      "DISCORD_LIKE_TOKEN='it''s'",
    ].join('\r\n');
    expect(problemsOf({}, dotenv)).toEqual([]);
    expect(configOf({}, dotenv)).toEqual({
      ...DEFAULTS,
      port: 4000,
      host: 'localhost',
      dataFolder: './with # hash',
    });
  });

  it('never print a value, whatever stands in .env and the environment', () => {
    const SECRET = 'S3CRET-value';
    const line = fc.constantFrom(
      'PORT=',
      'ATTUNE_KEY=',
      'ATTUNE_KEY="',
      'ATTUNE_KEYY=',
      'HOST ',
      '',
      'export ',
      "'",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), line, (lines, name) => {
        const dotenv = lines.map((start) => `${start}${SECRET}`).join('\n');
        const said = problemsOf({ [name.replace(/\W/g, '')]: SECRET }, dotenv).join('\n');
        expect(said.includes('value')).toBe(/must be NAME=value/.test(said));
        expect(said).not.toContain('S3CRET');
      }),
    );
  });

  it('never fail on any text in .env', () => {
    const unit = fc.constantFrom(...'\n\r"\'`=\\# :.-A\0é\uFEFF', '\ud83e', 'ATTUNE_', 'PORT=', 'export ');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), (dotenv) => {
        expect(typeof parseConfig({}, dotenv).ok).toBe('boolean');
      }),
    );
  });

  it('read a .env of 100 kB in an instant', () => {
    for (const text of [
      "A='".repeat(33_000),
      '\n'.repeat(100_000),
      `A="${'\\"'.repeat(50_000)}`,
      ' '.repeat(100_000),
    ]) {
      const started = performance.now();
      parseConfig({}, text);
      expect(performance.now() - started).toBeLessThan(1500);
    }
  });

  it('as an error name every problem on a line of its own', () => {
    const parsed = parseConfig({ PORT: 'x', HOST: '/' }, '');
    const error = new ConfigError(parsed.ok ? [] : parsed.problems);
    expect(error.code).toBe('config-unusable');
    expect(error.message.split('\n')).toHaveLength(3);
    expect(error.message).toContain('.env.example');
  });
});
