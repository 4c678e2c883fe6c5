import { type Clock, HOUR, type Instant, later, type People } from '../../src/index.ts';
import { asName } from '../platform/index.ts';
import type { SlackApi } from './api.ts';
import { isCode } from './errors.ts';
import { type PersonAt, personAt } from './places.ts';

/** What Slack says about an account. */
export type Profile = {
  readonly name: string | undefined;
  /** IANA. */
  readonly zone: string | undefined;
  readonly isBot: boolean;
  readonly isGone: boolean;
};

export type Profiles = {
  /** Believed for an hour. Rejects with a SlackError; somebody Slack does not show us is a person with no name. */
  readonly of: (person: PersonAt) => Promise<Profile>;
};

const GOOD_FOR = HOUR;
const MOST = 5000;
const STRANGER: Profile = { name: undefined, zone: undefined, isBot: false, isGone: false };

const firstOf = (...names: readonly (string | undefined)[]): string | undefined =>
  names.map((name) => asName(name ?? '')).find((name) => name !== undefined);

const ask = async (api: SlackApi, person: PersonAt): Promise<Profile> => {
  try {
    const { profile, real_name: real, name, tz, is_bot: isBot, deleted } = await api.user(person);
    return {
      name: firstOf(profile?.display_name, profile?.real_name, real, name),
      zone: tz,
      isBot: isBot === true,
      isGone: deleted === true,
    };
  } catch (cause) {
    // Slack Connect: people of another company are there, whether Slack shows them or not.
    if (isCode(cause, 'unknown-user')) return STRANGER;
    throw cause;
  }
};

export const createProfiles = ({
  api,
  clock,
}: {
  readonly api: SlackApi;
  readonly clock: Clock;
}): Profiles => {
  const known = new Map<string, { readonly until: Instant; readonly profile: Promise<Profile> }>();
  return {
    of: (person) => {
      const key = `${person.teamId} ${person.userId}`;
      const before = known.get(key);
      if (before !== undefined && clock.now() < before.until) return before.profile;
      const profile = ask(api, person);
      if (known.size >= MOST) known.clear();
      known.set(key, { until: later(clock.now(), GOOD_FOR), profile });
      profile.catch(() => known.delete(key));
      return profile;
    },
  };
};

const UNKNOWN = 'your partner';

/** A name that Slack does not tell is no reason to fail. */
export const createNames = (profiles: Profiles): People => ({
  nameOf: async (_space, person) => {
    try {
      return (await profiles.of(personAt(person))).name ?? UNKNOWN;
    } catch {
      // The port promises a neutral word then; what is wrong with Slack shows where something is lost by it.
      return UNKNOWN;
    }
  },
});
