import { describe, expect, it } from 'vitest';
import type { Card, Mediator, Reply } from '../../../src/index.ts';
import { MINUTE, SECOND } from '../../../src/index.ts';
import { type Home, moveInto, moveIntoAgreed } from './home.ts';

const card = (text: string, ...labels: readonly string[]): Card => ({
  kind: 'test',
  blocks: [{ type: 'text', text }],
  actions: labels.map((label) => ({
    type: 'button',
    label,
    action: { name: label.toLowerCase(), subject: 's' },
  })),
  preview: 'A private note is ready',
});

const FORM: Reply = {
  kind: 'form',
  form: {
    kind: 'test',
    title: 'A form',
    submit: { name: 'submit', subject: 's' },
    submitLabel: 'Send',
    fields: [{ id: 'text', type: 'line', label: 'Words', required: true, maxLength: 100 }],
  },
};

const REPLIES: Readonly<Record<string, Reply>> = {
  form: FORM,
  card: { kind: 'card', card: card('another card', 'Form', 'Clear') },
  none: { kind: 'none' },
  clear: { kind: 'clear' },
  submit: { kind: 'card', card: card('taken') },
};

const replyTo = (name: string): Reply => {
  const reply = REPLIES[name];
  if (reply === undefined) throw new TypeError('scripted failure');
  return reply;
};

const latch = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
};

/** "/attune help" answers with a card that has every kind of button; each reply comes when `gate` is open. */
const scripted = (gate: Promise<void> = Promise.resolve()) => ({
  mediator: (): Partial<Mediator> => ({
    handleCommand: async (): Promise<Reply> => ({
      kind: 'card',
      card: card('the card', 'Form', 'Card', 'None', 'Clear', 'Boom'),
    }),
    handleAction: async ({ action }) => {
      await gate;
      return replyTo(action.name);
    },
  }),
});

const help = ({ alex, channelId }: Home) => alex.command(channelId, 'attune help').message();

describe('a button on a private card', () => {
  it('changes the card in its place', async () => {
    const home = await moveInto(scripted());
    const { alex, channelId, fake } = home;
    const shown = await help(home);
    const changed = await alex.presses(shown, 'Card').message();
    expect(changed.id).toBe(shown.id);
    expect(changed.text).toContain('another card');
    expect(alex.sees(channelId)).toHaveLength(1);
    expect(fake.unanswered()).toEqual([]);
    fake.assertClean();
  });

  it('opens a form at once, and what is sent takes the place of the card', async () => {
    const home = await moveInto(scripted());
    const shown = await help(home);
    const form = await home.alex.presses(shown, 'Form').modal();
    expect(form.title).toBe('A form');
    const taken = await home.alex.submits(form, { Words: 'when you called' }).message();
    expect(taken.id).toBe(shown.id);
    expect(taken.text).toBe('taken');
    const [{ action, values }] = home.callsOf('handleAction').at(-1)!;
    expect(action).toEqual({ name: 'submit', subject: 's' });
    expect(values.text?.reveal()).toBe('when you called');
    home.fake.assertClean();
  });

  it('that has nothing to show is acknowledged quietly', async () => {
    const home = await moveInto(scripted());
    const shown = await help(home);
    expect(await home.alex.presses(shown, 'None').acked()).toMatchObject({ type: 6 });
    expect(home.alex.sees(home.channelId).map(({ text }) => text)).toEqual([shown.text]);
  });

  it('S7: that clears takes the card away', async () => {
    const home = await moveInto(scripted());
    await home.alex.presses(await help(home), 'Clear').gone();
    expect(home.alex.sees(home.channelId)).toEqual([]);
    home.fake.assertClean();
  });

  it('that fails says so in private, and the log says so without words', async () => {
    const home = await moveInto(scripted());
    const told = await home.alex.presses(await help(home), 'Boom').message();
    expect(told.ephemeral).toBe(true);
    expect(told.text).toContain('Something went wrong on my side');
    expect(home.logger.lines.at(-1)).toMatchObject({
      level: 'error',
      fields: { event: 'interaction-failed' },
    });
    expect(home.fake.unanswered()).toEqual([]);
  });
});

