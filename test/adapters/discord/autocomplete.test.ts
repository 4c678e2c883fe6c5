import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAutocomplete } from '../../../adapters/discord/autocomplete.ts';
import { parseDays } from '../../../src/domain/check-in/weekday.ts';
import { isZone } from '../../../src/index.ts';

const autocomplete = createAutocomplete();
const valuesOf = (option: string, typed: string, locale = 'en-GB'): readonly string[] =>
  autocomplete({ option, typed, locale }).map(({ value }) => value);
const namesOf = (option: string, typed: string, locale = 'en-GB'): readonly string[] =>
  autocomplete({ option, typed, locale }).map(({ name }) => name);

/** Discord's own list of languages. */
const LOCALES =
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  );

describe('completing a time zone', () => {
  it.each([
    ['berlin', 'en-US', 'Europe/Berlin'],
    ['europe/ber', 'en-US', 'Europe/Berlin'],
    ['Europe/London', 'fr', 'Europe/London'],
    ['germany', 'en-US', 'Europe/Berlin'],
    ['Deutschl', 'de', 'Europe/Berlin'],
    ['new york', 'de', 'America/New_York'],
    ['new_york', 'de', 'America/New_York'],
    ['kingdom', 'en-GB', 'Europe/London'],
    ['sao paulo', 'en-US', 'America/Sao_Paulo'],
    ['são', 'pt-BR', 'America/Sao_Paulo'],
    ['kolkata', 'hi', 'Asia/Kolkata'],
    ['calcutta', 'hi', 'Asia/Kolkata'],
    ['kyiv', 'uk', 'Europe/Kyiv'],
    ['ho chi minh', 'vi', 'Asia/Ho_Chi_Minh'],
    ['日本', 'ja', 'Asia/Tokyo'],
    ['utc', 'en-GB', 'UTC'],
  ])('"%s" (%s) leads to %s', (typed, locale, zone) => {
    expect(valuesOf('zone', typed, locale)[0]).toBe(zone);
  });

  it.each([
    ['de', 'Europe/Berlin'],
    ['en-GB', 'Europe/London'],
    ['en-US', 'America/New_York'],
    ['ja', 'Asia/Tokyo'],
    ['pt-BR', 'America/Sao_Paulo'],
  ])('with nothing typed, somebody who reads %s is offered %s first', (locale, zone) => {
    expect(valuesOf('zone', '', locale)[0]).toBe(zone);
  });

  it('one’s own country comes first among equals', () => {
    expect(valuesOf('zone', 'lo', 'en-GB')[0]).toBe('Europe/London');
    expect(valuesOf('zone', 'lo', 'en-US')[0]).toBe('America/Los_Angeles');
  });

  it('names the country in the person’s language', () => {
    expect(namesOf('zone', 'berlin', 'en-US')).toEqual(['Europe/Berlin (Germany)']);
    expect(namesOf('zone', 'berlin', 'fr')).toEqual(['Europe/Berlin (Allemagne)']);
  });

  it('what is no place leads nowhere', () => {
    expect(valuesOf('zone', 'narnia')).toEqual([]);
    expect(valuesOf('zone', '+02:00')).toEqual([]);
  });
});

describe('completing days', () => {
  it.each([
    ['mon', 'en-GB', 'mon', 'Monday'],
    ['mon, w', 'en-GB', 'mon,wed', 'Mon, Wed'],
    ['monday and friday', 'en-US', 'mon,fri', 'Mon, Fri'],
    ['fri mon', 'en-GB', 'mon,fri', 'Mon, Fri'],
    ['Mo, Mi', 'de', 'mon,wed', 'Mo, Mi'],
    ['dienstag und do', 'de', 'tue,thu', 'Di, Do'],
    ['weekd', 'en-GB', 'mon,tue,wed,thu,fri', 'Weekdays (Mon, Tue, Wed, Thu, Fri)'],
    ['weeke', 'en-GB', 'sat,sun', 'Weekends (Sat, Sun)'],
    ['every', 'en-GB', 'mon,tue,wed,thu,fri,sat,sun', 'Every day'],
    ['jeden', 'de', 'mon,tue,wed,thu,fri,sat,sun', 'Jeden Tag'],
    ['every day', 'de', 'mon,tue,wed,thu,fri,sat,sun', 'Jeden Tag'],
  ])('"%s" (%s) leads to %s', (typed, locale, value, name) => {
    expect(autocomplete({ option: 'days', typed, locale })[0]).toEqual({ name, value });
  });

  it('with nothing typed there are days and combinations to choose from', () => {
    expect(valuesOf('days', '')).toEqual(
      expect.arrayContaining(['mon,wed,fri', 'sat,sun', 'mon,tue,wed,thu,fri', 'mon', 'sun']),
    );
  });

  it('half a word offers each day it may become', () => {
    expect(valuesOf('days', 't')).toEqual(expect.arrayContaining(['tue', 'thu']));
  });

  it('what is no day leads nowhere', () => {
    expect(valuesOf('days', 'someday')).toEqual([]);
    expect(valuesOf('days', 'xyz, mon')).toEqual([]);
  });
});

describe('completing anything', () => {
  it('offers at most 25 choices that Discord takes and the command understands, in every language', () => {
    for (const locale of LOCALES) {
      for (const typed of ['', 'a', 'm', 's']) {
        for (const option of ['zone', 'days']) {
          const choices = autocomplete({ option, typed, locale });
          expect(choices.length, locale).toBeLessThanOrEqual(25);
          expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
          for (const { name, value } of choices) {
            expect(name.length).toBeLessThanOrEqual(100);
            expect(name).not.toBe('');
            const isUnderstood = option === 'zone' ? isZone(value) : parseDays(value)?.join() === value;
            expect(isUnderstood, value).toBe(true);
          }
        }
      }
    }
  });

  it('every zone there is can be found by its name', () => {
    const missed = Intl.supportedValuesOf('timeZone').filter((zone) => valuesOf('zone', zone).length === 0);
    expect(missed).toEqual([]);
  });

  it('never throws, whatever is typed in whatever language', () => {
    const option = fc.constantFrom('zone', 'days', 'text');
    fc.assert(
      fc.property(
        option,
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.constantFrom('de', 'xx', '!', ''),
        (o, t, l) => {
          expect(autocomplete({ option: o, typed: t, locale: l }).length).toBeLessThanOrEqual(25);
        },
      ),
      { numRuns: 300, seed: 20261124 },
    );
  });

  it('an option without suggestions gets none', () => {
    expect(valuesOf('text', 'you never')).toEqual([]);
  });
});
