import { RESOURCES, type Resource, type ResourcePurpose } from './resources-catalogue.ts';

/** People say UK; the ISO code is GB. */
const ALIASES: Readonly<Record<string, string>> = { UK: 'GB' };

const ofCountry = (country: string): readonly Resource[] =>
  RESOURCES.filter((resource) => resource.country === country);

/**
 * The lines for one purpose. A country we do not know, or that has none for this purpose, gets the international
 * finder or "your local emergency number", never another country's (S9). Except for the emergency number the finder
 * closes every list: the names of some national lines speak to women only.
 */
export const findResources = (country: string | undefined, purpose: ResourcePurpose): readonly Resource[] => {
  const code = (country ?? '').trim().toUpperCase();
  const national = ofCountry(ALIASES[code] ?? code).filter((resource) => resource.purpose === purpose);
  const anywhere = ofCountry('anywhere').filter((resource) => resource.purpose === purpose);
  if (purpose === 'emergency') return national.length > 0 ? national : anywhere;
  return [...national, ...anywhere];
};
