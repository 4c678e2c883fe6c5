import { describe, expect, it } from 'vitest';
import { adapterFiles, type Rule, readTree, sourceFiles, violations } from './source-tree.ts';

const page = readTree('docs', /[/\\]operations\.md$/)[0]?.text ?? '';
const explained: ReadonlySet<string> = new Set(
  page
    .split('\n')
    .map((line) => line.split('|')[1] ?? '')
    .flatMap((cell) => [...cell.matchAll(/`([a-z-]+)`/g)])
    .map((match) => match[1] ?? ''),
);

/** A stand-in for lines that name no event, and a field's own name. */
const NO_EVENTS: ReadonlySet<string> = new Set(['unnamed', 'event']);
/** Written where it is logged, or handed to what logs it. */
const EVENT = /\bevent: '([^']+)'|\b(?:report|quietly|answered)\([^)]*?'([a-z]+(?:-[a-z]+)+)'/g;
const eventsIn = (text: string): readonly string[] =>
  [...text.matchAll(EVENT)]
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((event) => !NO_EVENTS.has(event));
const isExplained: Rule = ({ text }) =>
  eventsIn(text)
    .filter((event) => !explained.has(event))
    .map((event) => `logs ${event}, which docs/operations.md does not explain`);

const files = [...sourceFiles, ...adapterFiles];
const sample = (text: string) => ({ path: 'src/app/sample.ts', text });

describe('docs/operations.md, read by somebody with a log line in front of them', () => {
  it('explains every event that the program logs', () => {
    expect(files.flatMap(({ text }) => eventsIn(text)).length).toBeGreaterThan(50);
    expect(violations(isExplained, files)).toEqual([]);
  });

  it('explains none that is not logged any more', () => {
    const logged = files.flatMap(({ text }) => eventsIn(text));
    const table = page.slice(page.indexOf('| `event` | means |')).split('\n\n')[0] ?? '';
    const named = table
      .split('\n')
      .slice(2)
      .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/g)])
      .map((match) => match[1] ?? '')
      .filter((name) => name !== 'debug');
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name) => !logged.includes(name))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  it('would notice one that it leaves out', () => {
    expect(isExplained(sample("logger.warn({ event: 'sky-fell' });"))).toHaveLength(1);
    expect(isExplained(sample("report(room, 'sky-fell', cause)"))).toHaveLength(1);
    expect(isExplained(sample("logger.warn({ event: 'job-dead' });"))).toEqual([]);
  });
});
