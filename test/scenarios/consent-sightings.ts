/** Something on somebody's screen; what changes there is a sight of its own. */
export type Sighted = { readonly id: string; readonly text: string };

/** What was on a screen, in order, whether or not it still is. */
export const createSightings = () => {
  const known = new Set<string>();
  const texts: string[] = [];
  return {
    texts: (): readonly string[] => [...texts],
    add: (seen: readonly Sighted[]): void => {
      for (const { id, text } of seen) {
        const key = `${id}\n${text}`;
        if (known.has(key)) continue;
        known.add(key);
        texts.push(text);
      }
    },
  };
};

export type Sightings = ReturnType<typeof createSightings>;
