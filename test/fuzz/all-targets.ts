import { join } from 'node:path';
import { createGrammar } from '../../adapters/grammar/index.ts';
import { loadToneReader } from '../../adapters/load-tone-model.ts';
import { jsonLines, readCorpus, readMoreMessages } from '../../corpus/train/read-corpus.ts';
import type { FuzzTarget } from './fuzz-target.ts';
import { hostileTexts } from './hostile-texts.ts';
import { discordTargets } from './targets/discord-targets.ts';
import { keptTargets } from './targets/kept-targets.ts';
import { slackTargets } from './targets/slack-targets.ts';
import { typedTargets } from './targets/typed-targets.ts';
import { webTargets } from './targets/web-targets.ts';
import { wordsTargets } from './targets/words-targets.ts';

type Line = { readonly text: string };

/** `root`: the checkout, for its corpus and its model. */
export const allTargets = async (root: string): Promise<readonly FuzzTarget[]> => {
  const folder = join(root, 'corpus');
  const lines = [
    ...readCorpus(folder),
    ...readMoreMessages(folder),
    ...jsonLines<Line>(join(folder, 'messages3.jsonl')),
  ].map((line) => line.text);
  const text = hostileTexts(lines);
  const deps = { reader: await loadToneReader(root), grammar: createGrammar(), text };
  return [
    ...wordsTargets(deps),
    ...typedTargets(deps),
    ...keptTargets(text),
    ...webTargets(text),
    ...discordTargets(text),
    ...slackTargets(text),
  ];
};
