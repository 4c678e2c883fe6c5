import { type Call, type Handler, installOf, mustText, textArg } from '../calls.ts';
import { Refusal } from '../refusal.ts';
import type { User } from '../types.ts';

/** Whether the bot's workspace meets this user at all: its own people, and strangers in shared channels. */
const isMet = (call: Call, user: User): boolean => {
  const { teamId } = installOf(call);
  if (user.teamId === teamId) return true;
  return [...call.office.world.channels.values()].some(
    (channel) =>
      channel.members.has(user.id) && (channel.teamId === teamId || channel.sharedWith.has(teamId)),
  );
};

/** Seconds east of Greenwich now. */
const offsetOf = (zone: string, now: number): number => {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = parts.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
};

export const usersInfo: Handler = (call) => {
  const { world } = call.office;
  const user = world.users.get(mustText(call, 'user'));
  if (user === undefined) throw new Refusal('user_not_found');
  if (!isMet(call, user)) throw new Refusal('user_not_visible');
  const isStranger = user.teamId !== installOf(call).teamId;
  return {
    user: {
      id: user.id,
      team_id: user.teamId,
      name: user.name,
      deleted: user.deleted,
      real_name: user.realName,
      tz: user.tz,
      tz_label: user.tz,
      tz_offset: offsetOf(user.tz, world.now()),
      profile: {
        real_name: user.realName,
        real_name_normalized: user.realName,
        display_name: user.name,
        display_name_normalized: user.name,
        team: user.teamId,
      },
      is_admin: false,
      is_owner: false,
      is_primary_owner: false,
      is_restricted: user.isGuest,
      is_ultra_restricted: false,
      is_bot: user.isBot,
      is_app_user: false,
      ...(isStranger ? { is_stranger: true } : {}),
      updated: Math.floor(world.now() / 1000),
      ...(textArg(call, 'include_locale') === 'true' ? { locale: user.locale } : {}),
    },
  };
};

export const botsInfo: Handler = (call) => {
  const { app } = call.office.world;
  const install = installOf(call);
  if ((textArg(call, 'bot') ?? install.botId) !== install.botId) throw new Refusal('bot_not_found');
  return {
    bot: {
      id: install.botId,
      deleted: false,
      name: app.name,
      updated: 0,
      app_id: app.id,
      user_id: install.botUserId,
      icons: { image_36: '', image_48: '', image_72: '' },
    },
  };
};

export const teamInfo: Handler = (call) => {
  const team = call.office.world.teamOf(installOf(call).teamId);
  if ((textArg(call, 'team') ?? team.id) !== team.id) throw new Refusal('team_not_found');
  const { id, name, domain } = team;
  return { team: { id, name, domain, email_domain: '', url: `https://${domain}.slack.example/` } };
};
