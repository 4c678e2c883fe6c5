/** An error without anything it says: messages and properties may carry what people wrote. */
export type BareError = {
  readonly name: string;
  readonly code?: string;
  readonly stack?: readonly string[];
  readonly cause?: BareError;
};

const SLUG = /^[\w.-]{1,64}$/;
const FRAME =
  /^ {4}at (?:.{1,200} \()?(?:file:\/\/|node:|[A-Za-z]:[\\/]|\/)?[^\s()]{1,300}:\d{1,7}:\d{1,7}\)?$/;
const MOST_FRAMES = 10;
const MOST_CAUSES = 3;

export const bareError = (error: unknown, causes: number = MOST_CAUSES): BareError => {
  if (!(error instanceof Error)) return { name: `not-an-error-${error === null ? 'null' : typeof error}` };
  const code = 'code' in error ? slug(error.code) : undefined;
  const stack = framesOf(error);
  return {
    name: slug(error.name) ?? 'Error',
    ...(code === undefined ? {} : { code }),
    ...(stack.length === 0 ? {} : { stack }),
    ...(error.cause === undefined || causes === 0 ? {} : { cause: bareError(error.cause, causes - 1) }),
  };
};

const slug = (value: unknown): string | undefined =>
  typeof value === 'string' && SLUG.test(value) ? value : undefined;

/** The stack begins with the message, which may imitate frames; so the message is cut off first, then only frames stay. */
const framesOf = (error: Error): readonly string[] => {
  const stack = typeof error.stack === 'string' ? error.stack : '';
  const message = typeof error.message === 'string' ? error.message : '';
  const at = message === '' ? 0 : stack.indexOf(message);
  if (at === -1) return [];
  return stack
    .slice(at + message.length)
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim());
};
