import type { Interactions } from './interactions.ts';
import type { Method, RequestRecord } from './types.ts';
import type { World } from './world.ts';

/** What a route's handler works with. */
export type RouteDeps = {
  readonly world: World;
  readonly interactions: Interactions;
  readonly gatewayUrl: () => string;
  readonly identifiesLeft: () => number;
};

export type Call = Omit<RequestRecord, 'route'> & {
  /** The parts of the path in the template's order, by name. */
  readonly params: Readonly<Record<string, string>>;
};

/** No body means 204, which comes without a content type. */
export type Reply = { readonly status?: number; readonly body?: unknown };

export type Route = {
  readonly method: Method;
  readonly template: string;
  /** Interaction and webhook routes carry their own token and no Authorization header. */
  readonly open?: boolean;
  readonly handle: (call: Call) => Reply;
};

const PARAM = /\{(\w+)\}/g;

const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replace('@', '(?:@|%40)').replace(PARAM, '(?<$1>[^/]+)')}$`);

export type Matched = { readonly route: Route; readonly params: Readonly<Record<string, string>> };

/** Finds the route of a request; a template without parameters in a place wins over one with. */
export const createRouter = (routes: readonly Route[]) => {
  const ordered = [...routes]
    .sort(
      (one, other) => (one.template.match(PARAM)?.length ?? 0) - (other.template.match(PARAM)?.length ?? 0),
    )
    .map((route) => ({ route, pattern: patternOf(route.template) }));
  return (method: Method, path: string): Matched | undefined => {
    for (const { route, pattern } of ordered) {
      const match = route.method === method ? pattern.exec(path) : null;
      if (match !== null) return { route, params: { ...match.groups } };
    }
    return undefined;
  };
};
