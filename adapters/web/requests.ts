import { z } from 'zod';

/** Long enough for what 64 kB can hold; the real limit is checked with its own clear words. */
const text = z.string();
const id = z.string().min(1).max(64);
const action = z.object({ name: z.string().max(100), subject: z.string().max(200) });

/** Everything a partner can do from their side of the page. */
export const deedSchema = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('say'), text }),
  z.object({ verb: z.literal('edit'), messageId: id, text }),
  z.object({ verb: z.literal('delete'), messageId: id }),
  z.object({ verb: z.literal('menu'), messageId: id, item: z.enum(['reframe', 'validate']) }),
  z.object({ verb: z.literal('press'), entryId: id, action, value: z.string().max(500).optional() }),
  z.object({ verb: z.literal('submit'), formId: id, values: z.record(z.string().max(100), text) }),
  z.object({ verb: z.literal('dismiss'), entryId: id }),
  z.object({ verb: z.literal('explain'), messageId: id }),
]);

export type Deed = z.infer<typeof deedSchema>;

const MAX_MOVE_MS = 400 * 24 * 60 * 60 * 1000;

/** What is done to the room as a whole, by the one who plays with it. */
export const stageSchema = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('move-clock'), byMs: z.number().int().min(1).max(MAX_MOVE_MS) }),
  z.object({ verb: z.literal('next-due') }),
  z.object({ verb: z.literal('guest'), isHere: z.boolean() }),
  z.object({ verb: z.literal('start-over') }),
]);

export type StageDirection = z.infer<typeof stageSchema>;
