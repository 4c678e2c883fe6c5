import { type Clock, type Instant, later, MINUTE, type Viewers } from '../../src/index.ts';
import type { SlackApi } from './api.ts';
import { isCode, SlackError } from './errors.ts';
import { type ChannelAt, personOf } from './places.ts';
import type { Profiles } from './profiles.ts';

/** Who can see a channel, and what kind of channel it is. */
export type Look = {
  readonly kind: 'private' | 'group-message' | 'public';
  readonly viewers: Viewers;
};

export type ViewersCheck = {
  /** Believed for five minutes. Rejects with a SlackError when Slack does not say: then nothing may be read. */
  readonly look: (at: ChannelAt) => Promise<Look>;
  readonly forget: (at: ChannelAt) => void;
  readonly forgetWorkspace: (teamId: string) => void;
};

type CheckDeps = { readonly api: SlackApi; readonly profiles: Profiles; readonly clock: Clock };

/** Joining and leaving is told at once; this is for what Slack tells nobody, such as a channel made public. */
const GOOD_FOR = 5 * MINUTE;
const MOST_KNOWN = 5000;
/** More people than this are counted, not looked up one by one. */
const MOST_LOOK_UPS = 30;
/** Slack does not say how many see a public channel without being in it; for us one is as many as all. */
const EVERYBODY_ELSE = 1;

type Channel = Awaited<ReturnType<SlackApi['channel']>>;

/** Direct messages of two are no place for three, and Attune asks for no permission to look at them. */
const refuseDirect = ({ channelId }: ChannelAt): void => {
  if (channelId.startsWith('D'))
    throw new SlackError('place-unknown', 'These are direct messages of two, which nobody else can join.');
};

const kindOf = ({ is_mpim, is_private, is_archived, is_member }: Channel): Look['kind'] => {
  if (is_archived === true) throw new SlackError('archived', 'This channel is archived.');
  if (is_mpim === true) return 'group-message';
  if (is_member === false) throw new SlackError('not-in-channel', 'Attune is not in this channel.');
  return is_private === true ? 'private' : 'public';
};

/** Nobody sees a private channel who is not in it; what its workspace's owners may export stands in the consent card. */
const ask = async ({ api, profiles }: CheckDeps, at: ChannelAt): Promise<Look> => {
  refuseDirect(at);
  const kind = kindOf(await api.channel(at));
  const members = await api.members(at);
  const lookedUp = members.slice(0, MOST_LOOK_UPS);
  const found = await Promise.all(
    lookedUp.map(async (userId) => ({ userId, ...(await profiles.of({ ...at, userId })) })),
  );
  const people = found.filter(({ isBot, isGone }) => !isBot && !isGone);
  return {
    kind,
    viewers: {
      people: people.map(({ userId }) => personOf({ ...at, userId })),
      others: members.length - lookedUp.length + (kind === 'public' ? EVERYBODY_ELSE : 0),
      overseers: 0,
    },
  };
};

const PUBLIC: Look = { kind: 'public', viewers: { people: [], others: EVERYBODY_ELSE, overseers: 0 } };

const askOrPublic = async (deps: CheckDeps, at: ChannelAt): Promise<Look> => {
  try {
    return await ask(deps, at);
  } catch (cause) {
    if (isCode(cause, 'public-channel')) return PUBLIC;
    throw cause;
  }
};

export const createViewersCheck = (deps: CheckDeps): ViewersCheck => {
  const known = new Map<string, { readonly until: Instant; readonly look: Promise<Look> }>();
  const keyOf = ({ teamId, channelId }: ChannelAt): string => `${teamId} ${channelId}`;

  return {
    look: (at) => {
      const key = keyOf(at);
      const before = known.get(key);
      if (before !== undefined && deps.clock.now() < before.until) return before.look;
      const entry = { until: later(deps.clock.now(), GOOD_FOR), look: askOrPublic(deps, at) };
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(key, entry);
      entry.look.catch(() => {
        if (known.get(key) === entry) known.delete(key);
      });
      return entry.look;
    },
    forget: (at) => {
      known.delete(keyOf(at));
    },
    forgetWorkspace: (teamId) => {
      for (const key of known.keys()) if (key.startsWith(`${teamId} `)) known.delete(key);
    },
  };
};
