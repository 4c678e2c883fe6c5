/** Does the work for each key once and answers the same ever after, until too many newer keys have come. */
export type Once<Result> = (key: string, work: () => Promise<Result>) => Promise<Result>;

const MOST = 2000;

/** What rejected, or did not succeed, is forgotten, so that it can be tried again. */
export const createOnce = <Result>(succeeded: (result: Result) => boolean = () => true): Once<Result> => {
  const done = new Map<string, Promise<Result>>();
  return (key, work) => {
    const known = done.get(key);
    if (known !== undefined) return known;
    const doing = work();
    done.set(key, doing);
    doing.then(
      (result) => succeeded(result) || done.delete(key),
      () => done.delete(key),
    );
    const oldest = done.size > MOST ? done.keys().next().value : undefined;
    if (oldest !== undefined) done.delete(oldest);
    return doing;
  };
};
