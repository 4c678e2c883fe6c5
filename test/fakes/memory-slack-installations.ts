import type { SlackInstallation, SlackInstallations } from '../../adapters/storage/slack-installations.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';

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
