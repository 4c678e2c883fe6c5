import { PHRASING_PATIENCE, privateText, SECOND } from '../../src/index.ts';
import { type Answer, createAskModel, type Endpoint } from './ask-model.ts';
import { nodePatience } from './patience.ts';
import { PhrasingError } from './phrasing-error.ts';

type Inspection = { readonly host: string; readonly ms: number };

/** Nobody's words. */
const SAMPLE = {
  message: privateText('you never call when you are late'),
  event: privateText("you don't call when you're late"),
};

const SECONDS = PHRASING_PATIENCE / SECOND;

const advice = ({ reason, code }: Extract<Answer, { kind: 'failed' }>, { url, model }: Endpoint): string => {
  const { host } = new URL(url);
  if (reason === 'late')
    return `${host} did not answer within ${SECONDS} seconds. A model that is only being loaded may: run this again. If it stays so, choose a smaller one in ATTUNE_PHRASING_MODEL.`;
  if (reason === 'unreadable')
    return `${model} does not keep to the form asked for, a JSON object. Choose another model in ATTUNE_PHRASING_MODEL, or an endpoint that knows response_format.`;
  switch (code) {
    case 'status-401':
    case 'status-403':
      return `${host} refuses the key. Set ATTUNE_PHRASING_KEY.`;
    case 'status-404':
      return `${host} knows no such address or no model ${model}. ATTUNE_PHRASING_URL usually ends in /v1.`;
    case 'status-400':
    case 'status-422':
      return `${host} does not understand the request: it must know response_format with a JSON schema, and ${model} must be a chat model.`;
    case 'status-429':
      return `${host} says that it was asked too often, or that an account is used up.`;
    case 'too-big':
      return `${host} answers with more than a chat completion holds. Is ATTUNE_PHRASING_URL right?`;
  }
  if (code.startsWith('status-3'))
    return `${host} sends elsewhere, which is not followed: set ATTUNE_PHRASING_URL to the final address.`;
  return reason === 'refused'
    ? `${host} refuses (${code}). See its own log.`
    : `${host} cannot be reached (${code}). Is it running, and is ATTUNE_PHRASING_URL right?`;
};

/** Has one fixed, harmless clause worded. Rejects with a PhrasingError that says what to do. */
export const inspectPhrasing = async (endpoint: Endpoint): Promise<Inspection> => {
  const late = new AbortController();
  const forgetIt = nodePatience(PHRASING_PATIENCE, () => late.abort());
  const startedAt = performance.now();
  const answer = await createAskModel(endpoint)(SAMPLE, {
    late: late.signal,
    off: new AbortController().signal,
  });
  forgetIt();
  if (answer.kind === 'answered')
    return { host: new URL(endpoint.url).host, ms: Math.round(performance.now() - startedAt) };
  if (answer.kind === 'failed') throw new PhrasingError(answer.code, advice(answer, endpoint));
  throw new PhrasingError('called-off', 'It was called off.');
};
