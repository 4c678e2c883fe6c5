import { createInterface } from 'node:readline';
import { z } from 'zod';

/** One answer per line. `undefined` fields are left out by JSON, so handlers write null where the format says null. */
export type LineHandler<Input> = (input: Input) => Readonly<Record<string, unknown>>;

const ID = z.union([z.string(), z.number()]);
const ANY_ID = z.object({ id: ID });

/** What all three commands read: an id to find the answer by, the text, and what the partner said just before. */
export const lineShape = z.object({
  id: ID,
  text: z.string().refine((text) => text.trim() !== '', 'is empty: put the message there'),
  prev: z.string().nullish(),
});

const parseJson = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    // The parser's own words quote the line, which is private.
    return undefined;
  }
};

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const describe = (error: z.ZodError): string =>
  error.issues
    .map((issue) => {
      const field = issue.path.join('.') || 'line';
      return issue.code === 'invalid_type' || issue.code === 'invalid_union'
        ? `"${field}" is missing or of the wrong type`
        : `"${field}" ${issue.message}`;
    })
    .join('; ');

const failure = (parsed: unknown, error: string): Record<string, unknown> => {
  const known = ANY_ID.safeParse(parsed);
  return known.success ? { id: known.data.id, error } : { error };
};

export type LineResult = { readonly answer: Readonly<Record<string, unknown>>; readonly ok: boolean };

/** Never throws: a bad line gets its error on its place. */
export const answerLine = <Input>(
  line: string,
  shape: z.ZodType<Input>,
  handle: LineHandler<Input>,
): LineResult => {
  const parsed = parseJson(line);
  if (!isObject(parsed)) {
    return { ok: false, answer: failure(parsed, 'not a JSON object: write one {"id","text"} a line') };
  }
  const input = shape.safeParse(parsed);
  if (!input.success) return { ok: false, answer: failure(parsed, describe(input.error)) };
  return { ok: true, answer: handle(input.data) };
};

const write = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });

/** Answers standard input line by line, in order. Resolves to the exit status: 1 when any line was bad. */
export const answerLines = async <Input>(
  shape: z.ZodType<Input>,
  handle: LineHandler<Input>,
): Promise<number> => {
  let status = 0;
  let first = true;
  for await (const raw of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const line = first ? raw.replace(/^\uFEFF/u, '') : raw;
    first = false;
    const { answer, ok } = answerLine(line, shape, handle);
    if (!ok) status = 1;
    await write(`${JSON.stringify(answer)}\n`);
  }
  return status;
};
