import { CORRECTIONS } from './schema-corrections-catalogue.ts';
import type { JsonSchema } from './schema-openapi.ts';

type Schemas = Readonly<Record<string, JsonSchema>>;

const REF = '#/components/schemas/';

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The name that a schema points to, when it does nothing else. */
const refName = (schema: unknown): string | undefined => {
  const ref = isObject(schema) ? schema.$ref : undefined;
  return typeof ref === 'string' && ref.startsWith(REF) ? ref.slice(REF.length) : undefined;
};

/** The values of `type` by which this branch of a union says that it is meant; none when it does not say. */
const tagsOf = (branch: unknown, schemas: Schemas): readonly unknown[] => {
  const name = refName(branch);
  const schema = name === undefined ? undefined : schemas[name];
  const tag = isObject(schema?.properties) ? schema.properties.type : undefined;
  return isObject(tag) && Array.isArray(tag.enum) && Array.isArray(schema?.required) ? tag.enum : [];
};

/** A union whose branches name their type is decided by it, so that what is wrong is told of the branch meant. */
const discriminated = (schema: JsonSchema, schemas: Schemas): JsonSchema => {
  const branches = schema.oneOf ?? schema.anyOf;
  if (!Array.isArray(branches) || branches.length < 2) return schema;
  const tags = branches.map((branch) => tagsOf(branch, schemas));
  const all = tags.flat();
  if (tags.some((own) => own.length === 0) || new Set(all).size < all.length) return schema;
  const { anyOf: _anyOf, oneOf: _oneOf, ...rest } = schema;
  const says = (values: readonly unknown[]): JsonSchema => ({
    type: 'object',
    required: ['type'],
    properties: { type: { enum: values } },
    additionalProperties: true,
  });
  // ajv's own discriminator takes strings only, and Discord's types are numbers.
  const choices = branches.map((branch, at) => ({ if: { not: says(tags[at] ?? []) }, else: branch }));
  return { ...rest, allOf: [says(all), ...choices] };
};

/** An object that names its properties has no others. The document leaves that unsaid. */
const sealed = (schema: JsonSchema): JsonSchema =>
  isObject(schema.properties) && schema.additionalProperties === undefined
    ? { ...schema, additionalProperties: false }
    : schema;

const corrected = (name: string | undefined, schema: JsonSchema): JsonSchema => {
  const correction = name === undefined ? undefined : CORRECTIONS[name];
  return correction === undefined || !isObject(schema.properties)
    ? schema
    : { ...schema, properties: { ...schema.properties, ...correction.properties } };
};

export type Rewritten = {
  readonly schema: JsonSchema;
  /** The names of the schemas it points to. */
  readonly names: readonly string[];
};

/**
 * A schema of the document as ajv takes it: references by name alone, unions decided by their `type`, and, when
 * `strict`, corrected and closed to unknown properties.
 */
export const rewriteSchema = (
  schema: JsonSchema,
  { name, schemas, strict }: { readonly name?: string; readonly schemas: Schemas; readonly strict: boolean },
): Rewritten => {
  const names = new Set<string>();
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isObject(value)) return value;
    const target = refName(value);
    if (target !== undefined) {
      names.add(target);
      return { $ref: target };
    }
    const prepared = discriminated(strict ? sealed(value) : value, schemas);
    return Object.fromEntries(Object.entries(prepared).map(([key, part]) => [key, walk(part)]));
  };
  const rewritten = walk(strict ? corrected(name, schema) : schema);
  return { schema: isObject(rewritten) ? rewritten : {}, names: [...names] };
};
