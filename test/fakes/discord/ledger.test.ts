import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { movableClock } from '../../support/clock.ts';
import { createLedger, type Sight } from './ledger.ts';
import { textsIn } from './texts-of.ts';
import { createWorld } from './world.ts';

const sight = (userId: string, text: string, change: Partial<Sight> = {}): Sight => ({
  userId,
  text,
  place: 'channel',
  channelId: 'c',
  messageId: 'm',
  at: 1,
  ...change,
});

describe('the visibility ledger', () => {
  it('keeps what each person could see, once per message, in order and since when', () => {
    const ledger = createLedger();
    ledger.record([sight('alex', 'one'), sight('sam', 'one'), sight('alex', 'two')]);
    ledger.record([sight('alex', 'one', { at: 5 }), sight('alex', 'one', { messageId: 'other' })]);
    expect(ledger.seenBy('alex')).toEqual(['one', 'two', 'one']);
    expect(ledger.sightsOf('alex')[0]?.at).toBe(1);
    expect(ledger.seenBy('sam')).toEqual(['one']);
    expect(ledger.seenBy('kim')).toEqual([]);
    expect(ledger.whoSaw('tw')).toEqual(['alex']);
  });

  it('what was seen stays seen after an edit and a deletion', () => {
    const world = createWorld({ clock: movableClock(), token: 't', grantedIntents: 0 });
    const [alex, sam] = [world.addUser('Alex'), world.addUser('Sam')];
    const dm = world.directMessages(alex, sam);
    const { id } = world.messages.post({ channelId: dm, authorId: alex, content: 'first' }).data;
    world.messages.change(id, { content: 'second' });
    world.messages.remove(id);
    expect(world.core.ledger.sightsOf(sam).map(({ text, place }) => [place, text])).toEqual([
      ['direct', 'first'],
      ['notification', 'first'],
      ['direct', 'second'],
    ]);
  });

  it('an ephemeral message is before one pair of eyes and on no lock screen', () => {
    const world = createWorld({ clock: movableClock(), token: 't', grantedIntents: 0 });
    const [alex, sam] = [world.addUser('Alex'), world.addUser('Sam')];
    const guildId = world.addGuild({ ownerId: alex, memberIds: [sam] });
    const channelId = world.addChannel(guildId);
    world.messages.post({ channelId, authorId: world.botId, content: 'psst', onlyFor: alex });
    expect(world.core.ledger.sightsOf(alex).map(({ place }) => place)).toEqual(['ephemeral']);
    expect(world.core.ledger.seenBy(sam)).toEqual([]);
    const kim = world.addUser('Kim');
    world.join(guildId, kim);
    expect(world.core.ledger.seenBy(kim)).toEqual([]);
  });
});

describe('what can be read on a message or form', () => {
  it('labels, placeholders, choices and prefilled inputs are read; ids and the values of choices are not', () => {
    const shown = textsIn({
      title: 'Say it again',
      custom_id: 'hidden',
      components: [
        {
          type: ComponentType.Label,
          label: 'Words',
          component: {
            type: ComponentType.TextInput,
            style: TextInputStyle.Short,
            custom_id: 'hidden',
            value: 'When …',
            placeholder: 'Yours',
          },
        },
        {
          type: ComponentType.StringSelect,
          custom_id: 'hidden',
          options: [{ label: 'Hurt', value: 'hidden' }],
        },
      ],
    });
    expect(shown).toEqual(['Say it again', 'Words', 'When …', 'Yours', 'Hurt']);
  });
});
