import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { measureQuality } from '../../../adapters/cli/eval-safety/eval-safety.ts';
import {
  type AskHead,
  isDanger,
  isExplicit,
  isLookAlike,
  type Screened,
  screenLines,
  screenWithHead,
  shareOf,
} from '../../../adapters/cli/eval-safety/measure-safety.ts';
import {
  readFreshLines,
  readLaterFreshLines,
  readSafetyLines,
  type SafetyLine,
} from '../../../adapters/cli/eval-safety/read-safety-lines.ts';
import { reportSafety } from '../../../adapters/cli/eval-safety/report-safety.ts';
import { readStoredDanger } from '../../../adapters/cli/eval-safety/stored-danger.ts';
import { loadToneReader } from '../../../adapters/load-tone-model.ts';

const askHead = async (): Promise<AskHead> => {
  const { readMessage, dangerThreshold } = await loadToneReader(TOP);
  return { danger: (text, context) => readMessage(text, context).danger, threshold: dangerThreshold };
};

const TOP = join(import.meta.dirname, '../../..');
const CORPUS = join(TOP, 'corpus');

let screened: readonly Screened[] = [];
const share = (which: (line: SafetyLine) => boolean): number => {
  const { hit, of } = shareOf(screened, which);
  return hit / of;
};

describe('the safety screen on our corpus, cues alone', () => {
  beforeAll(() => {
    screened = screenLines(readSafetyLines(CORPUS), undefined);
  }, 120_000);

  it('finds at least 90 % of the danger its cues were written from', () => {
    expect(share((line) => isDanger(line) && line.part === 'seen')).toBeGreaterThanOrEqual(0.9);
  });

  it('finds at least 95 % of that danger where it is said in plain words', () => {
    expect(
      share((line) => isDanger(line) && isExplicit(line) && line.part === 'seen'),
    ).toBeGreaterThanOrEqual(0.95);
  });

  it('finds no less of the unseen danger than when it was last measured', () => {
    expect(share((line) => isDanger(line) && line.part === 'unseen')).toBeGreaterThanOrEqual(0.31);
  });

  it('alarms on at most 2 % of look-alikes and figures of speech (S8)', () => {
    expect(share(isLookAlike)).toBeLessThanOrEqual(0.02);
  });

  it('alarms on at most 1 % of harmless turns of conversations nobody looked at', () => {
    expect(share((line) => !isDanger(line) && line.part === 'conversations')).toBeLessThanOrEqual(0.01);
  });

  it('alarms on at most 0.2 % of all harmless lines', () => {
    expect(share((line) => !isDanger(line))).toBeLessThanOrEqual(0.002);
  });

  it('prints no line that was kept from whoever wrote the cues', () => {
    const report = reportSafety({ cues: screened, mistakes: true });
    const unseen = readSafetyLines(CORPUS).filter(({ part, text }) => part !== 'seen' && text.length > 25);
    expect(unseen.filter(({ text }) => report.includes(text)).map(({ id }) => id)).toEqual([]);
  });
});

describe('the safety screen on our corpus, cues or the trained head', () => {
  beforeAll(() => {
    screened = screenLines(readSafetyLines(CORPUS), readStoredDanger(CORPUS));
  }, 120_000);

  it('finds no less of the unseen danger than when it was last measured', () => {
    expect(share((line) => isDanger(line) && line.part === 'unseen')).toBeGreaterThanOrEqual(0.54);
    expect(share((line) => isDanger(line) && line.part !== 'seen')).toBeGreaterThanOrEqual(0.54);
  });

  it('finds no less of what is said in plain words, unseen, than when it was last measured', () => {
    expect(
      share((line) => isDanger(line) && isExplicit(line) && line.part !== 'seen'),
    ).toBeGreaterThanOrEqual(0.75);
  });

  it('alarms on no more look-alikes and harmless lines than when it was last measured', () => {
    expect(share(isLookAlike)).toBeLessThanOrEqual(0.023);
    expect(share((line) => !isDanger(line))).toBeLessThanOrEqual(0.009);
  });
});

describe('the safety screen on what is said outright, as it is used', () => {
  type Lines = (corpus: string) => readonly SafetyLine[];
  const fresh = async (
    part: SafetyLine['part'],
    which: (line: SafetyLine) => boolean,
    lines: Lines = readFreshLines,
  ): Promise<number> => {
    const { hit, of } = shareOf(
      screenWithHead(lines(CORPUS), await askHead()),
      (line) => line.part === part && which(line),
    );
    return hit / of;
  };

  it('finds at least 98 % of it in the half that was open while signals were widened', async () => {
    expect(await fresh('seen', isDanger)).toBeGreaterThanOrEqual(0.98);
  }, 120_000);

  it('finds no less of the half that nobody looked at than when it was last measured', async () => {
    expect(await fresh('held out', isDanger)).toBeGreaterThanOrEqual(0.88);
    expect(await fresh('held out', isLookAlike)).toBeLessThanOrEqual(0.18);
  }, 120_000);

  it('finds no less of what was written later than when it was last measured', async () => {
    expect(await fresh('seen', isDanger, readLaterFreshLines)).toBeGreaterThanOrEqual(0.98);
    expect(await fresh('held out', isDanger, readLaterFreshLines)).toBeGreaterThanOrEqual(0.78);
    expect(await fresh('held out', isLookAlike, readLaterFreshLines)).toBeLessThanOrEqual(0.15);
  }, 120_000);
});

describe('docs/safety-quality.md', () => {
  it('says what the command measures now (npm run -s attune -- eval safety --write)', {
    timeout: 120_000,
  }, async () => {
    const page = readFileSync(join(TOP, 'docs/safety-quality.md'), 'utf8');
    expect(page).toBe(
      measureQuality({ corpus: CORPUS, outOfFold: readStoredDanger(CORPUS), head: await askHead() }),
    );
  });
});
