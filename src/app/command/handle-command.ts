import type { AppContext } from '../app-context.ts';
import { helpCard } from '../cards/help-card.ts';
import { checkInNow } from '../check-in/check-in-now.ts';
import { listCheckIns } from '../check-in/list-check-ins.ts';
import { askForNotebook } from '../check-in/notebook.ts';
import { skipCheckIn } from '../check-in/skip-check-in.ts';
import { stopCheckIns } from '../check-in/stop-check-ins.ts';
import type { CommandRequest, Reply } from '../mediator.ts';
import { askReframe } from './ask-reframe.ts';
import { askValidation } from './ask-validation.ts';
import { breakBack, breakCommand } from './call-break.ts';
import { helpNow } from './help-now.ts';
import { leave } from './leave.ts';
import { muteMe } from './mute-me.ts';
import { privacy } from './privacy.ts';
import { proposeSchedule } from './propose-schedule.ts';
import { say, show } from './reply.ts';
import { settings } from './settings.ts';
import { startCouple } from './start-couple.ts';

type HandleCommand = (app: AppContext, request: CommandRequest) => Promise<Reply>;

const HANDLERS: ReadonlyMap<string, HandleCommand> = new Map<string, HandleCommand>([
  ['attune start', startCouple],
  ['attune settings', settings],
  ['attune mute', muteMe],
  ['attune leave', leave],
  ['attune privacy', privacy],
  ['attune help', () => Promise.resolve(show(helpCard()))],
  ['attune help-now', helpNow],
  ['reframe', askReframe],
  ['validate', askValidation],
  ['checkin now', checkInNow],
  ['checkin skip', skipCheckIn],
  ['checkin schedule', proposeSchedule],
  ['checkin stop', stopCheckIns],
  ['checkin list', listCheckIns],
  ['checkin notebook', askForNotebook],
  ['break', breakCommand],
  ['break back', breakBack],
]);

/** The name under which HANDLERS and the command table know one form of a command. */
export const commandKey = (command: string, sub: string | undefined): string =>
  sub === undefined ? command : `${command} ${sub}`;

export const isHandled = (key: string): boolean => HANDLERS.has(key);

const UNDELIVERED =
  'A private note was ready for you earlier and could not reach you, so I dropped it. Please see whether I may send you direct messages here.';

/** Told once, at the person's next command. */
const withNews = (app: AppContext, request: CommandRequest, reply: Reply): Reply => {
  if (reply.kind !== 'card' || !app.undelivered.delete(request.actor)) return reply;
  const news = { type: 'note' as const, text: UNDELIVERED };
  return { kind: 'card', card: { ...reply.card, blocks: [...reply.card.blocks, news] } };
};

export const handleCommand = async (app: AppContext, request: CommandRequest): Promise<Reply> => {
  const { command, sub } = request.invocation;
  const handle = HANDLERS.get(commandKey(command, sub));
  if (handle === undefined) return say('I do not know that one. /attune help shows what there is.');
  return withNews(app, request, await handle(app, request));
};
