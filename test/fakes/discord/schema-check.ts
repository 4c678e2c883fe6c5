import type { JsonSchema, OpenApi, Parameter } from './schema-openapi.ts';
import { createFindOperation, type FoundOperation } from './schema-paths.ts';
import { createValidators, type Problems } from './schema-validators.ts';
import type { RequestRecord, ResponseRecord } from './types.ts';

export type SchemaCheck = {
  readonly request: (record: RequestRecord) => readonly string[];
  readonly response: (record: RequestRecord, response: ResponseRecord) => readonly string[];
};

const JSON_BODY = 'application/json';

/** One object of all the parameters of a kind, closed to others. */
const objectOf = (parameters: readonly Parameter[], kind: Parameter['in']): JsonSchema => {
  const own = parameters.filter((parameter) => parameter.in === kind);
  return {
    type: 'object',
    properties: Object.fromEntries(own.map(({ name, schema }) => [name, schema])),
    required: own.filter(({ required }) => required === true).map(({ name }) => name),
  };
};

const named = (what: string, problems: readonly string[]): readonly string[] =>
  problems.map((problem) => `${what}: ${problem}`);

/** Holds requests, and the fake's own answers, against Discord's OpenAPI document. */
export const createSchemaCheck = (openApi: OpenApi): SchemaCheck => {
  const find = createFindOperation(openApi);
  const body = createValidators(openApi, { strict: true });
  const words = createValidators(openApi, { strict: true, coerce: true });
  const answer = createValidators(openApi, { strict: false });
  const parameterChecks = new Map<object, { readonly path: Problems; readonly query: Problems }>();

  const checksOf = ({ operation, parameters }: FoundOperation) => {
    const made = parameterChecks.get(operation) ?? {
      path: words(objectOf(parameters, 'path')),
      query: words(objectOf(parameters, 'query')),
    };
    parameterChecks.set(operation, made);
    return made;
  };

  const bodyProblems = ({ operation }: FoundOperation, given: unknown): readonly string[] => {
    const schema = operation.requestBody?.content?.[JSON_BODY]?.schema;
    if (schema === undefined) return given === undefined ? [] : ['takes no body'];
    if (given !== undefined) return body(schema)(given);
    return operation.requestBody?.required === true ? ['needs a body'] : [];
  };

  return {
    request: (record) => {
      const found = find(record);
      if (found === 'no-path') return ['Discord knows no such path'];
      if (found === 'no-method') return ['Discord knows no such method on this path'];
      const { path, query } = checksOf(found);
      return [
        ...named('path', path({ ...found.inPath })),
        ...named('query', query({ ...record.query })),
        ...bodyProblems(found, record.body),
      ];
    },
    response: (record, { status, body: given }) => {
      const found = find(record);
      if (typeof found === 'string' || status >= 400) return [];
      const described = found.operation.responses[String(status)];
      if (described === undefined) return [`Discord does not answer ${status} here`];
      const schema = described.content?.[JSON_BODY]?.schema;
      if (schema === undefined) return given === undefined ? [] : ['Discord answers without a body here'];
      return answer(schema)(given);
    },
  };
};
