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
import { isZone } from '../../domain/shared/local-time.ts';
import { settingsCard, settingsForm } from '../cards/settings-card.ts';
import { open, say, show } from '../command/reply.ts';
import { onTheirCard } from '../command/with-couple.ts';
import type { ActionRequest } from '../mediator.ts';

type Typed = {
  readonly zone: string;
  readonly settings: PartnerSettings;
  readonly teasing: readonly string[];
};

const choose = <Value extends string>(known: readonly Value[], typed: string): Value | undefined =>
  known.find((value) => value === typed);

const parseQuiet = (typed: string): QuietHours | undefined | 'unreadable' =>
  typed === '' ? undefined : (parseQuietHours(typed) ?? 'unreadable');

const areTeasingWordsFine = (words: readonly string[]): boolean =>
  words.length <= MAX_TEASING_WORDS && words.every((word) => word.length <= MAX_TEASING_WORD_LENGTH);

/** Every problem at once, so that one round of corrections is enough. */
const parse = (values: ActionRequest['values']): Typed | readonly string[] => {
  const field = (id: string): string => values[id]?.reveal().trim() ?? '';
  const quietHours = parseQuiet(field('quiet'));
  const sensitivity = choose(SENSITIVITIES, field('sensitivity'));
  const delivery = choose(DELIVERY_PREFERENCES, field('delivery'));
  const country = field('country').toUpperCase();
  const teasing = parseTeasingWords(field('teasing'));
  const problems = [
    isZone(field('zone'))
      ? ''
      : 'The time zone must be a name such as Europe/Berlin; an offset such as +02:00 knows no summer time.',
    quietHours === 'unreadable' ? 'Quiet hours look like 22:00-07:00, or are left empty.' : '',
    sensitivity === undefined ? 'How easily a note comes can be gentle, balanced or open.' : '',
    delivery === undefined ? 'Private notes can reach you here or as a direct message.' : '',
    /^(?:[A-Z]{2})?$/u.test(country) ? '' : 'The country is two letters such as GB, or empty.',
    areTeasingWordsFine(teasing)
      ? ''
      : `At most ${MAX_TEASING_WORDS} teasing words, each of ${MAX_TEASING_WORD_LENGTH} characters at most.`,
  ].filter((problem) => problem !== '');
  if (quietHours === 'unreadable' || sensitivity === undefined || delivery === undefined) return problems;
  if (problems.length > 0) return problems;
  const settings = { sensitivity, quietHours, delivery, country: country === '' ? undefined : country };
  return { zone: field('zone'), settings, teasing };
};

const apply = (couple: Couple, me: PartnerId, typed: Typed): Couple => ({
  ...allowTeasing(
    withPartner(couple, me, (partner) => ({ ...partner, settings: typed.settings })),
    me,
    typed.teasing,
  ),
  zone: typed.zone,
});

export const changeSettings = onTheirCard(async (_app, _request, { couple, me }) =>
  open(settingsForm(couple, me)),
);

export const saveSettings = onTheirCard(async (app, request, { couple, me }) => {
  const typed = parse(request.values);
  if (!('settings' in typed))
    return say(typed.join(' '), 'Nothing was changed. Press “Change” to try again.');
  const saved = await app.couples.update(couple.id, (current) => apply(current, me.id, typed));
  const mine = saved?.partners.find((partner) => partner.id === me.id);
  if (saved === undefined || mine === undefined) return say('This has ended in the meantime.');
  return show(settingsCard(saved, mine, app.clock.now()));
});
