import { publishedKeys, recordedPayloads } from './specs.ts';

/** What people and apps put into a payload names its own keys: their values are not looked into. */
const OPEN = /^(?:view\.state|state|message\.metadata|response_metadata)\b/;

/** What stands within blocks is the app's own, or rich text; both are checked against @slack/types. */
const CHECKED_ELSEWHERE = /\bblocks\[\]\.elements\b/;

const pathsWithin = (node: unknown, path: string): readonly string[] => {
  if (OPEN.test(path) || CHECKED_ELSEWHERE.test(path)) return path === '' ? [] : [path];
  if (Array.isArray(node)) return node.flatMap((item) => pathsWithin(item, `${path}[]`));
  if (typeof node !== 'object' || node === null) return path === '' ? [] : [path];
  return Object.entries(node).flatMap(([key, value]) => {
    const inner = path === '' ? key : `${path}.${key}`;
    return [inner, ...pathsWithin(value, inner)];
  });
};

/** Where the sample of a payload lies; `recorded` finds everything of the same type among the recorded ones. */
export type Sample = { readonly published: readonly string[]; readonly recorded: string };

/** Keys that Slack's reference and @slack/types name and neither collection shows. */
const DOCUMENTED: Readonly<Record<string, string>> = {
  'event.root.reply_users': 'https://docs.slack.dev/reference/events/message/thread_broadcast',
  'event.files[].channels': 'https://docs.slack.dev/reference/objects/file-object',
  'event.files[].groups': 'https://docs.slack.dev/reference/objects/file-object',
};

/** Keys of a payload that no sample of Slack's knows; empty when all is known. Needs ../shared/specs. */
export const unknownKeys = (payload: unknown, sample: Sample): readonly string[] => {
  const published = publishedKeys();
  const known = new Set([
    ...sample.published.flatMap((name) => published[name] ?? []),
    ...recordedPayloads()
      .filter((recorded) => {
        const { type, command } = recorded.payload as { type?: string; command?: string };
        return (type ?? (command === undefined ? '' : 'command')) === sample.recorded;
      })
      .flatMap((recorded) => pathsWithin(recorded.payload, '')),
    ...Object.keys(DOCUMENTED),
  ]);
  return [...new Set(pathsWithin(payload, ''))]
    .map((path) => path.replace(/\[\]$/, ''))
    .filter((path) => !known.has(path));
};