describe('a reply that takes longer than a form can wait', () => {
  const slow = () => {
    const [gate, waited] = [latch(), latch()];
    return { ...scripted(gate.opened), wait: () => waited.opened, gate, waited };
  };

  it('is a form behind a button: the press was acknowledged in time', async () => {
    const options = slow();
    const home = await moveInto(options);
    const shown = await help(home);
    const asked = home.alex.presses(shown, 'Form');
    options.waited.open();
    expect(await asked.acked()).toMatchObject({ type: 6 });
    options.gate.open();
    const ready = await asked.message();
    expect(ready.text).toBe('Your form is ready.\nOpen');
    const form = await home.alex.presses(ready, 'Open').modal();
    const taken = await home.alex.submits(form, { Words: 'late, not lost' }).message();
    expect(taken).toMatchObject({ id: shown.id, text: 'taken' });
    home.fake.assertClean();
  });

  it('is a card in the place of the card', async () => {
    const options = slow();
    const home = await moveInto(options);
    const shown = await help(home);
    const asked = home.alex.presses(shown, 'Card');
    options.waited.open();
    await asked.acked();
    options.gate.open();
    expect(await asked.message()).toMatchObject({ id: shown.id });
  });

  it('S7: clears nonetheless', async () => {
    const options = slow();
    const home = await moveInto(options);
    const asked = home.alex.presses(await help(home), 'Clear');
    options.waited.open();
    options.gate.open();
    await asked.gone();
  });

  it('that fails in the end is told in private', async () => {
    const options = slow();
    const home = await moveInto(options);
    const asked = home.alex.presses(await help(home), 'Boom');
    options.waited.open();
    await asked.acked();
    options.gate.open();
    expect((await asked.message()).text).toContain('Something went wrong on my side');
  });

  it('on a public post is a new private message, and nothing is left of one with nothing to say', async () => {
    const options = slow();
    const { gate: _, ...without } = options;
    const home = await moveInto({
      ...without,
      mediator: () => ({ handleAction: () => options.gate.opened.then(() => ({ kind: 'none' })) }),
    });
    const { alex, sam, channelId } = home;
    await alex.command(channelId, 'attune start', { partner: sam.id }).message();
    const post = sam.sees(channelId).at(-1)!;
    const asked = sam.presses(post, 'I agree');
    options.waited.open();
    expect(await asked.acked()).toMatchObject({ type: 5 });
    options.gate.open();
    await asked.gone();
    expect(sam.sees(channelId).map(({ id }) => id)).toEqual([post.id]);
  });
});

describe('a button on a post for both', () => {
  it('is answered with a private message, and the post stays as it is', async () => {
    const { alex, sam, channelId, fake } = await moveInto();
    await alex.command(channelId, 'attune start', { partner: sam.id }).message();
    const post = sam.sees(channelId).at(-1)!;
    const answer = await sam.presses(post, 'I agree').message();
    expect(answer.ephemeral).toBe(true);
    expect(answer.id).not.toBe(post.id);
    expect(alex.sees(channelId).map(({ text }) => text)).not.toContain(answer.text);
    expect(alex.sees(channelId).find(({ id }) => id === post.id)).toEqual(post);
    fake.assertClean();
  });
});

