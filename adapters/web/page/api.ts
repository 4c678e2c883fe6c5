import type { AnswerView, CommandView, RefusalView } from '../view.ts';
import { pageToken } from './dom.ts';

export type Answer =
  | { readonly ok: true; readonly answer: AnswerView }
  | { readonly ok: false; readonly refusal: RefusalView };

const UNREACHABLE: RefusalView = {
  code: 'unreachable',
  message: 'Attune does not answer. Is it still running? Your words are still here.',
};

const SLOW_AFTER_MS = 8000;
const SLOW =
  'Still waiting for Attune. If the playground is open in several windows of this browser, close all but one.';

/** Calls `onSlow` for each request that takes long; browsers hold requests back beyond six connections to one server. */
export const watchSlowRequests = (onSlow: (message: string) => void): void =>
  addEventListener('attune-slow', () => onSlow(SLOW));

const post = async (path: string, body: unknown): Promise<Answer> => {
  const slow = setTimeout(() => dispatchEvent(new Event('attune-slow')), SLOW_AFTER_MS);
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-attune-token': pageToken() },
      body: JSON.stringify(body),
    });
    const answer = await response.json();
    return response.ok ? { ok: true, answer } : { ok: false, refusal: answer };
  } catch {
    return { ok: false, refusal: UNREACHABLE };
  } finally {
    clearTimeout(slow);
  }
};

/** What this side does; the server takes it as this side's only. */
export const doAs = (side: string, deed: unknown): Promise<Answer> => post(`/api/${side}/deed`, deed);

export const directStage = (direction: unknown): Promise<Answer> => post('/api/stage', direction);

export const fetchCommands = async (): Promise<readonly CommandView[]> => {
  const response = await fetch('/api/commands');
  return response.ok ? response.json() : [];
};
