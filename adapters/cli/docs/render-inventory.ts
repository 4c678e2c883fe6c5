import { INVENTORY } from '../../storage/index.ts';
import { code, page, table } from './markdown.ts';

type Held = (typeof INVENTORY)[keyof typeof INVENTORY];

const rows = ({ columns, until }: Held): readonly (readonly string[])[] =>
  Object.entries(columns).map(([name, held]) =>
    typeof held === 'string' ? [code(name), held, until] : [code(name), held.purpose, held.until],
  );

const section = ([name, held]: readonly [string, Held]): string =>
  [`## ${code(name)}`, `For: ${held.purpose}.`, table(['column', 'for', 'kept'], rows(held))].join('\n\n');

/** docs/inventory.md, from the purposes that the schema cannot do without. */
export const renderInventory = (): string =>
  page(
    'Inventory of what is held',
    'Every table and column that Attune writes, what it is for, and when it goes. Nothing else is written to disk; [privacy.md](privacy.md) says what is held in memory, and who sees what. A column without a purpose and an end does not build.',
    ...Object.entries(INVENTORY).map(section),
  );
