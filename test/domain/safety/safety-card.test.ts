import { describe, expect, it } from 'vitest';
import { RESOURCES } from '../../../src/domain/safety/resources-catalogue.ts';
import {
  CLEAR_ACTION,
  helpNowCard,
  refusalCard,
  safetyCard,
} from '../../../src/domain/safety/safety-card.ts';
import { SAFETY_KINDS } from '../../../src/domain/safety/safety-finding.ts';
import {
  HELP_NOW,
  PURPOSE_NAMES,
  REFUSAL,
  SAFETY_TEXTS,
  SAFETY_TEXTS_VERSION,
  SELFHARM_AND_THREAT,
} from '../../../src/domain/safety/texts-catalogue.ts';
import type { Card, CardText } from '../../../src/domain/shared/card.ts';

const COUNTRIES = [undefined, 'US', 'CA', 'GB', 'IE', 'AU', 'NZ', 'DE'];

const textsOf = (card: Card): readonly CardText[] =>
  card.blocks.flatMap((block) => {
    if (block.type === 'list') return block.items;
    if (block.type === 'facts') return block.facts.flatMap(({ name, value }) => [name, value]);
    return 'text' in block ? [block.text] : [block.alt];
  });
const wordsOf = (card: Card): string => textsOf(card).join('\n');

const CARDS = COUNTRIES.flatMap((country) => [
  ...SAFETY_KINDS.map((kind) => ({ name: kind, country, card: safetyCard(kind, country) })),
  {
    name: 'selfharm as a threat',
    country,
    card: safetyCard({ kind: 'selfharm', cue: 'selfharm-as-threat', also: 'threat' }, country),
  },
  { name: 'help-now', country, card: helpNowCard(country) },
  { name: 'refusal', country, card: refusalCard(country) },
]);

const TEXTS = [...Object.values(SAFETY_TEXTS), SELFHARM_AND_THREAT, HELP_NOW, REFUSAL];
/** Every piece a card may be made of, longest first. */
const FIXED = [
  ...TEXTS.flatMap(({ opening, closing, emergency, linesIntro }) => [
    ...opening,
    ...closing,
    emergency,
    linesIntro,
  ]),
  ...RESOURCES.flatMap(({ name, contact }) => [name, contact]),
  ...Object.values(PURPOSE_NAMES),
]
  .filter((text) => text !== '')
  .sort((a, b) => b.length - a.length);

