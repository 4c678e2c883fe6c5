/** Messages that were taken back: what the platform tells of them afterwards, out of order, is not read. */
export type DeletedMessages = {
  readonly add: (id: string) => void;
  readonly has: (id: string) => boolean;
};

/** What comes out of order comes within seconds. */
const MOST = 1000;

export const createDeletedMessages = (): DeletedMessages => {
  const deleted = new Set<string>();
  return {
    add: (id) => {
      deleted.add(id);
      const oldest = deleted.size > MOST ? deleted.values().next().value : undefined;
      if (oldest !== undefined) deleted.delete(oldest);
    },
    has: (id) => deleted.has(id),
  };
};
