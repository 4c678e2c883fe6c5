import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/domain/shared/card.ts';
import type { PartnerId } from '../../src/domain/shared/ids.ts';
import { instant, SECOND } from '../../src/domain/shared/instant.ts';
import { createScriptedPhrasing, type ScriptedPhrasing } from '../fakes/scripted-phrasing.ts';
import { ALEX, SAM } from '../support/couples.ts';
import { anAgreedRoom, aRoom, cardOf, GRACE_OVER, type Room, wordsOf } from '../support/room.ts';

const ATTACK = "you never call when you're late";
const WORDING = "no call comes when you're late";
const THREAT = 'if you leave me i will kill you';

type Evening = { readonly room: Room; readonly model: ScriptedPhrasing };

const aRoomWithModel = async (): Promise<Evening> => {
  const model = createScriptedPhrasing();
  model.answers(WORDING);
  return { room: await anAgreedRoom({ phrasing: model }), model };
};

const phrasingCardOf = async (room: Room, who: PartnerId): Promise<Card> => {
  const settings = cardOf(await room.types(who, '/attune settings'));
  return cardOf(await room.presses(who, settings, 'Wording by a model'));
};
const allows = async (room: Room, who: PartnerId): Promise<Card> =>
  cardOf(await room.presses(who, await phrasingCardOf(room, who), 'Yes, for my part'));
const refuses = async (room: Room, who: PartnerId): Promise<Card> =>
  cardOf(await room.presses(who, await phrasingCardOf(room, who), 'No, keep it here'));

const bothOn = async (): Promise<Evening> => {
  const evening = await aRoomWithModel();
  await allows(evening.room, ALEX);
  await allows(evening.room, SAM);
  return evening;
};

const attackOf = async (room: Room, text = ATTACK): Promise<Card | undefined> => {
  await room.says(ALEX, text);
  await room.passes(GRACE_OVER);
  return room.shownTo(ALEX).at(-1);
};
const reframe = async (room: Room, text = ATTACK): Promise<string> =>
  wordsOf(cardOf(await room.types(ALEX, `/reframe ${text}`))).replace(/"subject":"[^"]+"/g, '');

describe('wording by a language model, when both have switched it on', () => {
  it('words the note; feeling and form stay ours', async () => {
    const { room } = await bothOn();
    expect(wordsOf((await attackOf(room))!)).toMatch(
      /When no call comes when you're late, I fe(?:el|lt) \w+\./i,
    );
  });

  it('sends the one message and our clause, and nothing said before it', async () => {
    const { room, model } = await bothOn();
    await room.says(SAM, 'my mother comes on sunday');
    await room.passes(30 * SECOND);
    await attackOf(room);
    expect(model.asked.map(({ message }) => message)).toEqual([ATTACK]);
    expect(JSON.stringify(model.asked)).not.toMatch(/mother|alex|sam|web:/i);
  });

  it('words /reframe as well, and other words and a chosen feeling without asking again', async () => {
    const { room, model } = await bothOn();
    const card = cardOf(await room.types(ALEX, `/reframe ${ATTACK}`));
    expect(wordsOf(card)).toContain(WORDING);
    const chosen = cardOf(await room.presses(ALEX, card, 'Choose a feeling', 'lonely'));
    expect(wordsOf(chosen)).toContain(WORDING);
    expect(wordsOf(chosen)).toContain('lonely');
    expect(model.asked).toHaveLength(1);
  });

  it('puts into "Say it again" the words that its author was shown', async () => {
    const { room } = await bothOn();
    const form = await room.presses(ALEX, (await attackOf(room))!, 'Say it again');
    expect(form.kind === 'form' && JSON.stringify(form.form.fields.map(({ id }) => id))).toContain('text');
    const value = form.kind === 'form' ? form.form.fields.find(({ id }) => id === 'text')?.value : undefined;
    expect(typeof value === 'object' ? value.reveal() : value).toContain(WORDING);
  });

  it.each([
    ['fails', (model: ScriptedPhrasing) => model.failsWith('unreachable')],
    ['obeys what the message tells it', (model: ScriptedPhrasing) => model.answers("you're an idiot")],
    ['ends the sentence and adds one', (model: ScriptedPhrasing) => model.answers("you're late. You idiot")],
    ['adds what nobody said', (model: ScriptedPhrasing) => model.answers('you call Kim when you are late')],
    ['turns the two round', (model: ScriptedPhrasing) => model.answers("I don't call when I'm late")],
    ['says the contrary', (model: ScriptedPhrasing) => model.answers("you call when you're late")],
    ['gives a link', (model: ScriptedPhrasing) => model.answers('you call at https://evil.example')],
    ['talks of something else', (model: ScriptedPhrasing) => model.answers('dinner goes cold')],
    ['says the global claim again', (model: ScriptedPhrasing) => model.answers(ATTACK)],
  ])('our own words stand when it %s', async (_, misbehave) => {
    const { room, model } = await bothOn();
    const own = await reframe(await anAgreedRoom());
    misbehave(model);
    expect(await reframe(room)).toBe(own);
    expect(model.asked).toHaveLength(1);
  });
});

