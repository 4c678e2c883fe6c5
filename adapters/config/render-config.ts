import { CONFIG_VARIABLES, type ConfigVariable } from './config-variables.ts';

const HEADER = [
  '# Every setting of Attune. Copy this file to .env and change what you need: each line may stay as it is.',
  '# The environment wins over .env. Made from adapters/config/config-variables.ts.',
];

/** What `.env.example` holds: each variable commented out with its default. */
export const renderEnvExample = (): string =>
  [...HEADER, ...CONFIG_VARIABLES.flatMap(describe), ''].join('\n');

const describe = (variable: ConfigVariable): readonly string[] => [
  '',
  `# ${variable.meaning}`,
  `# ${sentence(variable.mustBe)}`,
  `# ${variable.name}=${variable.default}`,
];

const sentence = (mustBe: string): string => `Must be ${mustBe}.`;

/** The same as a Markdown table, for docs/configuration.md. */
export const renderConfigurationTable = (): string =>
  [
    '| Variable | Meaning | Must be | Default | Example |',
    '|---|---|---|---|---|',
    ...CONFIG_VARIABLES.map(tableRow),
    '',
  ].join('\n');

const tableRow = (variable: ConfigVariable): string => {
  const code = (text: string): string => (text === '' ? '–' : `\`${text}\``);
  const cells = [
    code(variable.name),
    variable.meaning,
    variable.mustBe,
    code(variable.default),
    code(`${variable.name}=${variable.example}`),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
};
