import { afterEach, describe, expect, it } from 'vitest';
import { CONSENT_CASES } from '../../../src/domain/couple/consent-cases-catalogue.ts';
import { temporaryStorage } from '../../adapters/storage/temporary-storage.ts';
import { outcomeIn, outcomeOf, type Stage } from '../consent-stage.ts';
import { slackStage } from './consent-slack-stage.ts';

const storage = temporaryStorage();
let stage: Stage | undefined;

afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

describe('N1-N4 on Slack: the cases of consent, as everybody there sees them', () => {
  it.each(CONSENT_CASES.filter(({ on }) => on.includes('slack')))('$group: $name', async (row) => {
    stage = await slackStage({ storage, mode: 'socket' });
    expect(await outcomeOf(stage, row)).toEqual(outcomeIn(row));
  });
});
