import { privateText } from '../../domain/shared/private-text.ts';
import { confirmLeaveCard, exportCard } from '../cards/privacy-card.ts';
import { endForBoth, unlessLeft } from '../command/leave.ts';
import { show } from '../command/reply.ts';
import { onTheirCard } from '../command/with-couple.ts';
import { ownData } from './own-data.ts';

export const exportOwn = onTheirCard(async (app, _request, ours) =>
  show(exportCard(privateText(JSON.stringify(await ownData(app, ours), null, 2)))),
);

export const askErase = onTheirCard(async (_app, _request, { couple }) => show(confirmLeaveCard(couple)));

export const confirmLeave = unlessLeft(onTheirCard(endForBoth));
