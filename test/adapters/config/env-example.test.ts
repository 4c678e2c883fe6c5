import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  CONFIG_VARIABLES,
  parseConfig,
  renderConfigurationTable,
  renderEnvExample,
} from '../../../adapters/config/index.ts';

const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');
const assignments = [...example.matchAll(/^# ([A-Z_]+)=(.*)$/gm)];

describe('.env.example', () => {
  it('is what the program makes of its variables', () => {
    expect(example).toBe(renderEnvExample());
  });

  it('names every variable that is read, and no other, with the default that is used', () => {
    expect(assignments.map(([, name]) => name)).toEqual(CONFIG_VARIABLES.map(({ name }) => name));
    const uncommented = assignments.map(([line]) => line.slice(2)).join('\n');
    expect(parseConfig({}, uncommented)).toEqual(parseConfig({}, ''));
  });

  it('copied to .env changes nothing', () => {
    expect(parseConfig({}, example)).toEqual(parseConfig({}, ''));
  });
});

describe('the table of settings', () => {
  it('has a row for each variable and no cell that breaks it', () => {
    const rows = renderConfigurationTable().trim().split('\n');
    expect(rows).toHaveLength(CONFIG_VARIABLES.length + 2);
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(6);
  });
});
