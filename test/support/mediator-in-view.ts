import type { Mediator, PartnerId, Reply } from '../../src/index.ts';

type View = {
  readonly mediator: Mediator;
  readonly done: (name: keyof Mediator) => number;
  /** Whether anything is under way in the engine. */
  readonly isBusy: () => boolean;
};

type Viewer = {
  readonly onReply: (to: PartnerId, reply: Reply) => void;
  readonly onDone: () => void;
  /** Everything it is handed, before it is looked at. */
  readonly onGiven?: (given: unknown) => void;
};

/** The same mediator, with a view of what it has been handed and what it answered. */
export const mediatorInView = (real: Mediator, { onReply, onDone, onGiven }: Viewer): View => {
  const done = new Map<keyof Mediator, number>();
  let underWay = 0;

  const watched =
    <Args extends readonly unknown[], Result>(
      name: keyof Mediator,
      work: (...args: Args) => Promise<Result>,
      onResult: (result: Result, ...args: Args) => void = () => undefined,
    ) =>
    async (...args: Args): Promise<Result> => {
      underWay += 1;
      onGiven?.(args);
      try {
        const result = await work(...args);
        onResult(result, ...args);
        return result;
      } finally {
        underWay -= 1;
        done.set(name, (done.get(name) ?? 0) + 1);
        onDone();
      }
    };

  return {
    mediator: {
      handleMessage: watched('handleMessage', real.handleMessage),
      handleEdit: watched('handleEdit', real.handleEdit),
      handleDelete: watched('handleDelete', real.handleDelete),
      handleViewers: watched('handleViewers', real.handleViewers),
      handleSpaceGone: watched('handleSpaceGone', real.handleSpaceGone),
      eraseWorkspace: watched('eraseWorkspace', real.eraseWorkspace),
      partnersOf: watched('partnersOf', real.partnersOf),
      spacesOf: watched('spacesOf', real.spacesOf),
      handleCommand: watched('handleCommand', real.handleCommand, (reply, { actor }) =>
        onReply(actor, reply),
      ),
      handleAction: watched('handleAction', real.handleAction, (reply, { actor }) => onReply(actor, reply)),
      handleJob: watched('handleJob', real.handleJob),
      explain: real.explain,
    },
    done: (name) => done.get(name) ?? 0,
    isBusy: () => underWay > 0,
  };
};
