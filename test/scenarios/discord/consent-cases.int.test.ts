import { afterEach, describe, expect, it } from 'vitest';
import { CONSENT_CASES } from '../../../src/domain/couple/consent-cases-catalogue.ts';
import { temporaryStorage } from '../../adapters/storage/temporary-storage.ts';
import { outcomeIn, outcomeOf, type Stage } from '../consent-stage.ts';
import { discordStage } from './consent-discord-stage.ts';

const storage = temporaryStorage();
let stage: Stage | undefined;

afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

describe('N1-N4 on Discord: the cases of consent, as everybody there sees them', () => {
  it.each(CONSENT_CASES.filter(({ on }) => on.includes('discord')))('$group: $name', async (row) => {
    stage = await discordStage({ storage });
    expect(await outcomeOf(stage, row)).toEqual(outcomeIn(row));
  });
});