describe('the fixed safety texts', () => {
  it.each(CARDS)('$name ($country) shows a lock screen nothing but a neutral line (S7)', ({ card }) => {
    expect(card.preview).toBe('A private note is ready');
    expect(card.title ?? '').not.toMatch(/abuse|violence|danger|suicid|threat/i);
  });

  it.each(CARDS)('$name ($country) offers to clear the note (S7)', ({ card }) => {
    expect(card.actions).toEqual([
      expect.objectContaining({ action: { name: CLEAR_ACTION, subject: 'safety' } }),
    ]);
  });

  it.each(CARDS)(
    '$name ($country) is fixed copy only: nothing a person wrote can stand in it',
    ({ card }) => {
      expect(textsOf(card).every((text) => typeof text === 'string')).toBe(true);
      const left = FIXED.reduce((words, known) => words.replaceAll(known, ''), wordsOf(card));
      expect(left).toMatch(/^[\s:.()]*$/);
    },
  );

  it('takes nothing but a finding and a country, so that no words can be put in', () => {
    const said = { kind: 'fear', cue: 'fear-of-partner', text: 'ZEBRA' } as const;
    expect(JSON.stringify(safetyCard(said, 'GB'))).toBe(JSON.stringify(safetyCard('fear', 'GB')));
    expect(JSON.stringify(safetyCard('fear', 'ZEBRA'))).not.toContain('ZEBRA');
    expect([safetyCard.length, helpNowCard.length, refusalCard.length]).toEqual([2, 1, 1]);
  });

  it.each(CARDS)(
    '$name ($country) never diagnoses, labels, urges, or advises confronting (C8, Never)',
    ({ card }) => {
      const words = wordsOf(card);
      expect(words).not.toMatch(
        /toxic|abuser|abusive|narciss|victim|perpetrator|your partner is|you are being|you must|you should|leave (?:him|her|them|now)|get out|stay with (?:him|her|them)\b|confront|stand up to|report (?:him|her|them)|press charges|lawyer|diagnos|symptom|disorder/i,
      );
    },
  );

  it.each(CARDS)('$name ($country) can be read in ten seconds: the first lines are short', ({ card }) => {
    const [first, second] = card.blocks;
    expect(first?.type).toBe('text');
    expect(String(textsOf({ ...card, blocks: first === undefined ? [] : [first] })[0]).length).toBeLessThan(
      90,
    );
    expect(second?.type).toBe('text');
    for (const text of textsOf(card)) expect(String(text).length).toBeLessThanOrEqual(260);
  });

  it.each(CARDS)(
    '$name ($country) names the emergency number of that country or none (S9)',
    ({ card, country }) => {
      const own = RESOURCES.find((line) => line.country === country && line.purpose === 'emergency');
      expect(wordsOf(card)).toContain(own?.contact ?? 'your local emergency number');
    },
  );

  it.each(CARDS)('$name ($country) shows no other country’s line (S9)', ({ card, country }) => {
    const ours = new Set(RESOURCES.filter((line) => line.country === country).map(({ contact }) => contact));
    const foreign = RESOURCES.filter((line) => line.country !== country && line.country !== 'anywhere')
      .map(({ contact }) => contact)
      .filter((contact) => !ours.has(contact) && contact.length > 3);
    expect(foreign.filter((contact) => wordsOf(card).includes(contact))).toEqual([]);
  });

  it.each(['fear', 'disclosure'] as const)(
    '%s: believed, not their fault, their choice, lines, shared devices (S3)',
    (kind) => {
      const words = wordsOf(safetyCard(kind, 'GB'));
      expect(words).toMatch(/I believe you/);
      expect(words).toMatch(/fault/);
      expect(words).toMatch(/your choice/);
      expect(words).toContain('0808 2000 247');
      expect(words).toMatch(/device/);
      expect(words).toMatch(/clear this note/i);
    },
  );

  it.each(['threat', 'control'] as const)(
    '%s: a stop line without blame, and lines about own behaviour (S4)',
    (kind) => {
      const words = wordsOf(safetyCard(kind, 'NZ'));
      expect(words).toMatch(/Please stop here/);
      expect(words).toContain('0800 456 450');
      expect(words).not.toMatch(/you are a|you threaten|you control|your victim/i);
    },
  );

  it('gives the one who threatens no hint about the other: no word on fear, on shared devices, on a hold (S4, S6)', () => {
    const words = wordsOf(safetyCard('threat', 'GB'));
    expect(words).not.toMatch(/believe you|device|paused|silent|coaching|your partner/i);
    expect(words).not.toContain('0808 2000 247');
  });

  it('selfharm: direct and warm, crisis line, emergency number, a trusted person, nobody told (S5)', () => {
    const words = wordsOf(safetyCard('selfharm', 'AU'));
    expect(words).toMatch(/hurting yourself or of dying/);
    expect(words).toContain('13 11 14');
    expect(words).toContain('000');
    expect(words).toMatch(/someone you trust/);
    expect(words).toMatch(/told nobody/);
  });

  it('self-harm used as a threat brings both kinds of help (S5)', () => {
    const words = wordsOf(safetyCard({ kind: 'selfharm', cue: 'selfharm-as-threat', also: 'threat' }, 'NZ'));
    expect(words).toContain('1737');
    expect(words).toContain('0800 456 450');
    expect(words).toMatch(/There is help for both/);
    expect(SELFHARM_AND_THREAT.opening.slice(0, 3)).toEqual(SAFETY_TEXTS.selfharm.opening);
  });

  it('help-now holds every kind of line and is the same whoever asks', () => {
    const words = wordsOf(helpNowCard('NZ'));
    for (const contact of ['111', '0800 733 843', '1737', '0800 456 450', 'findahelpline.com']) {
      expect(words).toContain(contact);
    }
    expect(helpNowCard('NZ')).toEqual(helpNowCard('NZ'));
  });

  it('the refusal offers no words and takes no side (V7, R10)', () => {
    const words = wordsOf(refusalCard('IE'));
    expect(words).toMatch(/do not offer words/);
    expect(words).toMatch(/whichever side/);
  });

  it('names its version, so that a reviewer can say which wording was read', () => {
    expect(SAFETY_TEXTS_VERSION).toBeGreaterThan(0);
  });

  it('shows the shared finder once, at the end of the lines', () => {
    for (const { card } of CARDS) {
      const list = card.blocks.find((block) => block.type === 'list');
      const items = list?.type === 'list' ? list.items.map(String) : [];
      expect(items.filter((item) => item.includes('findahelpline.com'))).toHaveLength(1);
      expect(items.at(-1)).toContain('findahelpline.com');
    }
  });
});
