import type { ServerResponse } from 'node:http';
import type { HTTPReceiverOptions } from '@slack/bolt';
import type { Logger } from '../../src/index.ts';

type InstallerOptions = NonNullable<HTTPReceiverOptions['installerOptions']>;
type Callbacks = NonNullable<InstallerOptions['callbackOptions']>;

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

const STYLE = 'body{font:18px/1.5 system-ui,sans-serif;max-width:34em;margin:15vh auto;padding:0 1em}';

const page = (title: string, ...lines: readonly string[]): string =>
  [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>`,
    `<style>${STYLE}</style></head><body><h1>${title}</h1>`,
    ...lines.map((line) => `<p>${line}</p>`),
    '</body></html>',
  ].join('');

const ADDED = page(
  'Attune is in',
  'Go back to Slack. Make a private channel for the two of you, type <code>/invite @Attune</code> there, and then <code>/attune start</code>.',
  'Nothing is read before both of you have agreed.',
);
const NOT_ADDED = page('Attune was not added', 'Nothing has changed in your workspace. You can try again.');
const ALONE = page(
  'One workspace at a time',
  'Attune is added to a single workspace, not to a whole organisation. Choose the workspace and try again.',
);
const FAILED = page('That did not work', 'Something went wrong on this side. Please try again in a minute.');

/** What went wrong on the visitor's or on Slack's side; Bolt names all of these so. */
const isTheirs = (code: string): boolean => code.startsWith('slack_') || code === 'state-refused';

const show = (response: ServerResponse, status: number, html: string): void => {
  response.writeHead(status, HEADERS);
  response.end(html);
};

/** Where a browser ends after Slack has asked. Says nothing of what came along in the address. */
export const createInstallPages = (logger: Logger): Callbacks => ({
  success: (_installation, _options, _request, response) => {
    logger.info({ event: 'slack-workspace-added' });
    show(response, 200, ADDED);
  },
  failure: (error, _options, _request, response) => {
    const code = typeof error.code === 'string' ? error.code : 'unexpected';
    logger.warn({ event: 'slack-workspace-not-added', code });
    if (code === 'org-wide') show(response, 400, ALONE);
    else if (isTheirs(code)) show(response, 400, NOT_ADDED);
    else show(response, 500, FAILED);
  },
});
