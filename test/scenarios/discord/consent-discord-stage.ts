import { PermissionFlagsBits, type Snowflake } from 'discord.js';
import type { Doing, Happening, Someone } from '../../../src/domain/couple/consent-case.ts';
import { PEOPLE } from '../../../src/domain/couple/consent-case.ts';
import { DAY, HOUR, MINUTE, type Milliseconds, SECOND, spaceId } from '../../../src/index.ts';
import { canView } from '../../fakes/discord/permissions.ts';
import type { Person } from '../../fakes/discord/person.ts';
import type { Seen } from '../../fakes/discord/seen.ts';
import { seen } from '../../fakes/discord/seen.ts';
import { scriptedReader } from '../../support/scripted-reader.ts';
import { createSightings } from '../consent-sightings.ts';
import type { Heard, Stage, Where } from '../consent-stage.ts';
import { makeTextNew, rowsOf } from '../consent-stores.ts';
import { untilStill } from '../consent-until-still.ts';
import { type HouseholdOptions, moveIn } from './household.ts';

const { ViewChannel, SendMessages, Administrator } = PermissionFlagsBits;
const MAY_TALK = { allow: ViewChannel | SendMessages };
const TURNS = 12;
const SPANS: Readonly<Partial<Record<Happening, Milliseconds>>> = {
  'the grace period passes': 30 * SECOND,
  'five minutes pass': 5 * MINUTE + SECOND,
  'an hour passes': HOUR + SECOND,
  'a day passes': DAY,
  'a month passes': 30 * DAY,
};

