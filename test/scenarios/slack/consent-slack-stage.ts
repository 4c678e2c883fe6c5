import type { Doing, Happening, Someone } from '../../../src/domain/couple/consent-case.ts';
import { PEOPLE } from '../../../src/domain/couple/consent-case.ts';
import { DAY, HOUR, MINUTE, type Milliseconds, SECOND, spaceId } from '../../../src/index.ts';
import { hurriedWait } from '../../adapters/slack/home.ts';
import type { Person } from '../../fakes/slack/person.ts';
import type { Seen } from '../../fakes/slack/seen.ts';
import { seenMessage } from '../../fakes/slack/seen.ts';
import type { Channel, User } from '../../fakes/slack/types.ts';
import { scriptedReader } from '../../support/scripted-reader.ts';
import { createSightings } from '../consent-sightings.ts';
import type { Heard, Stage, Where } from '../consent-stage.ts';
import { makeTextNew, rowsOf } from '../consent-stores.ts';
import { untilStill } from '../consent-until-still.ts';
import { type HouseholdOptions, moveIn } from './household.ts';

const TURNS = 25;
const SPANS: Readonly<Partial<Record<Happening, Milliseconds>>> = {
  'the grace period passes': 30 * SECOND,
  'five minutes pass': 5 * MINUTE + SECOND,
  'an hour passes': HOUR + SECOND,
  'a day passes': DAY,
  'a month passes': 30 * DAY,
};

