/** Settings as a page of ours writes them down to be copied: each fenced block of `NAME=value` lines. */
export const settingsOnPage = (page: string): readonly Readonly<Record<string, string>>[] =>
  [...page.matchAll(/^ *```\n([\s\S]*?)^ *```$/gmu)]
    .map(([, block = '']) => block.split('\n').map((line) => line.trim()))
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.every((line) => /^[A-Z_]+=/u.test(line)))
    .map((lines) => Object.fromEntries(lines.map((line) => line.split(/=(.*)/su).slice(0, 2))));

/** What somebody puts in the place of each `<…>`. Throws for one that nobody knows what to put there. */
export const filledIn = (
  settings: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(settings).map(([name, written]) => {
      const value = written.startsWith('<') ? values[written] : written;
      if (value === undefined) throw new Error(`Nobody knows what ${written} is.`);
      return [name, value];
    }),
  );