describe('wording by a language model is never asked', () => {
  const neverAsked = async ({ room, model }: Evening): Promise<void> => {
    const own = await reframe(await anAgreedRoom());
    expect(await reframe(room)).toBe(own);
    await attackOf(room);
    expect(model.asked).toEqual([]);
  };

  it('when nobody has switched it on', async () => {
    await neverAsked(await aRoomWithModel());
  });

  it.each([
    ['the author', ALEX],
    ['the other one', SAM],
  ])('when only %s has', async (_, who) => {
    const evening = await aRoomWithModel();
    await allows(evening.room, who);
    await neverAsked(evening);
  });

  it.each([
    ['the author', ALEX],
    ['the other one', SAM],
  ])('as soon as %s switches it off, alone', async (_, who) => {
    const evening = await bothOn();
    await refuses(evening.room, who);
    await neverAsked(evening);
  });

  it('when both agreed to another host than the one set up now', async () => {
    const evening = await bothOn();
    await evening.room.storage.couples.update((await evening.room.couple())!.id, (couple) => {
      const [one, other] = couple.partners;
      const elsewhere = { host: 'other.example', at: evening.room.clock.now() };
      return {
        ...couple,
        partners: [
          { ...one, phrasing: elsewhere },
          { ...other, phrasing: elsewhere },
        ],
      };
    });
    await neverAsked(evening);
  });

  it('after one has left, nor when the two begin anew', async () => {
    const { room, model } = await bothOn();
    await room.types(SAM, '/attune leave');
    await reframe(room);
    await room.types(ALEX, '/attune start');
    const consent = room.postsOf('consent').at(-1)!;
    await room.presses(ALEX, consent, 'I agree');
    await room.presses(SAM, consent, 'I agree');
    await neverAsked({ room, model });
  });

  it('S4: of a line that the safety screen stops, nor of anything while a hold is on', async () => {
    const evening = await bothOn();
    await reframe(evening.room, THREAT);
    await evening.room.says(SAM, THREAT);
    expect(evening.room.shownTo(SAM).at(-1)?.kind).toBe('safety');
    await neverAsked(evening);
  });

  it('while somebody else is in the channel, until both have agreed again', async () => {
    const { room, model } = await bothOn();
    room.counts({ others: 1 });
    await room.says(SAM, 'hello');
    await reframe(room);
    expect(model.asked).toEqual([]);
  });

  it('by somebody who is not one of the two, nor where no couple is', async () => {
    const model = createScriptedPhrasing();
    const room = await aRoom({ phrasing: model });
    await reframe(room);
    expect(model.asked).toEqual([]);
  });

  it('R3: of a line that names no event', async () => {
    const { room, model } = await bothOn();
    await reframe(room, "you're so selfish");
    expect(model.asked).toEqual([]);
  });

  it('for a note that would not be shown: its author has muted notes', async () => {
    const { room, model } = await bothOn();
    await room.says(ALEX, ATTACK);
    await room.types(ALEX, '/attune mute 1h');
    await room.passes(GRACE_OVER);
    expect(model.asked).toEqual([]);
  });
});