/** The catalogue's people before their clients on the fake Slack, each opening every note at once. */
export const slackStage = async (options: Pick<HouseholdOptions, 'storage' | 'mode'>): Promise<Stage> => {
  const reader = scriptedReader();
  const home = await moveIn({ ...options, reader, fake: { rateLimits: false }, wait: hurriedWait });
  const { fake, team, channel, bot, storage } = home;
  const { world } = fake;
  const users: Readonly<Record<Someone, User>> = {
    Alex: home.users.alex,
    Sam: home.users.sam,
    Robin: fake.addUser(team, { name: 'robin', realName: 'Robin' }),
    Kim: fake.addUser(team, { name: 'kim', realName: 'Kim' }),
  };
  const people: Readonly<Record<Someone, Person>> = {
    Alex: home.alex,
    Sam: home.sam,
    Robin: fake.person(users.Robin),
    Kim: fake.person(users.Kim),
  };
  const places: Partial<Record<Where, Channel>> = { here: channel };
  const sightings = new Map(PEOPLE.map((who) => [who, createSightings()]));
  const posts = { here: createSightings(), there: createSightings() };
  const opened = new Set<string>();
  const noted: Someone[] = [];
  let count = 0;

  const placeOf = (where: Where): Channel => {
    const place = places[where];
    if (place === undefined) throw new Error(`There is no channel “${where}”.`);
    return place;
  };
  const isThere = (who: Someone, where: Where): boolean =>
    placeOf(where).members.has(users[who].id) && !users[who].deleted;
  const settle = (): Promise<void> =>
    untilStill({
      state: () => [fake.requests.length, home.isBusy(), fake.deliveries.length].join(),
      isBusy: home.isBusy,
      turns: TURNS,
      meanwhile: fake.settled,
    });
  const isUninstalled = (): boolean => world.installs.get(team.id)?.uninstalled !== false;

  const isKnock = ({ buttons }: Seen): boolean => buttons.includes('Open');
  const opensNotes = async (who: Someone): Promise<void> => {
    if (isUninstalled()) return;
    for (const knock of people[who].dms().filter((one) => isKnock(one) && !opened.has(one.ts))) {
      opened.add(knock.ts);
      await people[who].presses(knock, 'Open');
      await settle();
    }
  };
  const looks = (who: Someone): void => {
    const alone = Object.values(places).flatMap((place) =>
      people[who].sees(place).filter(({ ephemeral }) => ephemeral),
    );
    const inDms = isUninstalled() ? [] : people[who].dms();
    const before = sightings.get(who)?.texts().length ?? 0;
    const seen = [...alone, ...inDms].filter((one) => !isKnock(one));
    sightings.get(who)?.add(seen.map(({ ts, text }) => ({ id: ts, text })));
    const fresh = sightings.get(who)?.texts().slice(before) ?? [];
    if (fresh.some((text) => text.includes('This was fine'))) noted.push(who);
  };
  const looksAtPosts = (where: Where): void => {
    const messages = places[where]?.messages ?? [];
    const ours = messages.filter(
      ({ botId, ephemeralTo }) => botId !== undefined && ephemeralTo === undefined,
    );
    posts[where].add(ours.map(seenMessage).map(({ ts, text }) => ({ id: ts, text })));
  };
  /** All that has come of it is on the screens, and seen. */
  const everybodyLooks = async (): Promise<void> => {
    await settle();
    for (const who of PEOPLE) {
      looks(who);
      await opensNotes(who);
      looks(who);
    }
    for (const where of ['here', 'there'] as const) looksAtPosts(where);
  };

  const types = (who: Someone, line: string, where: Where = 'here'): Promise<void> => {
    const [command = '', ...words] = line.split(' ');
    return people[who].command(placeOf(where), command, words.join(' '));
  };
  const cards = (who: Someone, label: string, where: Where): readonly Seen[] =>
    people[who].sees(placeOf(where)).filter(({ buttons }) => buttons.includes(label));
  const presses = async (who: Someone, label: string, card: Seen | undefined): Promise<void> => {
    if (card === undefined) throw new Error(`Nothing that ${who} sees says “${label}”.`);
    await people[who].presses(card, label);
    await everybodyLooks();
  };
  const pressesNewest = (who: Someone, label: string, where: Where = 'here'): Promise<void> =>
    presses(who, label, cards(who, label, where).at(-1));
  const erases = async (who: Someone): Promise<void> => {
    await types(who, '/attune privacy');
    await everybodyLooks();
    await pressesNewest(who, 'Erase everything');
    await pressesNewest(who, 'Leave and erase');
  };
  const answers = async (who: Someone): Promise<void> => {
    await pressesNewest(who, 'Answer privately');
    await fake.until(() => people[who].modal(), 'the form');
    await people[who].submits({ answer: 'the tea you brought' });
  };
  const fromOutside = (who: Someone, words: string): Promise<void> =>
    people[who].command(people[who].dm(), '/attune', words);
  const startsThere = async (who: Someone): Promise<void> => {
    const partner = who === 'Robin' ? 'Kim' : 'Robin';
    places.there = fake.addChannel(team, { name: 'us-too', members: [users[who], users[partner], bot] });
    await types(who, `/attune start @${users[partner].name}`, 'there');
  };
  const says = async (who: Someone, text: string): Promise<void> => {
    await people[who].says(channel, text);
  };
  const notPossible = (what: string) => (): never => {
    throw new Error(`On Slack nobody ${what}.`);
  };

  const DOES: Readonly<Record<Doing, (who: Someone) => Promise<unknown>>> = {
    starts: (who) => types(who, `/attune start @${who === 'Alex' ? 'sam' : 'alex'}`),
    'starts with oneself': (who) => types(who, `/attune start @${users[who].name}`),
    'starts with Robin': (who) => types(who, '/attune start @robin'),
    'starts with a bot': (who) => types(who, `/attune start @${bot.name}`),
    'starts there': startsThere,
    agrees: (who) => pressesNewest(who, 'I agree'),
    'agrees there': (who) => pressesNewest(who, 'I agree', 'there'),
    'agrees on the first card': (who) => presses(who, 'I agree', cards(who, 'I agree', 'here')[0]),
    'agrees on an older text': notPossible('has a card of another version'),
    declines: (who) => pressesNewest(who, 'Not for me'),
    'mutes for an hour': (who) => types(who, '/attune mute 1h'),
    'mutes for today': (who) => types(who, '/attune mute today'),
    'mutes for good': (who) => types(who, '/attune mute always'),
    'ends the mute': (who) => types(who, '/attune mute off'),
    leaves: (who) => types(who, '/attune leave'),
    'leaves from outside': (who) => fromOutside(who, 'leave'),
    'looks from outside': (who) => fromOutside(who, 'privacy'),
    erases,
    'erases again': notPossible('has the button twice'),
    'says something': (who) => says(who, 'are we out of milk'),
    'says something hard': (who) => says(who, 'you never help'),
    'says something dangerous': (who) => says(who, 'if you leave me i will kill you'),
    'asks a question': (who) => types(who, '/checkin now'),
    'answers it': answers,
    'suggests a schedule': (who) => types(who, '/checkin schedule fri 20:30'),
    'calls a break': (who) => types(who, '/break 30'),
    'comes in': (who) => fake.channels.joins(channel, users[who], users.Alex),
    'slips in': notPossible('comes in unheard'),
    'goes out': (who) => fake.channels.leaves(channel, users[who]),
    'leaves the server': notPossible('leaves a workspace but by closing the account'),
    'comes back to the server': notPossible('comes back to a workspace but by opening the account'),
    'closes the account': async (who) => {
      users[who].deleted = true;
    },
    'opens the account again': async (who) => {
      users[who].deleted = false;
    },
  };
  const becomes = (kind: Channel['kind']) => async (): Promise<void> => {
    Object.assign(channel, { kind });
  };
  const HAPPENS: Readonly<Partial<Record<Happening, () => Promise<unknown>>>> = {
    'Alex and Sam start at once': () =>
      Promise.all([types('Alex', '/attune start @sam'), types('Sam', '/attune start @alex')]),
    'Alex and Sam leave at once': () =>
      Promise.all([types('Alex', '/attune leave'), types('Sam', '/attune leave')]),
    'a bot comes in': () =>
      fake.channels.joins(channel, fake.addUser(team, { name: 'robot', isBot: true }), users.Alex),
    'the channel is opened to everybody': becomes('channel'),
    'the channel is closed again': becomes('group'),
    'the text changes': () => makeTextNew(storage.couples, spaceId(`slack:${team.id}:${channel.id}`)),
    'Attune is taken out': () => fake.channels.leaves(channel, bot, users.Alex),
    'Attune is let in again': () => fake.channels.joins(channel, bot, users.Alex),
    'Attune is taken out of the workspace': () => fake.installs.uninstall(home.install),
  };

  const saysHard = async (where: Where): Promise<Heard> => {
    await home.passes(MINUTE);
    await everybodyLooks();
    const before = { read: reader.readTexts.length, noted: noted.length };
    const said = [];
    for (const who of PEOPLE.filter((one) => isThere(one, where))) {
      count += 1;
      const text = `you never call me, says ${who} for the ${count}th time`;
      await people[who].says(placeOf(where), text);
      said.push({ who, text });
    }
    await settle();
    await home.passes(21 * SECOND);
    await everybodyLooks();
    const texts = reader.readTexts.slice(before.read);
    return {
      read: said.filter(({ text }) => texts.some((one) => one.includes(text))).map(({ who }) => who),
      noted: PEOPLE.filter((who) => noted.slice(before.noted).includes(who)),
    };
  };
  const spaceAt = (where: Where) => spaceId(`slack:${team.id}:${placeOf(where).id}`);

  return {
    does: async (who, doing) => {
      await DOES[doing](who);
      await everybodyLooks();
    },
    happens: async (happening) => {
      const span = SPANS[happening];
      await (span === undefined ? HAPPENS[happening]?.() : home.passes(span));
      await everybodyLooks();
    },
    shownTo: (who) => sightings.get(who)?.texts() ?? [],
    posted: (where) => posts[where].texts(),
    saysHard,
    couple: (where) => storage.couples.findBySpace(spaceAt(where)),
    traces: async (where, ids) => {
      const known = [
        ...ids,
        spaceAt(where),
        ...(places.there === undefined ? Object.values(users).map(({ id }) => id) : []),
      ];
      return (await rowsOf(storage)).filter((row) => known.some((id) => row.includes(id)));
    },
    close: home.close,
  };
};
