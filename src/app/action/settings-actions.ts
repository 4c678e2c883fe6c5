import { withPartner } from '../../domain/couple/consent.ts';
import {
  type Couple,
  DELIVERY_PREFERENCES,
  type PartnerSettings,
  type QuietHours,
  SENSITIVITIES,
} from '../../domain/couple/couple.ts';
import {
  allowTeasing,
  MAX_TEASING_WORD_LENGTH,
  MAX_TEASING_WORDS,
  parseTeasingWords,
} from '../../domain/couple/teasing.ts';
import { parseQuietHours } from '../../domain/nudging/quiet-hours.ts';
import type { PartnerId } from '../../domain/shared/ids.ts';
import { zoneNamed } from '../../domain/shared/zone-named.ts';
import type { AppContext } from '../app-context.ts';
import { ZONE_UNKNOWN } from '../cards/notice-card.ts';
import { settingsCard, settingsForm, sharedSettingsForm } from '../cards/settings-card.ts';
import { planAnew } from '../check-in/plan-next.ts';
import { open, say, show } from '../command/reply.ts';
import { shownTo } from '../command/settings.ts';
import { type Ours, onTheirCard } from '../command/with-couple.ts';
import type { ActionRequest, Reply } from '../mediator.ts';

type Typed = (id: string) => string;
/** What was typed, as a change; or every problem at once, so that one round of corrections is enough. */
type Parsed = ((couple: Couple, me: PartnerId) => Couple) | readonly string[];

const choose = <Value extends string>(known: readonly Value[], typed: string): Value | undefined =>
  known.find((value) => value === typed);

const parseQuiet = (typed: string): QuietHours | undefined | 'unreadable' =>
  typed === '' ? undefined : (parseQuietHours(typed) ?? 'unreadable');

const parseOwn = (field: Typed): Parsed => {
  const quietHours = parseQuiet(field('quiet'));
  const sensitivity = choose(SENSITIVITIES, field('sensitivity'));
  // Where there is one way only, nobody is asked, and what was chosen elsewhere stays.
  const isAsked = field('delivery') !== '';
  const delivery = choose(DELIVERY_PREFERENCES, field('delivery'));
  const country = field('country').toUpperCase();
  const problems = [
    quietHours === 'unreadable' ? 'Quiet hours look like 22:00-07:00, or are left empty.' : '',
    sensitivity === undefined ? 'How easily a note comes can be gentle, balanced or open.' : '',
    isAsked && delivery === undefined ? 'Private notes can reach you here or as a direct message.' : '',
    /^(?:[A-Z]{2})?$/u.test(country) ? '' : 'The country is two letters such as GB, or empty.',
  ].filter((problem) => problem !== '');
  if (quietHours === 'unreadable' || sensitivity === undefined || problems.length > 0) return problems;
  const settingsBeside = (before: PartnerSettings): PartnerSettings => ({
    sensitivity,
    quietHours,
    delivery: delivery ?? before.delivery,
    country: country === '' ? undefined : country,
  });
  return (couple, me) =>
    withPartner(couple, me, (partner) => ({ ...partner, settings: settingsBeside(partner.settings) }));
};

const areTeasingWordsFine = (words: readonly string[]): boolean =>
  words.length <= MAX_TEASING_WORDS && words.every((word) => word.length <= MAX_TEASING_WORD_LENGTH);

const parseShared = (field: Typed): Parsed => {
  const zone = zoneNamed(field('zone'));
  const teasing = parseTeasingWords(field('teasing'));
  const problems = [
    zone === undefined ? ZONE_UNKNOWN : '',
    areTeasingWordsFine(teasing)
      ? ''
      : `At most ${MAX_TEASING_WORDS} teasing words, each of ${MAX_TEASING_WORD_LENGTH} characters at most.`,
  ].filter((problem) => problem !== '');
  if (zone === undefined || problems.length > 0) return problems;
  return (couple, me) => ({ ...allowTeasing(couple, me, teasing), zone });
};

const save =
  (parse: (field: Typed) => Parsed) =>
  async (app: AppContext, { values }: ActionRequest, { couple, me }: Ours): Promise<Reply> => {
    const change = parse((id) => values[id]?.reveal().trim() ?? '');
    if (typeof change !== 'function')
      return say(change.join(' '), 'Nothing was changed. Press the button again to correct it.');
    const saved = await app.couples.update(couple.id, (current) => change(current, me.id));
    const mine = saved?.partners.find((partner) => partner.id === me.id);
    if (saved === undefined || mine === undefined) return say('This has ended in the meantime.');
    if (saved.zone !== couple.zone) await planAnew(app, saved);
    return show(settingsCard(shownTo(app, { couple: saved, me: mine })));
  };

export const changeSettings = onTheirCard(async (app, _request, ours) =>
  open(settingsForm(shownTo(app, ours))),
);

export const changeSharedSettings = onTheirCard(async (_app, _request, { couple, me }) =>
  open(sharedSettingsForm(couple, me)),
);

export const saveSettings = onTheirCard(save(parseOwn));

export const saveSharedSettings = onTheirCard(save(parseShared));