describe('every ask is answered', () => {
  it('before any work is done, whatever it is', async () => {
    const gate = latch();
    let isSlow = false;
    const home = await moveIntoAgreed({
      mediator: (real) => ({
        handleCommand: async (request) => {
          if (isSlow) await gate.opened;
          return real.handleCommand(request);
        },
      }),
    });
    const { alex, sam, channelId, fake } = home;
    const said = alex.says(channelId, 'you never listen to me');
    isSlow = true;
    const asked = [
      alex.menu(said, 'Reframe this'),
      sam.menu(said, 'Help me answer'),
      sam.command(channelId, 'validate'),
      alex.command(channelId, 'attune settings'),
      alex.command(channelId, 'break start', { minutes: 30 }),
      sam.command(channelId, 'break back'),
    ];
    await Promise.all(asked.map((one) => one.acked()));
    expect(fake.unanswered()).toEqual([]);
    gate.open();
    await Promise.all(asked.map((one) => one.message()));
    expect(fake.unfinished()).toEqual([]);
    fake.assertClean();
  });

  it('with a clear private word about a card of an earlier version', async () => {
    const { alex, channelId, fake } = await moveInto();
    const stored = fake.world.messages.post({
      channelId,
      authorId: fake.world.botId,
      content: 'old',
      components: [
        { type: 1, components: [{ type: 2, style: 1, label: 'Old', custom_id: 'from:version:0' }] },
      ],
    });
    const told = await alex.presses(stored.data.id, 'Old').message();
    expect(told).toMatchObject({ ephemeral: true });
    expect(told.text).toContain('an earlier version');
  });

  it('when Discord has trouble with the first answer, and the work is not done twice', async () => {
    const { alex, channelId, callsOf, fake } = await moveInto();
    fake.faults.next({ method: 'POST', route: /callback/ }, { kind: 'reset', afterEffect: true });
    const told = await alex.command(channelId, 'attune help').message();
    expect(told.ephemeral).toBe(true);
    expect(callsOf('handleCommand')).toHaveLength(1);
    fake.assertClean();
  });

  it('or, when it comes too late, nothing is done behind the person’s back', async () => {
    const { alex, channelId, callsOf, fake, logger, discord } = await moveInto();
    const release = fake.faults.hold({ method: 'POST', route: /callback/ });
    alex.command(channelId, 'attune leave');
    await fake.until(() => fake.requests.find(({ path }) => path.includes('callback')), 'the first answer');
    fake.clock.moveBy(4 * SECOND);
    release();
    await discord.stop();
    expect(callsOf('handleCommand')).toEqual([]);
    expect(logger.lines.map(({ fields }) => fields.code)).toContain('unknown-interaction');
  });

  it('also when the answer is ready after Discord has given up', async () => {
    const gate = latch();
    const home = await moveInto({
      mediator: (real) => ({
        handleCommand: async (request) => {
          await gate.opened;
          return real.handleCommand(request);
        },
      }),
    });
    const { alex, channelId, discord, fake, logger } = home;
    await alex.command(channelId, 'attune help').acked();
    fake.clock.moveBy(16 * MINUTE);
    gate.open();
    await discord.stop();
    expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
    expect(logger.lines.map(({ fields }) => fields.code)).toContain('interaction-over');
  });

  it('with a word of the restart while Attune is stopping, and what is under way ends', async () => {
    const gate = latch();
    const home = await moveInto({
      mediator: (real) => ({
        handleCommand: async (request) => {
          await gate.opened;
          return real.handleCommand(request);
        },
      }),
    });
    const { alex, sam, channelId, discord, fake } = home;
    const before = alex.command(channelId, 'attune help');
    await before.acked();
    const stopping = discord.stop();
    const after = await sam.command(channelId, 'attune help').message();
    expect(after.text).toContain('just being restarted');
    gate.open();
    await stopping;
    expect((await before.message()).text).not.toContain('restarted');
    expect(fake.unanswered()).toEqual([]);
  });

  it('completion, without waiting for anything', async () => {
    const { alex, channelId, fake } = await moveInto();
    const zones = await alex.autocomplete(channelId, 'attune settings', {
      focused: 'zone',
      typed: { zone: 'berl' },
    });
    expect(zones.map(({ value }) => value)).toContain('Europe/Berlin');
    fake.assertClean();
  });
});

describe('one’s own data', () => {
  it('N3: comes as a file that only its owner can open', async () => {
    const { alex, sam, channelId, fake } = await moveIntoAgreed();
    const card = await alex.command(channelId, 'attune privacy').message();
    const label = card.buttons.map(({ label }) => label).find((text) => /export|file/iu.test(text));
    const exported = await alex.presses(card, label!).message();
    expect(exported.ephemeral).toBe(true);
    expect(JSON.parse(exported.files[0]!.text)).toBeTypeOf('object');
    expect(fake.ledger.whoSaw(exported.files[0]!.text)).not.toContain(sam.id);
    fake.assertClean();
  });
});
