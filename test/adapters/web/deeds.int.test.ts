import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EntryView } from '../../../adapters/web/view.ts';
import { answerOf, isCard, openPlayground, type Playground } from './playground.ts';

let room: Playground;
beforeEach(async () => {
  room = await openPlayground();
});
afterEach(() => room.close());

const noteOfAlex = async (): Promise<EntryView> => {
  const alex = await room.watch('alex');
  await room.act('alex', { verb: 'say', text: 'ATTACK one' });
  const note = await alex.entry(isCard);
  await alex.close();
  return note;
};
const press = (note: EntryView, name: string, value?: string) => ({
  verb: 'press',
  entryId: note.id,
  action: { name, subject: 's1' },
  value,
});

describe('messages', () => {
  it('hands the mediator who is here, when it was said, and a fresh event id each time', async () => {
    await room.act('alex', { verb: 'say', text: 'one' });
    await room.act('alex', { verb: 'say', text: 'two' });
    const [one, two] = room.mediator.messages;
    expect(one).toMatchObject({ spaceId: 'web:main', authorId: 'web:alex', sentAt: room.time.now() });
    expect(one?.viewers.people).toEqual(['web:alex', 'web:sam']);
    expect(one?.eventId).not.toBe(two?.eventId);
    expect(one?.id).not.toBe(two?.id);
  });

  it('lets one edit and delete one’s own message and nobody else’s', async () => {
    const channel = await room.watch('channel');
    await room.act('alex', { verb: 'say', text: 'first words' });
    const { id } = await channel.entry((entry) => entry.type === 'message');

    expect((await room.act('sam', { verb: 'edit', messageId: id, text: 'forged' })).status).toBe(403);
    expect((await room.act('sam', { verb: 'delete', messageId: id })).status).toBe(403);
    expect((await room.act('alex', { verb: 'edit', messageId: id, text: 'second words' })).status).toBe(200);
    const edited = await channel.entry((entry) => entry.type === 'message' && entry.edited);
    expect(edited).toMatchObject({ id, text: 'second words' });
    expect((await room.act('alex', { verb: 'delete', messageId: id })).status).toBe(200);
    await channel.event((event) => event.type === 'gone' && event.id === id);

    expect(room.mediator.edits.map(({ text }) => text.reveal())).toEqual(['second words']);
    expect(room.mediator.deleted).toEqual([{ spaceId: 'web:main', messageId: id }]);
    expect(channel.raw()).not.toContain('forged');
  });

  it('offers “Reframe this” on one’s own message and “Help me answer” on the partner’s only', async () => {
    await room.act('alex', { verb: 'say', text: 'draft: odd words' });
    const messageId = room.mediator.messages[0]?.id;
    const menu = async (side: 'alex' | 'sam', item: string) =>
      (await room.act(side, { verb: 'menu', messageId, item })).status;
    expect(await menu('sam', 'reframe')).toBe(403);
    expect(await menu('alex', 'validate')).toBe(403);
    expect(await menu('alex', 'reframe')).toBe(200);
    expect(await menu('sam', 'validate')).toBe(200);
    expect(room.mediator.commands.map(({ actor, invocation }) => [actor, invocation.command])).toEqual([
      ['web:alex', 'reframe'],
      ['web:sam', 'validate'],
    ]);
  });

  it('answers an unknown command with what there is, and posts nothing', async () => {
    const alex = await room.watch('alex');
    await room.act('alex', { verb: 'say', text: '/nonsense' });
    const card = await alex.entry(isCard);
    expect(JSON.stringify(card)).toContain('/attune');
    expect(room.mediator.messages).toHaveLength(0);
    expect(room.mediator.commands).toHaveLength(0);
  });

  it('says a line that begins with a slash when it is typed with two', async () => {
    await room.act('alex', { verb: 'say', text: '//shrug' });
    expect(room.mediator.messages.map(({ text }) => text.reveal())).toEqual(['/shrug']);
  });
});

describe('cards', () => {
  it('refuses a press by somebody who cannot see the card', async () => {
    const note = await noteOfAlex();
    expect((await room.act('sam', press(note, 'clear'))).status).toBe(404);
    expect((await room.act('sam', { verb: 'dismiss', entryId: note.id })).status).toBe(404);
    expect(room.mediator.actions).toHaveLength(0);
  });

  it('refuses a button, subject or choice that is not on the card', async () => {
    const note = await noteOfAlex();
    expect((await room.act('alex', press(note, 'leave.confirm'))).status).toBe(404);
    const elsewhere = { ...press(note, 'clear'), action: { name: 'clear', subject: 'other' } };
    expect((await room.act('alex', elsewhere)).status).toBe(404);
    expect((await room.act('alex', press(note, 'feeling', 'not offered'))).status).toBe(422);
    expect(room.mediator.actions).toHaveLength(0);
  });

  it('puts the answer to a press in the place of the private card it came from', async () => {
    const note = await noteOfAlex();
    await room.act('alex', press(note, 'feeling', 'hurt'));
    const alex = await room.watch('alex');
    const snapshot = await alex.event((event) => event.type === 'snapshot');
    const cards = snapshot.type === 'snapshot' ? snapshot.entries.filter(isCard) : [];
    expect(cards).toMatchObject([{ id: note.id, card: { kind: 'other-words' } }]);
    expect(JSON.stringify(cards)).toContain('feeling hurt');
  });

  it('takes a card away when the mediator says so, or its reader does', async () => {
    const note = await noteOfAlex();
    const alex = await room.watch('alex');
    await room.act('alex', press(note, 'clear'));
    await alex.event((event) => event.type === 'gone' && event.id === note.id);
    const again = await noteOfAlex();
    await room.act('alex', { verb: 'dismiss', entryId: again.id });
    await alex.event((event) => event.type === 'gone' && event.id === again.id);
  });

  it('opens a form for the person who asked and takes it once, from that person', async () => {
    const note = await noteOfAlex();
    const { form } = await answerOf(await room.act('alex', press(note, 'say-again')));
    const submit = { verb: 'submit', formId: form.id, values: { text: 'When …, I felt hurt.' } };

    expect((await room.act('sam', submit)).status).toBe(404);
    expect((await room.act('alex', submit)).status).toBe(200);
    expect((await room.act('alex', submit)).status).toBe(404);
    const sam = await (await room.watch('sam')).event((event) => event.type === 'snapshot');
    expect(JSON.stringify(sam)).toContain('When …, I felt hurt.');
  });

  it('names the field of a form that cannot be taken, and keeps the form open', async () => {
    const note = await noteOfAlex();
    const { form } = await answerOf(await room.act('alex', press(note, 'say-again')));
    const submit = (text: string) => room.act('alex', { verb: 'submit', formId: form.id, values: { text } });
    for (const text of ['', '   ', 'x'.repeat(101)]) {
      const answer = await submit(text);
      expect(answer.status).toBe(422);
      expect(await answerOf(answer)).toMatchObject({ field: 'text' });
    }
    expect((await submit('fits')).status).toBe(200);
  });

  it('says so when something failed, logs it, and goes on', async () => {
    const note = await noteOfAlex();
    const answer = await room.act('alex', press(note, 'boom'));
    expect(answer.status).toBe(500);
    expect((await answerOf(answer)).message).toContain('try again');
    expect(room.logger.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect((await room.act('alex', press(note, 'clear'))).status).toBe(200);
  });
});
