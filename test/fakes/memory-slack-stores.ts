import type { SlackInstallation, SlackInstallations } from '../../adapters/storage/slack-installations.ts';
import type { SlackSent } from '../../adapters/storage/slack-sent.ts';
import { HOUR, type Instant, later } from '../../src/domain/shared/instant.ts';

export const createMemorySlackInstallations = (): SlackInstallations => {
  const installations = new Map<string, SlackInstallation>();
  const states = new Map<string, Instant>();
  return {
    find: async (teamId) => installations.get(teamId),
    save: async (installation) => {
      installations.set(installation.teamId, installation);
    },
    remove: async (teamId) => {
      installations.delete(teamId);
    },
    teams: async () => [...installations.keys()].sort(),
    keepState: async (digest, until) => {
      states.set(digest, until);
    },
    takeState: async (digest, now) => {
      const until = states.get(digest);
      states.delete(digest);
      return until !== undefined && until > now;
    },
  };
};

export const createMemorySlackSent = (): SlackSent => {
  const sent = new Map<string, { readonly ts: string | undefined; readonly at: Instant }>();
  return {
    begin: async (digest, at) => {
      for (const [key, one] of sent) if (one.at < later(at, -48 * HOUR)) sent.delete(key);
      const before = sent.get(digest);
      if (before === undefined) {
        sent.set(digest, { ts: undefined, at });
        return { kind: 'new' };
      }
      return before.ts === undefined ? { kind: 'begun' } : { kind: 'sent', ts: before.ts };
    },
    finish: async (digest, ts) => {
      const before = sent.get(digest);
      if (before !== undefined) sent.set(digest, { ...before, ts });
    },
  };
};
