import type { Couple } from '../../domain/couple/couple.ts';
import { zoneNamed } from '../../domain/shared/zone-named.ts';
import type { AppContext } from '../app-context.ts';
import { ZONE_UNKNOWN } from '../cards/notice-card.ts';
import { type SettingsShown, settingsCard } from '../cards/settings-card.ts';
import { planAnew } from '../check-in/plan-next.ts';
import type { CommandRequest, Reply } from '../mediator.ts';
import { say, show } from './reply.ts';
import { type Ours, withCouple } from './with-couple.ts';

/** What the settings card is made of. */
export const shownTo = (app: AppContext, { couple, me }: Ours): SettingsShown => ({
  couple,
  partner: me,
  now: app.clock.now(),
  phrasingHost: app.phrasing?.host,
  ways: app.delivery.waysIn(couple.spaceId),
});

const changed = async (app: AppContext, couple: Couple, zone: string): Promise<Couple> => {
  const saved = await app.couples.update(couple.id, (current) => ({ ...current, zone }));
  if (saved === undefined) return couple;
  await planAnew(app, saved);
  return saved;
};

const setZone = async (app: AppContext, { couple, me }: Ours, typed: string): Promise<Reply> => {
  const zone = zoneNamed(typed.trim());
  if (zone === undefined) return say(ZONE_UNKNOWN, 'Nothing was changed.');
  const saved = zone === couple.zone ? couple : await changed(app, couple, zone);
  return show(settingsCard(shownTo(app, { couple: saved, me })));
};

/** Shows them; with a zone, sets the one of both first. */
export const settings = withCouple<CommandRequest>(async (app, { invocation }, ours) => {
  const zone = invocation.options.zone?.reveal();
  if (zone !== undefined) return setZone(app, ours, zone);
  return show(settingsCard(shownTo(app, ours)));
});
