import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import {
  type Header,
  newHash,
  readFooter,
  readHeader,
  readRow,
  type TableRow,
  unreadable,
} from './backup-lines.ts';

const CUT_OFF = 'is cut off: its last line is missing. Take another backup, or copy it again.';
const CHANGED = 'was changed since it was made, or copied badly. Take another backup, or copy it again.';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

async function* linesOf(file: string): AsyncGenerator<string> {
  const stream = createReadStream(file, 'utf8');
  // readline does not hand on what goes wrong with its input.
  const failed = new Promise<never>((_resolve, reject) => stream.once('error', reject));
  failed.catch(() => undefined);
  const lines = createInterface({ input: stream })[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { value, done } = await Promise.race([lines.next(), failed]);
      if (done === true) return;
      yield value;
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw unreadable(file, 'does not exist.');
    throw unreadable(file, `cannot be read (${codeOf(error)}). Name a file that this user may read.`);
  } finally {
    stream.destroy();
  }
}

/** Reads the whole file once and makes sure that nothing of it is missing or changed. */
export const checkBackup = async (file: string): Promise<Header> => {
  const hash = newHash();
  let header: Header | undefined;
  let footer: ReturnType<typeof readFooter>;
  let rows = 0;
  for await (const line of linesOf(file)) {
    if (footer !== undefined) throw unreadable(file, CHANGED);
    if (header === undefined) header = readHeader(line, file);
    else {
      footer = readFooter(line);
      if (footer === undefined) rows += 1;
    }
    if (footer === undefined) hash.update(`${line}\n`);
  }
  if (header === undefined) throw unreadable(file, 'is empty.');
  if (footer === undefined) throw unreadable(file, CUT_OFF);
  if (footer.rows !== rows || footer.sha256 !== hash.digest('hex')) throw unreadable(file, CHANGED);
  return header;
};

/** The rows of a file that was checked, in its order: those that others refer to first. */
export async function* rowsOf(file: string): AsyncGenerator<TableRow> {
  let isHeader = true;
  for await (const line of linesOf(file)) {
    if (!isHeader && readFooter(line) === undefined) yield readRow(line, file);
    isHeader = false;
  }
}