describe('while a language model takes its time', () => {
  const waitingForModel = async (): Promise<Evening & { readonly note: Promise<void> }> => {
    const evening = await bothOn();
    evening.model.hangs();
    await evening.room.says(ALEX, ATTACK);
    const note = evening.room.passes(GRACE_OVER);
    while (evening.model.asked.length === 0) await Promise.resolve();
    return { ...evening, note };
  };

  it('nothing of the other one waits: an answer’s time tells of no private note', async () => {
    const { room, model, note } = await waitingForModel();
    expect(cardOf(await room.types(SAM, '/attune settings')).kind).toBe('settings');
    expect(room.shownTo(ALEX)).toEqual([]);
    model.lets();
    await note;
    expect(room.shownTo(ALEX)).toHaveLength(1);
  });

  it.each([
    ['F1: an apology', (room: Room) => room.says(ALEX, 'sorry, that came out wrong')],
    ['its author’s deleting it', (room: Room) => room.deletes('m1')],
    ['N1: a mute', (room: Room) => room.types(ALEX, '/attune mute 1h')],
    ['N1: a leaving', (room: Room) => room.types(SAM, '/attune leave')],
    ['S6: a hold', (room: Room) => room.says(SAM, THREAT)],
  ])('%s still ends the note', async (_, happens) => {
    const { room, model, note } = await waitingForModel();
    await happens(room);
    model.lets();
    await note;
    expect(room.shownTo(ALEX).filter(({ kind }) => kind === 'nudge')).toEqual([]);
  });

  it('a note that would get too old for it comes at once, in our own words', async () => {
    const { room, model } = await bothOn();
    await room.says(ALEX, ATTACK);
    const due = await room.storage.jobs.nextDue();
    room.clock.moveTo(instant((due ?? 0) + 87 * SECOND));
    await room.passes(SECOND);
    expect(model.asked).toEqual([]);
    expect(room.shownTo(ALEX).map(({ kind }) => kind)).toEqual(['nudge']);
  });
});

describe('what the two are told of it', () => {
  it('nothing at all where no model is set up, but that nothing is sent', async () => {
    const room = await anAgreedRoom();
    const all = [
      cardOf(await room.types(ALEX, '/attune settings')),
      cardOf(await room.types(ALEX, '/attune privacy')),
      room.postsOf('consent')[0]!,
    ].map(wordsOf);
    for (const words of all) expect(words).not.toMatch(/language model|Wording/);
    expect(all[1]).toContain('"Sent to an outside service","value":"nothing"');
  });

  it('N4: the host, in the consent text, in the settings and under privacy', async () => {
    const { room } = await aRoomWithModel();
    for (const card of [
      cardOf(await room.types(ALEX, '/attune settings')),
      cardOf(await room.types(ALEX, '/attune privacy')),
      await phrasingCardOf(room, ALEX),
      room.postsOf('consent')[0]!,
    ])
      expect(wordsOf(card)).toContain('a language model at model.example');
  });

  it('one’s own yes, and not the other one’s before one has said it too', async () => {
    const { room } = await aRoomWithModel();
    await allows(room, SAM);
    const alone = await aRoomWithModel();
    expect(wordsOf(await phrasingCardOf(room, ALEX))).toBe(wordsOf(await phrasingCardOf(alone.room, ALEX)));
    expect(wordsOf(await allows(room, ALEX))).toContain('"Both of you allow that","value":"yes"');
  });

  it('one’s own yes in one’s own export, and nothing of the other one’s', async () => {
    const { room } = await aRoomWithModel();
    await allows(room, SAM);
    const exported = async (who: PartnerId): Promise<string> =>
      wordsOf(
        cardOf(await room.presses(who, cardOf(await room.types(who, '/attune privacy')), 'Export as JSON')),
      );
    expect(await exported(SAM)).toContain('model.example');
    expect(await exported(ALEX)).toContain('"wordingByModelIAllow": null');
  });

  it('a yes on a card that named another host is no yes', async () => {
    const { room } = await aRoomWithModel();
    const other = await anAgreedRoom({ phrasing: createScriptedPhrasing('other.example') });
    const card = await phrasingCardOf(other, ALEX);
    expect(wordsOf(cardOf(await room.presses(ALEX, card, 'Yes, for my part')))).toContain('old one');
    expect(wordsOf(await phrasingCardOf(room, ALEX))).toContain('Yes, for my part');
  });
});
