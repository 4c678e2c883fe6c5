import type { Handler } from '../calls.ts';
import type { Installs } from '../installs.ts';
import type { MethodName } from '../methods-catalogue.ts';
import { appMethods, authTest, openConnection } from './app.ts';
import * as chat from './chat.ts';
import * as conversations from './conversations.ts';
import type { Uploads } from './files.ts';
import { botsInfo, teamInfo, usersInfo } from './people.ts';
import * as views from './views.ts';

export const allMethods = (installs: Installs, uploads: Uploads): Readonly<Record<MethodName, Handler>> => {
  const app = appMethods(installs);
  return {
    'auth.test': authTest,
    'auth.revoke': app.revoke,
    'apps.connections.open': openConnection,
    'apps.uninstall': app.uninstall,
    'bots.info': botsInfo,
    'chat.delete': chat.remove,
    'chat.postEphemeral': chat.postEphemeral,
    'chat.postMessage': chat.postMessage,
    'chat.update': chat.update,
    'conversations.history': conversations.history,
    'conversations.info': conversations.info,
    'conversations.members': conversations.members,
    'conversations.open': conversations.open,
    'files.completeUploadExternal': uploads.complete,
    'files.getUploadURLExternal': uploads.announce,
    'oauth.v2.access': app.oauthAccess,
    'team.info': teamInfo,
    'users.info': usersInfo,
    'views.open': views.open,
    'views.publish': views.publish,
    'views.push': views.push,
    'views.update': views.update,
  };
};
