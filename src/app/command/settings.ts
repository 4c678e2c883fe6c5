import { settingsCard } from '../cards/settings-card.ts';
import type { CommandRequest } from '../mediator.ts';
import { show } from './reply.ts';
import { withCouple } from './with-couple.ts';

export const settings = withCouple<CommandRequest>(async (app, _request, { couple, me }) =>
  show(settingsCard(couple, me, app.clock.now())),
);
