const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ').trim();
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), `|${'---|'.repeat(head.length)}`, ...rows.map(row)].join('\n');

/** As code, even when the text itself holds a backtick. */
export const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

/** A generated page says so, and how to make it anew. */
export const page = (title: string, ...parts: readonly string[]): string => {
  const origin = '<!-- Made by `npm run docs`. Change the source, not this file. -->';
  return `${[`# ${title}`, origin, ...parts].join('\n\n')}\n`;
};
