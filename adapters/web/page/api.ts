import type { AnswerView, CommandView, RefusalView } from '../view.ts';
import { pageToken } from './dom.ts';

export type Answer =
  | { readonly ok: true; readonly answer: AnswerView }
  | { readonly ok: false; readonly refusal: RefusalView };

const UNREACHABLE: RefusalView = {
  code: 'unreachable',
  message: 'Attune does not answer. Is it still running? Your words are still here.',
};

const post = async (path: string, body: unknown): Promise<Answer> => {
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
  }
};

/** What this side does; the server takes it as this side's only. */
export const doAs = (side: string, deed: unknown): Promise<Answer> => post(`/api/${side}/deed`, deed);

export const directStage = (direction: unknown): Promise<Answer> => post('/api/stage', direction);

export const fetchCommands = async (): Promise<readonly CommandView[]> => {
  const response = await fetch('/api/commands');
  return response.ok ? response.json() : [];
};
