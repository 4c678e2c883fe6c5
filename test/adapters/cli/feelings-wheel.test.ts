import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderFeelingsWheel } from '../../../adapters/cli/docs/render-feelings-wheel.ts';
import { FEELINGS_WHEEL } from '../../../src/app/cards/feelings-wheel.ts';
import { chooseFeelingCard } from '../../../src/app/cards/reframe-card.ts';
import { FEELING_FAMILIES } from '../../../src/domain/language/feeling-families-catalogue.ts';
import { FEELINGS } from '../../../src/domain/language/feelings-catalogue.ts';
import { repositoryTop } from '../../architecture/source-tree.ts';

const SCHEMES = ['light', 'dark'] as const;
const inFamilies = FEELING_FAMILIES.flatMap(({ feelings }): readonly string[] => feelings);
const drawn = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map((match) => match[1] ?? '');

/** In the SVG's own units, for the widest of the fonts it may be drawn with. */
const WIDEST = 0.62;
const ROOM = { outer: 397 - 188, inner: 188 - 48 };

describe('the feelings wheel', () => {
  it('R4: has every feeling one may choose once, in one family, and no other word', () => {
    expect([...inFamilies].sort()).toEqual([...FEELINGS].sort());
  });

  it.each(SCHEMES)('shows them all, with their families, as a %s picture', (scheme) => {
    const families = FEELING_FAMILIES.map(({ family }) => family);
    expect([...drawn(renderFeelingsWheel(scheme))].sort()).toEqual([...inFamilies, ...families].sort());
  });

  it('has room for each word, in the widest font', () => {
    for (const feeling of inFamilies) expect(feeling.length * 28 * WIDEST).toBeLessThan(ROOM.outer);
    for (const { family } of FEELING_FAMILIES)
      expect(family.length * 28 * (WIDEST + 0.08)).toBeLessThan(ROOM.inner);
  });

  it.each(SCHEMES)('says in words what it shows, holds no script and loads nothing (%s)', (scheme) => {
    const svg = renderFeelingsWheel(scheme);
    expect(svg).toContain(`<desc id="desc">${FEELINGS_WHEEL.alt}</desc>`);
    expect(svg).toContain('<title id="title">A wheel of feelings</title>');
    expect(svg).toContain('role="img"');
    expect(svg).not.toMatch(/<script|<style|href|url\(|\son\w+=/);
    for (const feeling of FEELINGS) expect(FEELINGS_WHEEL.alt).toContain(feeling);
  });

  it('as a PNG was drawn from the present SVG (node adapters/cli/draw-wheel.mjs)', () => {
    const page = (name: string): Buffer => readFileSync(join(repositoryTop, 'adapters/web/page', name));
    const digest = createHash('sha256').update(page('feelings-wheel.svg')).digest('hex');
    expect(page('feelings-wheel.png').includes(`Source\0sha256:${digest}`)).toBe(true);
    expect(page('feelings-wheel.png').includes('Source\0sha256:0')).toBe(digest.startsWith('0'));
  });

  it('comes with a card on which every feeling it shows can be chosen', () => {
    const note = { id: 'n' } as Parameters<typeof chooseFeelingCard>[0];
    const { blocks, actions } = chooseFeelingCard(note, FEELINGS);
    expect(blocks).toContainEqual(FEELINGS_WHEEL);
    const options = actions.flatMap((action) => (action.type === 'select' ? action.options : []));
    expect(options.map(({ value }) => value)).toEqual(FEELINGS);
    expect(Math.max(...actions.map((action) => (action.type === 'select' ? action.options.length : 0)))).toBe(
      25,
    );
    expect(new Set(actions.map(({ action }) => action.name)).size).toBe(actions.length);
  });
});
