import type { Installs } from './installs.ts';
import { NotPossible } from './refusal.ts';
import type { User } from './types.ts';
import type { World } from './world.ts';

export type Visit = { readonly status: number; readonly body: string };

const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

const linkWithin = (html: string): string | undefined =>
  /href="([^"]*\/oauth\/v2\/authorize[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');

/** Installing by OAuth, as somebody does it in a browser: the app's page, Slack's page, and back. */
export const createBrowser = (world: World, installs: Installs) => {
  /** Slack's page asks, they say yes (or no); returns where the browser is sent. Throws for what Slack would not show. */
  const decides = (authorizeUrl: string, user: User, says: 'yes' | 'no' = 'yes'): string => {
    const asked = new URL(authorizeUrl).searchParams;
    const { app } = world;
    if (asked.get('client_id') !== app.clientId) throw new NotPossible('Slack knows no such client_id');
    const redirectUri = asked.get('redirect_uri') ?? undefined;
    const back = redirectUri ?? app.redirectUrls[0];
    if (back === undefined || (redirectUri !== undefined && !app.redirectUrls.includes(redirectUri))) {
      throw new NotPossible('redirect_uri did not match any configured URIs');
    }
    const scopes = (asked.get('scope') ?? '').split(',').filter((scope) => scope !== '');
    const unknown = scopes.filter((scope) => !app.scopes.includes(scope));
    if (scopes.length === 0 || unknown.length > 0)
      throw new NotPossible(`Invalid scopes: ${unknown.join(', ')}`);
    const target = new URL(back);
    if (says === 'no') target.searchParams.set('error', 'access_denied');
    else {
      const grant = { teamId: user.teamId, installer: user.id, scopes, redirectUri };
      target.searchParams.set('code', installs.issueCode(grant));
    }
    target.searchParams.set('state', asked.get('state') ?? '');
    return target.toString();
  };

  /** The app's install page: the address of Slack's page, and the cookie the app set. */
  const opensInstallPage = async (installUrl: string) => {
    const page = await fetch(installUrl, { redirect: 'manual' });
    const authorizeUrl = page.headers.get('location') ?? linkWithin(await page.text());
    if (authorizeUrl === undefined) throw new NotPossible('The install page leads nowhere');
    return { authorizeUrl, cookie: cookieOf(page) };
  };

  const returns = async (url: string, cookie: string): Promise<Visit> => {
    const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' });
    return { status: answer.status, body: await answer.text() };
  };

  return {
    decides,
    opensInstallPage,
    /** Back at the app with what Slack's page gave; without the cookie it is somebody else's browser. */
    returns,
    /** The whole way; resolves to the app's last page. */
    installs: async (user: User, installUrl: string, says: 'yes' | 'no' = 'yes'): Promise<Visit> => {
      const { authorizeUrl, cookie } = await opensInstallPage(installUrl);
      return returns(decides(authorizeUrl, user, says), cookie);
    },
  };
};

export type Browser = ReturnType<typeof createBrowser>;
