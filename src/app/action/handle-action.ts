import { CLEAR_ACTION } from '../../domain/safety/safety-card.ts';
import type { AppContext } from '../app-context.ts';
import { NOT_AVAILABLE } from '../cards/notice-card.ts';
import { openAnswerForm, saveAnswer } from '../check-in/answer-check-in.ts';
import { acceptProposal, declineProposal } from '../check-in/answer-proposal.ts';
import { takeNotebook } from '../check-in/notebook.ts';
import { say } from '../command/reply.ts';
import type { ActionRequest, Reply } from '../mediator.ts';
import { offerBreak, startOfferedBreak } from './break-actions.ts';
import { clearNote } from './clear-note.ts';
import { agreeToStart, declineToStart } from './consent-actions.ts';
import {
  chooseFeeling,
  notNow,
  otherWords,
  postSaidAgain,
  sayAgain,
  takeFeeling,
  thisWasFine,
  whyFine,
} from './nudge-actions.ts';
import { allow, askAboutPhrasing, refuse } from './phrasing-actions.ts';
import { askErase, confirmLeave, exportOwn } from './privacy-actions.ts';
import { resumeCoaching } from './resume-coaching.ts';
import {
  changeSettings,
  changeSharedSettings,
  saveSettings,
  saveSharedSettings,
} from './settings-actions.ts';

type HandleAction = (app: AppContext, request: ActionRequest) => Promise<Reply>;

/** Every button, select and form there is. */
const ACTIONS: ReadonlyMap<string, HandleAction> = new Map<string, HandleAction>([
  ['consent.agree', agreeToStart],
  ['consent.decline', declineToStart],
  ['nudge.other-words', otherWords],
  ['nudge.choose-feeling', chooseFeeling],
  ['nudge.feeling', takeFeeling],
  ['nudge.more-feelings', takeFeeling],
  ['nudge.say-again', sayAgain],
  ['nudge.post', postSaidAgain],
  ['nudge.not-now', notNow],
  ['nudge.fine', thisWasFine],
  ['nudge.fine-why', whyFine],
  ['nudge.break', offerBreak],
  ['break.start', startOfferedBreak],
  ['check-in.answer', openAnswerForm],
  ['check-in.save', saveAnswer],
  ['schedule.accept', acceptProposal],
  ['notebook.take', takeNotebook],
  ['schedule.not-now', declineProposal],
  ['settings.change', changeSettings],
  ['settings.save', saveSettings],
  ['settings.change-shared', changeSharedSettings],
  ['settings.save-shared', saveSharedSettings],
  ['phrasing.ask', askAboutPhrasing],
  ['phrasing.allow', allow],
  ['phrasing.refuse', refuse],
  ['privacy.export', exportOwn],
  ['privacy.erase', askErase],
  ['leave.confirm', confirmLeave],
  ['hold.resume', resumeCoaching],
  [CLEAR_ACTION, clearNote],
]);

export const ACTION_NAMES: readonly string[] = [...ACTIONS.keys()];

export const handleAction = (app: AppContext, request: ActionRequest): Promise<Reply> =>
  ACTIONS.get(request.action.name)?.(app, request) ?? Promise.resolve(say(NOT_AVAILABLE));
