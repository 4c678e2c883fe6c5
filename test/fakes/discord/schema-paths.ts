import type { OpenApi, Operation, Parameter } from './schema-openapi.ts';
import type { Method, RequestRecord } from './types.ts';

export type FoundOperation = {
  readonly template: string;
  readonly operation: Operation;
  readonly parameters: readonly Parameter[];
  /** The parts of the path, by the names of the template. */
  readonly inPath: Readonly<Record<string, string>>;
};

export type FindOperation = (
  record: Pick<RequestRecord, 'method' | 'path'>,
) => FoundOperation | 'no-path' | 'no-method';

const PARAMETER = /\{(\w+)\}/g;
const escaped = (literal: string): string => literal.replace(/[.*+?^$()[\]\\|]/g, '\\$&');

const patternOf = (template: string): RegExp =>
  new RegExp(`^${escaped(template).replace(PARAMETER, '(?<$1>[^/]+)')}$`);

const KEYS = {
  GET: 'get',
  POST: 'post',
  PUT: 'put',
  PATCH: 'patch',
  DELETE: 'delete',
} as const satisfies Record<Method, string>;

/** Finds the operation of a request; a literal place of a template wins over a parameter in it. */
export const createFindOperation = ({ paths }: OpenApi): FindOperation => {
  const templates = Object.keys(paths)
    .map((template) => ({
      template,
      pattern: patternOf(template),
      holes: template.match(PARAMETER)?.length ?? 0,
    }))
    .sort((one, other) => one.holes - other.holes);

  return ({ method, path }) => {
    const asked = decodeURIComponent(path);
    for (const { template, pattern } of templates) {
      const match = pattern.exec(asked);
      if (match === null) continue;
      const item = paths[template];
      const operation = item?.[KEYS[method]];
      if (item === undefined || operation === undefined) return 'no-method';
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
      return { template, operation, parameters, inPath: { ...match.groups } };
    }
    return 'no-path';
  };
};
