/** Rows of a join, those of one thing together, in the order in which the things came. */
export const inGroups = <Row extends { readonly id: string }>(
  rows: readonly Row[],
): readonly (readonly [Row, ...Row[]])[] => {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const known = groups.get(row.id);
    if (known === undefined) groups.set(row.id, [row]);
    else known.push(row);
  }
  return [...groups.values()];
};
