import { describe, expect, it } from 'vitest';
import { findResources } from '../../../src/domain/safety/find-resources.ts';
import {
  RESOURCE_PURPOSES,
  RESOURCES,
  RESOURCES_GO_STALE_AFTER_DAYS,
} from '../../../src/domain/safety/resources-catalogue.ts';

const DAY_MS = 86_400_000;
const contacts = (country: string | undefined, purpose: (typeof RESOURCE_PURPOSES)[number]) =>
  findResources(country, purpose).map(({ contact }) => contact);

describe('help lines (S9)', () => {
  it('were all checked within the last 180 days; older ones must be looked up again', () => {
    const stale = RESOURCES.filter(
      ({ checkedOn }) => Date.now() - Date.parse(checkedOn) > RESOURCES_GO_STALE_AFTER_DAYS * DAY_MS,
    );
    expect(stale.map(({ country, name }) => `${country} ${name}`)).toEqual([]);
  });

  it('carry a real date that is not in the future, and a source', () => {
    for (const { checkedOn, source } of RESOURCES) {
      expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(Date.parse(checkedOn)).toBeLessThanOrEqual(Date.now() + DAY_MS);
      expect(source).not.toBe('');
    }
  });

  it('give every country we know an emergency number of its own', () => {
    const countries = new Set(RESOURCES.map(({ country }) => country));
    for (const country of countries) expect(findResources(country, 'emergency')).toHaveLength(1);
  });

  it('are those of the person’s country', () => {
    expect(contacts('GB', 'abuse')).toEqual(['0808 2000 247', 'findahelpline.com']);
    expect(contacts('US', 'emergency')).toEqual(['911']);
    expect(contacts('NZ', 'own-behaviour')).toEqual(['0800 456 450', 'findahelpline.com']);
  });

  it('are found in whatever case the country is written, and for UK as for GB', () => {
    expect(findResources('gb', 'crisis')).toEqual(findResources('GB', 'crisis'));
    expect(findResources('UK', 'crisis')).toEqual(findResources('GB', 'crisis'));
  });

  it.each([undefined, '', 'ZZ', 'DE', 'anywhere', '__proto__', 'constructor'])(
    'are never another country’s: for %s the finder and the local emergency number',
    (country) => {
      for (const purpose of RESOURCE_PURPOSES) {
        expect(findResources(country, purpose).every((line) => line.country === 'anywhere')).toBe(true);
      }
      expect(contacts(country, 'emergency')).toEqual(['your local emergency number']);
      expect(contacts(country, 'abuse')).toContain('findahelpline.com');
    },
  );

  it('fall back to the finder where a country has no line for a purpose', () => {
    expect(contacts('US', 'own-behaviour')).toEqual(['findahelpline.com']);
  });
});
