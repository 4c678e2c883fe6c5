import type { APIApplicationCommandOptionChoice } from 'discord.js';
import { shorten } from '../platform/index.ts';
import { findDays } from './autocomplete-days.ts';
import { createZoneList, findZones } from './autocomplete-zones.ts';

const MAX_CHOICES = 25;
const CHOICE = 100;

export type Completing = {
  /** The option that is being typed. */
  readonly option: string;
  readonly typed: string;
  /** The person's Discord language, such as `de` or `en-GB`. */
  readonly locale: string;
};

/** At most 25 choices, the likeliest first; none for an option that has no suggestions. Never throws and never waits. */
export type Autocomplete = (asked: Completing) => APIApplicationCommandOptionChoice<string>[];

type Found = { readonly label: string; readonly value: string };

const toChoices = (found: readonly Found[]): APIApplicationCommandOptionChoice<string>[] =>
  found.slice(0, MAX_CHOICES).map(({ label, value }) => ({ name: shorten(label, CHOICE), value }));

/** A language that this runtime has never heard of is no reason to offer nothing. */
const languageOf = (locale: string): string => {
  try {
    return Intl.DisplayNames.supportedLocalesOf(locale)[0] ?? 'en';
  } catch {
    // Intl throws for what is no language tag at all, and has no other way to ask.
    return 'en';
  }
};

export const createAutocomplete = (): Autocomplete => {
  const listZones = createZoneList();
  return ({ option, typed, locale }) => {
    const language = languageOf(locale);
    switch (option) {
      case 'zone':
        return toChoices(
          findZones(listZones(language), typed).map(({ zone, label }) => ({ value: zone, label })),
        );
      case 'days':
        return toChoices(findDays(typed, language));
      default:
        return [];
    }
  };
};
