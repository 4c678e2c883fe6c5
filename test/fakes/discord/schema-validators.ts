import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import * as formats from 'ajv-formats';
import { rewriteSchema } from './schema-close.ts';
import type { JsonSchema, OpenApi } from './schema-openapi.ts';

/** What is wrong with a value, in words that never repeat what it holds. */
export type Problems = (value: unknown) => readonly string[];

type Options = { readonly strict: boolean; readonly coerce?: boolean };

const words = ({ instancePath, message, keyword, params }: ErrorObject): string => {
  const place = instancePath === '' ? 'the body' : instancePath.slice(1).replaceAll('/', '.');
  const detail = keyword === 'additionalProperties' ? ` (${params.additionalProperty})` : '';
  const allowed = keyword === 'enum' || keyword === 'const' ? ` (${JSON.stringify(params)})` : '';
  return `${place} ${message ?? 'is not valid'}${detail}${allowed}`;
};

/** What a branch says is enough; that its branch did not fit adds nothing. */
const tells = ({ keyword }: ErrorObject): boolean => keyword !== 'if';

/** Compiles schemas of Discord's document one by one, when they are first needed. */
export const createValidators = (openApi: OpenApi, { strict, coerce = false }: Options) => {
  const { schemas } = openApi.components;
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    validateSchema: false,
    coerceTypes: coerce,
    logger: false,
    // Compiled when first needed, in a test: the time to compile counts more than the time to run.
    inlineRefs: false,
    code: { optimize: false },
  });
  formats.default.default(ajv, ['uri', 'date-time', 'int32', 'int64', 'double']);
  ajv.addFormat('snowflake', /^(?:0|[1-9][0-9]*)$/);
  ajv.addFormat('nonce', true);

  const known = new Set<string>();
  const compiled = new WeakMap<JsonSchema, ValidateFunction>();

  const learn = (names: readonly string[]): void => {
    for (const name of names) {
      const schema = schemas[name];
      if (known.has(name) || schema === undefined) continue;
      known.add(name);
      const rewritten = rewriteSchema(schema, { name, schemas, strict });
      ajv.addSchema(rewritten.schema, name);
      learn(rewritten.names);
    }
  };
  const compile = (schema: JsonSchema): ValidateFunction => {
    const rewritten = rewriteSchema(schema, { schemas, strict });
    learn(rewritten.names);
    const validate = ajv.compile(rewritten.schema);
    compiled.set(schema, validate);
    return validate;
  };

  /** The check of this schema, which must be the same object each time, as the document's parts are. */
  return (schema: JsonSchema): Problems =>
    (value) => {
      const validate = compiled.get(schema) ?? compile(schema);
      return validate(value) ? [] : [...new Set((validate.errors ?? []).filter(tells).map(words))];
    };
};
