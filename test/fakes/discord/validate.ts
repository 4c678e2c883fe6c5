import { checkLimits } from './limits-check.ts';
import { createSchemaCheck, type SchemaCheck } from './schema-check.ts';
import { readOpenApi } from './schema-openapi.ts';
import type { RequestRecord, ResponseRecord, ValidateRequest } from './types.ts';

let loaded: SchemaCheck | 'missing' | undefined;

/** Read and compiled once, when the first request comes. */
const schemaCheck = (): SchemaCheck | undefined => {
  if (loaded === undefined) {
    const openApi = readOpenApi();
    loaded = openApi === undefined ? 'missing' : createSchemaCheck(openApi);
  }
  return loaded === 'missing' ? undefined : loaded;
};

/**
 * What Discord would refuse about a request, in words that repeat nothing of what it says; empty when nothing.
 * Without ../shared it is held against our own limits alone.
 */
export const validateRequest: ValidateRequest = (record) => [
  ...(schemaCheck()?.request(record) ?? []),
  ...checkLimits(record),
];

/** Where an answer of the fake differs from Discord's document: a warning about the fake, never about the bot. */
export const validateResponse = (record: RequestRecord, response: ResponseRecord): readonly string[] =>
  schemaCheck()?.response(record, response) ?? [];
