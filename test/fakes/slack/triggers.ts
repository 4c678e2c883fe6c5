import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** https://docs.slack.dev/interactivity/handling-user-interaction#modal_responses */
const TRIGGER_LIVES = 3000;

/** A trigger opens one view for one person within three seconds of their deed. */
export const createTriggers = (world: World) => {
  const triggers = new Map<string, { userId: string; at: number; used: boolean }>();
  return {
    issue: (userId: string): string => {
      const id = `${triggers.size + 1}.${world.ids.secret('trigger')}`;
      triggers.set(id, { userId, at: world.now(), used: false });
      return id;
    },
    /** Who did it; throws Slack's refusal. */
    exchange: (id: unknown): string => {
      const trigger = triggers.get(String(id));
      if (trigger === undefined) throw new Refusal('invalid_trigger_id');
      if (trigger.used) throw new Refusal('exchanged_trigger_id');
      if (world.now() - trigger.at >= TRIGGER_LIVES) throw new Refusal('expired_trigger_id');
      trigger.used = true;
      return trigger.userId;
    },
  };
};

export type Triggers = ReturnType<typeof createTriggers>;
