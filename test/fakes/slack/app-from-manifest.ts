import { someApp } from './some-app.ts';
import type { FakeApp } from './types.ts';

/** The parts of an app manifest that decide what the fake sends and allows. */
export type Manifest = {
  readonly display_information?: { readonly name?: string };
  readonly features?: {
    readonly slash_commands?: readonly { readonly command: string; readonly should_escape?: boolean }[];
    readonly shortcuts?: readonly {
      readonly name: string;
      readonly type: string;
      readonly callback_id: string;
    }[];
  };
  readonly oauth_config?: {
    readonly redirect_urls?: readonly string[];
    readonly scopes?: { readonly bot?: readonly string[] };
  };
  readonly settings?: {
    readonly event_subscriptions?: { readonly bot_events?: readonly string[] };
    readonly token_rotation_enabled?: boolean;
  };
};

/** The app exactly as its manifest describes it: no scope, event, command or shortcut beyond. */
export const appFromManifest = (manifest: Manifest, overrides: Partial<FakeApp> = {}): FakeApp =>
  someApp({
    name: manifest.display_information?.name ?? 'App',
    scopes: manifest.oauth_config?.scopes?.bot ?? [],
    events: manifest.settings?.event_subscriptions?.bot_events ?? [],
    commands: (manifest.features?.slash_commands ?? []).map(({ command, should_escape }) => ({
      command,
      shouldEscape: should_escape ?? false,
    })),
    shortcuts: (manifest.features?.shortcuts ?? [])
      .filter(({ type }) => type === 'message')
      .map(({ name, callback_id }) => ({ name, callbackId: callback_id })),
    redirectUrls: manifest.oauth_config?.redirect_urls ?? [],
    tokenRotation: manifest.settings?.token_rotation_enabled ?? false,
    ...overrides,
  });
