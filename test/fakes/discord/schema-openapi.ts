import { existsSync, readFileSync } from 'node:fs';

export type JsonSchema = { readonly [keyword: string]: unknown };

export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: JsonSchema;
};

type Content = { readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>> };

export type Operation = {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content & { readonly required?: boolean };
  readonly responses: Readonly<Record<string, Content>>;
};

export type PathItem = {
  readonly parameters?: readonly Parameter[];
} & Readonly<Partial<Record<'get' | 'post' | 'put' | 'patch' | 'delete', Operation>>>;

/** The parts of Discord's OpenAPI document that the fake reads. */
export type OpenApi = {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
};

const SPECS = new URL('../../../../shared/specs/', import.meta.url);
const FILE = 'discord-openapi.json';

/** Said once, wherever the document is missed. */
export const OPENAPI_MISSING = `Discord's OpenAPI document is not at ../shared/specs/${FILE}: requests are held against our own limits only.`;

export const hasOpenApi = (): boolean => existsSync(new URL(FILE, SPECS));

/** Discord's own description of its REST API, or undefined when ../shared is not there. */
export const readOpenApi = (): OpenApi | undefined =>
  hasOpenApi() ? JSON.parse(readFileSync(new URL(FILE, SPECS), 'utf8')) : undefined;
