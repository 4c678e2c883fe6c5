import { afterEach, describe, expect, it } from 'vitest';
import { aForm } from './a-form.ts';
import { aButton, aStage, MODES, NO_UNFURL, type Stage } from './bolt-stage.ts';
import { NotPossible } from './refusal.ts';

let stage: Stage;
afterEach(() => stage.stop());

describe.each(MODES)('commands, menus, buttons and forms over %s', (mode) => {
  it('a command is answered privately in its acknowledgement and through its response_url', async () => {
    stage = await aStage({ mode });
    const { app, alex, sam, channel, slack } = stage;
    app.command('/attune', async ({ ack, command, respond }) => {
      await ack({ text: `At once: ${command.text}` });
      await respond({ text: 'A little later', response_type: 'ephemeral' });
    });
    await alex.command(channel, '/attune', 'start @sam');
    await slack.until(() => alex.sees(channel).length === 2, 'both answers');
    expect(alex.sees(channel).map(({ text }) => text)).toEqual([
      `At once: start <@${sam.id}|sam>`,
      'A little later',
    ]);
    expect(sam.sees(channel)).toEqual([]);
    expect(slack.unanswered()).toEqual([]);
  });

  it('a form opens from a message’s menu, refuses with a reason, and posts when it is good', async () => {
    stage = await aStage({ mode });
    const { app, alex, sam, channel, slack, client } = stage;
    app.shortcut('reframe', async ({ ack, shortcut }) => {
      await ack();
      await client.views.open({ trigger_id: shortcut.trigger_id, view: aForm() });
    });
    app.view('form', async ({ ack, view }) => {
      const words = view.state.values.words?.words?.value ?? '';
      if (words.includes('never')) {
        await ack({ response_action: 'errors', errors: { words: 'Say what happened' } });
        return;
      }
      await ack();
      await client.chat.postMessage({ channel: channel.id, text: words, ...NO_UNFURL });
    });
    const said = await alex.says(channel, 'You never cook');
    await alex.shortcut(said, 'Reframe this');
    await slack.until(() => alex.modal(), 'the form');
    expect(alex.modal()).toMatchObject({ title: 'Say it again', fields: ['Your words', 'Feeling'] });
    await alex.submits({ 'Your words': 'You never cook' });
    expect(alex.modal()?.errors).toEqual({ words: 'Say what happened' });
    await alex.submits({ 'Your words': 'When I cooked alone, I felt tired.', Feeling: 'sad' });
    await slack.until(() => sam.sees(channel).length === 2, 'the post');
    expect(alex.modal()).toBeUndefined();
    expect(slack.ledger.whoSaw('When dinner got cold')).toEqual([alex.id]);
    slack.assertClean();
  });

  it('a button in an ephemeral message changes and removes it through its response_url', async () => {
    stage = await aStage({ mode });
    const { app, alex, channel, slack, client } = stage;
    app.action('more', async ({ ack, respond }) => {
      await ack();
      await respond({ text: 'Changed', blocks: [aButton('Away', 'away')], replace_original: true });
    });
    app.action('away', async ({ ack, respond }) => {
      await ack();
      await respond({ delete_original: true });
    });
    await client.chat.postEphemeral({
      channel: channel.id,
      user: alex.id,
      text: 'A private note is ready',
      blocks: [aButton('Other words', 'more')],
    });
    const [note] = alex.sees(channel);
    await alex.presses(note!, 'Other words');
    await slack.until(() => alex.sees(channel)[0]?.buttons[0] === 'Away', 'the changed note');
    await alex.presses(note!, 'Away');
    await slack.until(() => alex.sees(channel).length === 0, 'the note to go');
    await expect(alex.presses(note!, 'Away')).rejects.toThrow(NotPossible);
    slack.assertClean();
  });

  it('Home is published when it is opened, and its selects and buttons reach the app', async () => {
    stage = await aStage({ mode });
    const { app, alex, sam, slack, client } = stage;
    const used: unknown[] = [];
    app.event('app_home_opened', async ({ event }) => {
      const options = ['gentle', 'open'].map((value) => ({
        text: { type: 'plain_text' as const, text: value },
        value,
      }));
      const placeholder = { type: 'plain_text' as const, text: 'Sensitivity' };
      await client.views.publish({
        user_id: event.user,
        view: {
          type: 'home',
          blocks: [
            { type: 'header', text: { type: 'plain_text', text: 'What is held about me' } },
            {
              type: 'actions',
              elements: [{ type: 'static_select', action_id: 'how', placeholder, options }],
            },
          ],
        },
      });
    });
    app.action('how', async ({ ack, action, body }) => {
      await ack();
      used.push([
        action.type === 'static_select' && action.selected_option.value,
        body.type === 'block_actions' && body.container.type,
      ]);
    });
    await alex.opensHome();
    await slack.until(() => alex.home(), 'the Home tab');
    await alex.selects('home', 'Sensitivity', 'gentle');
    await slack.until(() => used.length === 1, 'the choice');
    expect(used).toEqual([['gentle', 'view']]);
    expect(slack.ledger.whoSaw('What is held about me')).toEqual([alex.id]);
    expect(sam.home()).toBeUndefined();
  });

  it('a closed form tells the app only when it asked for that', async () => {
    stage = await aStage({ mode });
    const { app, alex, channel, slack, client } = stage;
    const closed: boolean[] = [];
    app.command('/reframe', async ({ ack, command }) => {
      await ack();
      await client.views.open({
        trigger_id: command.trigger_id,
        view: aForm({ notify_on_close: command.text === 'loud' }),
      });
    });
    app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack, body }) => {
      await ack();
      closed.push(body.type === 'view_closed' && body.is_cleared);
    });
    for (const text of ['quiet', 'loud']) {
      await alex.command(channel, '/reframe', text);
      await slack.until(() => alex.modal(), 'the form');
      await alex.closes();
    }
    await slack.until(() => closed.length === 1, 'the one notice');
    expect(slack.deliveries.filter(({ name }) => name === 'view_closed')).toHaveLength(1);
  });
});

describe('response_url', () => {
  it('is good five times, for thirty minutes', async () => {
    stage = await aStage();
    const { app, alex, channel, slack } = stage;
    const urls: string[] = [];
    app.command('/attune', async ({ ack, command }) => {
      urls.push(command.response_url);
      await ack();
    });
    await alex.command(channel, '/attune');
    await alex.command(channel, '/attune');
    await slack.until(() => urls.length === 2, 'two addresses');
    const post = async (url: string): Promise<number> => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ text: 'Hi' }) })).status;
    };
    const statuses: number[] = [];
    for (let use = 0; use < 6; use += 1) statuses.push(await post(urls[0]!));
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
    await slack.advance(30 * 60_000 + 1);
    expect(await post(urls[1]!)).toBe(404);
  });
});