/** The catalogue's people before their clients on the fake Discord, each opening every note at once. */
export const discordStage = async (options: Pick<HouseholdOptions, 'storage'>): Promise<Stage> => {
  const reader = scriptedReader();
  const home = await moveIn({ ...options, reader });
  const { fake, guildId, storage } = home;
  const { world } = fake;
  const { state } = world.core;
  const guest = (name: string): Person => {
    const person = fake.person(world.addUser(name));
    world.join(guildId, person.id);
    return person;
  };
  const people: Readonly<Record<Someone, Person>> = {
    Alex: home.alex,
    Sam: home.sam,
    Robin: guest('Robin'),
    Kim: guest('Kim'),
  };
  /** Somebody who has nothing to do with any of them, wherever Attune is. */
  const outsider = fake.person(world.addUser('Max'));
  world.installFor(outsider.id);
  const outside = world.directMessages(world.botId, outsider.id);
  const places: Partial<Record<Where, Snowflake>> = { here: home.channelId };
  const sightings = new Map(PEOPLE.map((who) => [who, createSightings()]));
  const posts = { here: createSightings(), there: createSightings() };
  const opened = new Set<Snowflake>();
  const noted: Someone[] = [];
  let count = 0;
  let twoThere: readonly Someone[] = [];

  const placeOf = (where: Where): Snowflake => {
    const place = places[where];
    if (place === undefined) throw new Error(`There is no channel “${where}”.`);
    return place;
  };
  const dmOf = (who: Someone): Snowflake => world.directMessages(world.botId, people[who].id);
  /** The owner of the server sees the other channel as well, and keeps out of it. */
  const isThere = (who: Someone, where: Where): boolean => {
    if (where === 'there') return twoThere.includes(who);
    const channel = state.channels.get(places[where] ?? '');
    return channel !== undefined && canView(state, channel, people[who].id);
  };
  const settle = async (): Promise<void> => {
    // Answered in the gateway's order: everything before it has arrived.
    await outsider.autocomplete(outside, 'attune settings', { focused: 'zone', typed: { zone: 'tok' } });
    await untilStill({
      state: () => [fake.requests.length, home.isBusy(), fake.unanswered().length].join(),
      isBusy: () => home.isBusy() || fake.unfinished().length > 0 || fake.unanswered().length > 0,
      turns: TURNS,
    });
  };

  const isKnock = ({ buttons }: Seen): boolean => buttons.some(({ label }) => label === 'Open');
  const opensNotes = async (who: Someone): Promise<void> => {
    for (const knock of people[who].dms().filter((one) => isKnock(one) && !opened.has(one.id))) {
      opened.add(knock.id);
      await people[who].presses(knock, 'Open').message();
      await settle();
    }
  };
  const looks = (who: Someone): void => {
    const person = people[who];
    const channels = Object.values(places).filter((id) => state.channels.has(id));
    const alone = channels.flatMap((id) => person.sees(id).filter(({ ephemeral }) => ephemeral));
    const private_ = [...alone, ...person.dms()].filter((one) => !one.loading && !isKnock(one));
    const before = sightings.get(who)?.texts().length ?? 0;
    sightings.get(who)?.add(private_);
    const fresh = sightings.get(who)?.texts().slice(before) ?? [];
    if (fresh.some((text) => text.includes('This was fine'))) noted.push(who);
  };
  const looksAtPosts = (where: Where): void => {
    const channel = state.channels.get(places[where] ?? '');
    const messages = channel?.messageIds.flatMap((id) => state.messages.get(id) ?? []) ?? [];
    const ours = messages.filter(
      ({ data, onlyFor }) => data.author.id === world.botId && onlyFor === undefined,
    );
    posts[where].add(ours.map(seen));
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

  const types = (who: Someone, line: string, partner?: Snowflake): Promise<Seen> =>
    people[who].command(home.channelId, line, partner === undefined ? {} : { partner }).message();
  const starts = (who: Someone, partner: Someone): Promise<Seen> =>
    types(who, 'attune start', people[partner].id);
  const cards = (who: Someone, label: string, where: Where): readonly Seen[] =>
    people[who]
      .sees(placeOf(where))
      .filter(({ buttons }) => buttons.some((button) => button.label === label));
  const presses = async (who: Someone, label: string, card: Seen | undefined): Promise<Seen> => {
    if (card === undefined) throw new Error(`Nothing that ${who} sees says “${label}”.`);
    const after = await people[who].presses(card, label).message();
    await everybodyLooks();
    return after;
  };
  const pressesNewest = (who: Someone, label: string, where: Where = 'here'): Promise<Seen> =>
    presses(who, label, cards(who, label, where).at(-1));
  const erases = async (who: Someone): Promise<void> => {
    const held = await types(who, 'attune privacy');
    await everybodyLooks();
    const sure = await presses(who, 'Erase everything', held);
    await presses(who, 'Leave and erase', sure);
  };
  const answers = async (who: Someone): Promise<void> => {
    const form = await people[who]
      .presses(cards(who, 'Answer privately', 'here').at(-1)!, 'Answer privately')
      .modal();
    await people[who].submits(form, { [form.fields[0]!.label]: 'the tea you brought' }).message();
  };
  const fromOutside = (who: Someone, line: string): Promise<Seen> => {
    world.installFor(people[who].id);
    return people[who].command(dmOf(who), line).message();
  };
  const startsThere = async (who: Someone): Promise<void> => {
    const partner = who === 'Robin' ? 'Kim' : 'Robin';
    twoThere = [who, partner];
    const ids = twoThere.map((one) => people[one].id);
    places.there = world.addPrivateChannel(guildId, [...ids, world.botId], 'us-too');
    await people[who].command(places.there, 'attune start', { partner: people[partner].id }).message();
  };
  const says = async (who: Someone, text: string): Promise<void> => {
    people[who].says(home.channelId, text);
  };
  const letIn = async (id: Snowflake): Promise<void> => world.overwrite(home.channelId, id, MAY_TALK);
  const shutOut = async (id: Snowflake): Promise<void> => world.overwrite(home.channelId, id);
  const closesAccount = async (who: Someone): Promise<void> => {
    world.leave(guildId, people[who].id);
    world.closeDms(people[who].id);
  };
  const notPossible = (what: string) => (): never => {
    throw new Error(`On Discord nobody ${what}.`);
  };

  const DOES: Readonly<Record<Doing, (who: Someone) => Promise<unknown>>> = {
    starts: (who) => starts(who, who === 'Alex' ? 'Sam' : 'Alex'),
    'starts with oneself': (who) => starts(who, who),
    'starts with Robin': (who) => starts(who, 'Robin'),
    'starts with a bot': (who) => types(who, 'attune start', world.botId),
    'starts there': startsThere,
    agrees: (who) => pressesNewest(who, 'I agree'),
    'agrees there': (who) => pressesNewest(who, 'I agree', 'there'),
    'agrees on the first card': (who) => presses(who, 'I agree', cards(who, 'I agree', 'here')[0]),
    'agrees on an older text': notPossible('has a card of another version'),
    declines: (who) => pressesNewest(who, 'Not for me'),
    'mutes for an hour': (who) =>
      people[who].command(home.channelId, 'attune mute', { duration: '1h' }).message(),
    'mutes for today': (who) =>
      people[who].command(home.channelId, 'attune mute', { duration: 'today' }).message(),
    'mutes for good': (who) =>
      people[who].command(home.channelId, 'attune mute', { duration: 'always' }).message(),
    'ends the mute': (who) =>
      people[who].command(home.channelId, 'attune mute', { duration: 'off' }).message(),
    leaves: (who) => types(who, 'attune leave'),
    'leaves from outside': (who) => fromOutside(who, 'attune leave'),
    'looks from outside': (who) => fromOutside(who, 'attune privacy'),
    erases,
    'erases again': notPossible('has the button twice'),
    'says something': (who) => says(who, 'are we out of milk'),
    'says something hard': (who) => says(who, 'you never help'),
    'says something dangerous': (who) => says(who, 'if you leave me i will kill you'),
    'asks a question': (who) => types(who, 'checkin now'),
    'answers it': answers,
    'suggests a schedule': (who) =>
      people[who].command(home.channelId, 'checkin schedule', { days: 'fri', time: '20:30' }).message(),
    'calls a break': (who) => people[who].command(home.channelId, 'break start', { minutes: 30 }).message(),
    'comes in': (who) => letIn(people[who].id),
    'slips in': notPossible('comes in unheard'),
    'goes out': (who) => shutOut(people[who].id),
    'leaves the server': async (who) => world.leave(guildId, people[who].id),
    'comes back to the server': async (who) => world.join(guildId, people[who].id),
    'closes the account': closesAccount,
    'opens the account again': notPossible('gets a deleted account back'),
  };
  const bothType = (line: string) => (): Promise<unknown> =>
    Promise.all([
      types('Alex', line, line.endsWith('start') ? home.sam.id : undefined),
      types('Sam', line, line.endsWith('start') ? home.alex.id : undefined),
    ]);
  const botComes = async (): Promise<void> => {
    const bot = world.addUser('Music', { bot: true });
    world.join(guildId, bot);
    await letIn(bot);
  };
  const oneMoreRuns = async (): Promise<void> => {
    const role = world.addRole(guildId, { name: 'admin', permissions: Administrator });
    world.join(guildId, world.addUser('Lou'), [role]);
  };
  const HAPPENS: Readonly<Partial<Record<Happening, () => Promise<unknown>>>> = {
    'Alex and Sam start at once': bothType('attune start'),
    'Alex and Sam leave at once': bothType('attune leave'),
    'a bot comes in': botComes,
    'the channel is opened to everybody': () => letIn(guildId),
    'the channel is closed again': async () =>
      world.overwrite(home.channelId, guildId, { deny: ViewChannel }),
    'one more runs the place': oneMoreRuns,
    'the text changes': () => makeTextNew(storage.couples, spaceId(`discord:${home.channelId}`)),
    'Attune is taken out': () => shutOut(world.botId),
    'Attune is let in again': () => letIn(world.botId),
    'Attune is kicked': async () => world.kickBot(guildId),
    'Attune is invited again': async () => {
      world.inviteBot(guildId);
      await letIn(world.botId);
    },
  };

  const saysHard = async (where: Where): Promise<Heard> => {
    await home.passes(MINUTE);
    await everybodyLooks();
    const before = { read: reader.readTexts.length, noted: noted.length };
    const said = PEOPLE.filter((who) => isThere(who, where)).map((who) => {
      count += 1;
      const text = `you never call me, says ${who} for the ${count}th time`;
      people[who].says(placeOf(where), text);
      return { who, text };
    });
    await settle();
    await home.passes(21 * SECOND);
    await everybodyLooks();
    const texts = reader.readTexts.slice(before.read);
    return {
      read: said.filter(({ text }) => texts.some((one) => one.includes(text))).map(({ who }) => who),
      noted: PEOPLE.filter((who) => noted.slice(before.noted).includes(who)),
    };
  };

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
    couple: (where) => storage.couples.findBySpace(spaceId(`discord:${placeOf(where)}`)),
    traces: async (where, ids) => {
      const accounts = Object.values(people).map(({ id }) => `discord:${id}`);
      const known = [...ids, `discord:${placeOf(where)}`, ...(places.there === undefined ? accounts : [])];
      return (await rowsOf(storage)).filter((row) => known.some((id) => row.includes(id)));
    },
    close: home.close,
  };
};
