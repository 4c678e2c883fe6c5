import { timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { Context, MiddlewareHandler } from 'hono';
import { type RefusalCode, refused, statusOf, toRefusalView } from './errors.ts';

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
    "frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

export const TOKEN_HEADER = 'x-attune-token';

export const refuse = (c: Context, code: RefusalCode, field?: string): Response =>
  c.json(toRefusalView(refused(code, field)), statusOf(code));

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
};

/** The host's name without its port, and IPv6 without its brackets. */
const hostName = (host: string): string =>
  host
    .replace(/:\d{1,5}$/u, '')
    .replace(/^\[(.*)\]$/u, '$1')
    .toLowerCase();

const WILDCARDS = ['0.0.0.0', '::'];
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/**
 * A page on the web can make its own name point at this machine (DNS rebinding), but not a bare address: so only
 * loopback names and the configured host count, and bare addresses where the playground was opened to the network.
 */
export const isOurHost = (host: string | undefined, configured: string): boolean => {
  if (host === undefined) return false;
  const name = hostName(host);
  if (LOOPBACK.includes(name) || name === configured.toLowerCase()) return true;
  return WILDCARDS.includes(configured) && isIP(name) !== 0;
};

export const hostGuard =
  (configured: string): MiddlewareHandler =>
  async (c, next) =>
    isOurHost(c.req.header('host'), configured) ? next() : refuse(c, 'foreign-host');

/** Another site's page may neither read nor write. Browsers without Sec-Fetch-Site still send Origin on a POST. */
export const originGuard: MiddlewareHandler = async (c, next) => {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return refuse(c, 'foreign-origin');
  if (c.req.method === 'GET') return next();
  if (c.req.header('origin') !== `http://${c.req.header('host')}`) return refuse(c, 'foreign-origin');
  if (!/^application\/json\b/iu.test(c.req.header('content-type') ?? '')) return refuse(c, 'not-json');
  return next();
};

export const isToken = (given: string | undefined, wanted: string): boolean => {
  const a = Buffer.from(given ?? '');
  const b = Buffer.from(wanted);
  return a.length === b.length && timingSafeEqual(a, b);
};
