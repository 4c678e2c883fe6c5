import type { EnvelopedEvent } from '@slack/bolt';
import type { SlackEvent } from '@slack/types';
import type { Happening } from './types.ts';
import type { World } from './world.ts';

export type EventEnvelope = EnvelopedEvent<SlackEvent>;

/** https://docs.slack.dev/apis/events-api#callback-field */
export const envelopeOf = (world: World, happening: Happening): EventEnvelope => ({
  token: world.app.verificationToken,
  team_id: happening.teamId,
  context_team_id: happening.teamId,
  api_app_id: world.app.id,
  event: happening.event,
  type: 'event_callback',
  event_id: world.ids.id('Ev'),
  event_time: Math.floor(world.now() / 1000),
  authorizations: [
    {
      enterprise_id: null,
      team_id: happening.teamId,
      user_id: world.installOf(happening.teamId).botUserId,
      is_bot: true,
      is_enterprise_install: false,
    },
  ],
  is_ext_shared_channel: (happening.channel?.sharedWith.size ?? 0) > 0,
  event_context: world.ids.secret('4-event-context'),
});

/** Not an event_callback: Slack drops events of this workspace for the rest of the minute. */
export const rateLimitedNotice = (world: World, teamId: string) => ({
  token: world.app.verificationToken,
  type: 'app_rate_limited',
  team_id: teamId,
  minute_rate_limited: Math.floor(world.now() / 60_000) * 60,
  api_app_id: world.app.id,
});
