import { z } from 'zod';
import { type PrivateText, privateText } from '../../src/index.ts';

const COMPLETION = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().max(2000) }) })).min(1),
});
const ANSWER = z.strictObject({ event: z.string().min(1).max(400) });

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON, so not an answer; there is no other way to ask.
    return undefined;
  }
};

/** The clause, if the completion holds exactly `{"event": "…"}`; anything around or beside it makes it undefined. */
export const readAnswer = (completion: unknown): PrivateText | undefined => {
  const content = COMPLETION.safeParse(completion).data?.choices[0]?.message.content;
  const answer = content === undefined ? undefined : ANSWER.safeParse(parsedJson(content)).data;
  return answer === undefined ? undefined : privateText(answer.event);
};
