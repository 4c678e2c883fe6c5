import { MENUS, type SlackCommand, slackCommands } from './commands.ts';
import { EVENTS, type Manifest, SCOPES } from './manifest-scopes.ts';

/** Where Slack sends everything, and where people add Attune to their workspace, below the public address. */
export const PATHS = {
  events: '/slack/events',
  install: '/slack/install',
  redirect: '/slack/oauth_redirect',
} as const;

/** In Socket Mode, Attune calls Slack; over HTTP, Slack calls Attune at its public address. */
export type Reached =
  | { readonly mode: 'socket'; readonly commandPrefix: string }
  | { readonly mode: 'http'; readonly commandPrefix: string; readonly publicUrl: string };

const ABOUT = [
  'Attune sits in the private channel of a couple. Both of them have asked it in, each for themselves.',
  'When a line may land as an attack, its author, and nobody else, sees other words for the same concern.',
  'It helps to answer with understanding, asks check-ins that both answer in private and see together, and keeps breaks.',
  'It stores no messages, and it is not therapy.',
];

const commandOf = ({ command, description, usageHint }: SlackCommand, url: string | undefined) => ({
  command,
  ...(url === undefined ? {} : { url }),
  description,
  ...(usageHint === '' ? {} : { usage_hint: usageHint }),
  // Mentions come with the id of who is meant.
  should_escape: true,
});

const features = (commandPrefix: string, url: string | undefined): NonNullable<Manifest['features']> => ({
  app_home: {
    home_tab_enabled: true,
    // Open for commands; nothing else that is written there is heard.
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: false,
  },
  bot_user: { display_name: 'Attune', always_online: true },
  shortcuts: MENUS.map(({ callbackId, name, summary }) => ({
    name,
    type: 'message',
    callback_id: callbackId,
    description: summary,
  })),
  slash_commands: slackCommands(commandPrefix).map((command) => commandOf(command, url)),
});

/** The app as Slack makes it from a file: least scopes, no event that nothing follows from. */
export const slackManifest = (reached: Reached): Manifest => {
  const publicUrl = reached.mode === 'http' ? reached.publicUrl : undefined;
  const url = publicUrl === undefined ? undefined : publicUrl + PATHS.events;
  const requests = url === undefined ? {} : { request_url: url };
  return {
    display_information: {
      name: 'Attune',
      description: 'Gentler words for the same concern, shown only to who wrote it.',
      long_description: ABOUT.join(' '),
    },
    features: features(reached.commandPrefix, url),
    oauth_config: {
      ...(publicUrl === undefined ? {} : { redirect_urls: [publicUrl + PATHS.redirect] }),
      scopes: { bot: SCOPES.map(({ name }) => name) },
    },
    settings: {
      event_subscriptions: { ...requests, bot_events: EVENTS.map(({ name }) => name) },
      interactivity: { is_enabled: true, ...requests },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: url !== undefined,
    },
  };
};

/** As a file; with an address of nobody in it, where one's own belongs. */
export const renderManifest = (mode: Reached['mode']): string => {
  const reached: Reached =
    mode === 'socket'
      ? { mode, commandPrefix: '' }
      : { mode, commandPrefix: '', publicUrl: 'https://attune.example.org' };
  const json = JSON.stringify(slackManifest(reached), undefined, 2);
  // A list of one stands in its line, as the formatter wants it.
  return `${json.replace(/\[\n\s+("[^"\n]*")\n\s+\]/gu, '[$1]')}\n`;
};
