import { StorageError, type StorageErrorCode } from './storage-error.ts';

type Kind = { readonly code: StorageErrorCode; readonly says: (place: string) => string };

const AWAY: Kind = {
  code: 'database-away',
  says: (place) =>
    `PostgreSQL at ${place} does not answer. Is it running, and do host and port in DATABASE_URL lead there?`,
};
const REFUSED: Kind = {
  code: 'database-refused',
  says: (place) =>
    `PostgreSQL at ${place} refuses this user or password. Check both in DATABASE_URL (special characters as %40), ` +
    'and that pg_hba.conf lets them in from this machine.',
};
const ABSENT: Kind = {
  code: 'database-absent',
  says: (place) =>
    `There is no database ${place}. Make it with createdb, or correct its name in DATABASE_URL.`,
};
const TLS: Kind = {
  code: 'database-tls',
  says: (place) =>
    `No encrypted connection to ${place} came about. Where the server has no TLS, take sslmode out of DATABASE_URL; ` +
    'where it asks for it, add ?sslmode=verify-full; where its certificate is signed by your own authority, add ' +
    '&sslrootcert=FILE; sslmode=no-verify trusts whoever answers.',
};
const FORBIDDEN: Kind = {
  code: 'database-forbidden',
  says: (place) =>
    `The user in DATABASE_URL may not do this in ${place}. Let them own the database, or: grant create, usage on schema ` +
    'public to them.',
};
const READ_ONLY: Kind = {
  code: 'database-forbidden',
  says: (place) => `${place} takes no changes: it is a standby or set to read only. Name the primary server.`,
};
const FULL: Kind = {
  code: 'disk-full',
  says: (place) => `The disk of PostgreSQL at ${place} is full. Free some space there.`,
};
const BUSY: Kind = {
  code: 'database-busy',
  says: (place) =>
    `PostgreSQL at ${place} has no connection or no time left for us. Lower DATABASE_POOL, raise max_connections, or ` +
    'look for what holds it up in pg_stat_activity.',
};
const DAMAGED: Kind = {
  code: 'database-damaged',
  says: (place) => `PostgreSQL finds ${place} damaged. Its own log says more; restore a backup.`,
};

/** By SQLSTATE, the longest prefix first (postgresql.org/docs/current/errcodes-appendix.html), or by Node's code. */
const BY_CODE: readonly (readonly [string, Kind])[] = [
  ['25006', READ_ONLY],
  ['28', REFUSED],
  ['3D000', ABSENT],
  ['42501', FORBIDDEN],
  ['53100', FULL],
  ['53', BUSY],
  ['57014', BUSY],
  ['55P03', BUSY],
  ['25P03', BUSY],
  ['57', AWAY],
  ['08', AWAY],
  ['58', DAMAGED],
  ['XX', DAMAGED],
  ['ECONN', AWAY],
  ['ENOTFOUND', AWAY],
  ['EAI_AGAIN', AWAY],
  ['EHOST', AWAY],
  ['ENET', AWAY],
  ['ETIMEDOUT', AWAY],
  ['EPIPE', AWAY],
  ['CERT_', TLS],
  ['ERR_TLS', TLS],
  ['ERR_SSL', TLS],
  ['SELF_SIGNED', TLS],
  ['DEPTH_ZERO', TLS],
  ['UNABLE_TO', TLS],
  ['HOSTNAME_MISMATCH', TLS],
];

/** What `pg` says without a code. */
const BY_MESSAGE: readonly (readonly [RegExp, Kind])[] = [
  [/no encryption|does not support SSL|SSL/i, TLS],
  [/password must be|SASL|client password/i, REFUSED],
  [/terminated|timeout|timed out|connection error|not queryable|ended|Cannot use a pool/i, AWAY],
];

const codeOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' ? error.code : '';

/** Several addresses of one host, none of which answered. */
const firstOf = (error: unknown): unknown => (error instanceof AggregateError ? error.errors[0] : error);

const kindOf = (error: Error): Kind | undefined => {
  // The server's refusal of an unencrypted connection has the code of any refusal.
  if (codeOf(error).startsWith('28') && /no encryption/.test(error.message)) return TLS;
  return (
    BY_CODE.find(([prefix]) => codeOf(error).startsWith(prefix))?.[1] ??
    BY_MESSAGE.find(([pattern]) => codeOf(error) === '' && pattern.test(error.message))?.[1]
  );
};

/**
 * What an error of PostgreSQL or of the way there means to whoever runs Attune. The original is left behind: its
 * `detail` quotes rows, and its parameters what people wrote.
 */
export const postgresProblem = (error: unknown, place: string): unknown => {
  const first = firstOf(error);
  if (first instanceof StorageError || !(first instanceof Error)) return error;
  if ('syscall' in first && codeOf(first) === 'ENOENT' && 'path' in first && first.syscall === 'open') {
    return new StorageError(
      'database-tls',
      `The certificate file ${String(first.path)} in DATABASE_URL is not there.`,
    );
  }
  const kind = codeOf(first) === 'ENOENT' ? AWAY : kindOf(first);
  if (kind !== undefined) return new StorageError(kind.code, kind.says(place));
  const code = codeOf(first) || first.name;
  return new StorageError(
    'database-failed',
    `PostgreSQL at ${place} could not do what Attune asked (${code}).`,
  );
};
