import type { Answer, Call, Handler, Office } from './calls.ts';
import type { Installs } from './installs.ts';
import { isMethod, METHODS, type MethodName, type MethodSpec } from './methods-catalogue.ts';
import type { RateLimits } from './rate-limits.ts';
import { Refusal } from './refusal.ts';
import type { Install, RequestRecord } from './types.ts';
import { brokenArguments } from './validate-request.ts';

export type ApiAnswer = {
  readonly status: number;
  readonly body: Answer;
  readonly headers: Readonly<Record<string, string>>;
};

export type ApiSeams = {
  readonly office: Office;
  readonly installs: Installs;
  readonly methods: Readonly<Record<MethodName, Handler>>;
  /** Undefined when rate limits are switched off. */
  readonly rateLimits: RateLimits | undefined;
};

export const refused = (refusal: Refusal): ApiAnswer => ({
  status: 200,
  body: { ok: false, error: refusal.code, ...refusal.more },
  headers: {},
});

export const rateLimited = (seconds: number): ApiAnswer => ({
  status: 429,
  body: { ok: false, error: 'ratelimited' },
  headers: { 'retry-after': String(seconds) },
});

/** One call, from its token to its answer. Never rejects because of what the app sent. */
export const createWebApi = ({ office, installs, methods, rateLimits }: ApiSeams) => {
  const installFor = (spec: MethodSpec, token: string | undefined): Install | undefined => {
    if (spec.token === 'none') return undefined;
    if (token === undefined || token === '') throw new Refusal('not_authed');
    if (spec.token === 'app') {
      if (token !== office.world.app.appToken) throw new Refusal('invalid_auth');
      return undefined;
    }
    if (token === office.world.app.appToken) throw new Refusal('not_allowed_token_type');
    return installs.authenticate(token);
  };

  const checkScopes = (spec: MethodSpec, install: Install | undefined): void => {
    const needed = spec.scopes.find((scope) => install?.scopes.includes(scope) !== true);
    if (needed === undefined || install === undefined) return;
    throw new Refusal('missing_scope', { needed, provided: install.scopes.join(',') });
  };

  const scopeHeaders = (spec: MethodSpec, install: Install | undefined): Record<string, string> =>
    install === undefined
      ? {}
      : { 'x-oauth-scopes': install.scopes.join(','), 'x-accepted-oauth-scopes': spec.scopes.join(',') };

  const answerTo = async (request: RequestRecord, token: string | undefined): Promise<ApiAnswer> => {
    const { method, args } = request;
    if (!isMethod(method)) {
      office.violate(`${method}: the fake knows no such method`);
      throw new Refusal('unknown_method', { req_method: method });
    }
    const spec: MethodSpec = METHODS[method];
    for (const broken of brokenArguments(method, args)) office.violate(broken);
    const install = installFor(spec, token);
    checkScopes(spec, install);
    const teamId = install?.teamId ?? '';
    const wait = rateLimits?.({ method, teamId, channelId: String(args.channel) });
    if (wait !== undefined) return rateLimited(wait);
    const call: Call = { office, request, args, install };
    const body = { ok: true, ...(await methods[method](call)) };
    return { status: 200, body, headers: scopeHeaders(spec, install) };
  };

  return async (request: RequestRecord, token: string | undefined): Promise<ApiAnswer> => {
    try {
      return await answerTo(request, token);
    } catch (refusal) {
      if (refusal instanceof Refusal) return refused(refusal);
      throw refusal;
    }
  };
};

export type WebApi = ReturnType<typeof createWebApi>;
