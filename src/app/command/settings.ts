import type { Couple } from '../../domain/couple/couple.ts';
import { zoneNamed } from '../../domain/shared/zone-named.ts';
import type { AppContext } from '../app-context.ts';
import { ZONE_UNKNOWN } from '../cards/notice-card.ts';
import { settingsCard } from '../cards/settings-card.ts';
import { planAnew } from '../check-in/plan-next.ts';
import type { CommandRequest, Reply } from '../mediator.ts';
import { say, show } from './reply.ts';
import { type Ours, withCouple } from './with-couple.ts';

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
  return show(settingsCard(saved, me, app.clock.now()));
};

/** Shows them; with a zone, sets the one of both first. */
export const settings = withCouple<CommandRequest>(async (app, { invocation }, ours) => {
  const zone = invocation.options.zone?.reveal();
  if (zone !== undefined) return setZone(app, ours, zone);
  return show(settingsCard(ours.couple, ours.me, app.clock.now()));
});
