import type { ModalView } from '@slack/types';
import { afterEach, describe, expect, it } from 'vitest';
import { aForm } from './a-form.ts';
import { aStage, type Stage } from './bolt-stage.ts';
import { NotPossible } from './refusal.ts';

let stage: Stage;
afterEach(() => stage.stop());

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const aView = (title: string, overrides: Partial<ModalView> = {}): ModalView => ({
  type: 'modal',
  callback_id: 'view',
  title: plain(title),
  submit: plain('Next'),
  blocks: [
    {
      type: 'input',
      block_id: 'line',
      label: plain('Line'),
      element: { type: 'plain_text_input', action_id: 'line' },
    },
  ],
  ...overrides,
});

/** Opens a first form; `answer` is what the app says to its submission. */
const openedForm = async (answer: Record<string, unknown>): Promise<void> => {
  stage = await aStage();
  const { app, client, alex, channel, slack } = stage;
  app.command('/attune', async ({ ack, command }) => {
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view: aView('First') });
  });
  app.view('view', async ({ ack }) => {
    await (ack as (body: object) => Promise<void>)(answer);
  });
  await alex.command(channel, '/attune');
  await slack.until(() => alex.modal(), 'the form');
};

describe('what an app says to a form', () => {
  it('update puts another in its place, keeping what was typed where the ids are the same', async () => {
    await openedForm({ response_action: 'update', view: aView('Second') });
    await stage.alex.submits({ Line: 'My words' });
    expect(stage.alex.modal()?.title).toBe('Second');
    await stage.alex.submits();
    const { payload } = stage.slack.deliveries.at(-1)!;
    expect(payload).toMatchObject({ view: { state: { values: { line: { line: { value: 'My words' } } } } } });
  });

  it('push lays one on top, and closing it shows the first again', async () => {
    await openedForm({ response_action: 'push', view: aView('On top') });
    await stage.alex.submits({ Line: 'x' });
    const second = stage.alex.modal();
    expect(second?.title).toBe('On top');
    await stage.alex.closes();
    expect(stage.alex.modal()?.title).toBe('First');
  });

  it('a fourth view on top is one too many', async () => {
    await openedForm({});
    const { slack, alex, client } = stage;
    const push = (title: string) =>
      client.views.push({ trigger_id: slack.trigger(alex), view: aView(title) });
    await push('Second');
    await push('Third');
    await expect(push('Fourth')).rejects.toMatchObject({ data: { error: 'push_limit_reached' } });
    expect(alex.modal()?.title).toBe('Third');
  });

  it('an error under a field that is not there is a violation', async () => {
    await openedForm({ response_action: 'errors', errors: { nothing: 'No' } });
    await stage.alex.submits({ Line: 'x' });
    expect(stage.slack.violations).toEqual(['view_submission answer: no input has the block_id nothing']);
    expect(stage.alex.modal()?.title).toBe('First');
  });

  it('clear closes everything', async () => {
    await openedForm({ response_action: 'clear' });
    await stage.alex.submits({ Line: 'x' });
    expect(stage.alex.modal()).toBeUndefined();
  });
});

describe('opening and changing views', () => {
  const opened = async (): Promise<string> => {
    let trigger = '';
    stage = await aStage();
    stage.app.command('/attune', async ({ ack, command }) => {
      trigger = command.trigger_id;
      await ack();
    });
    await stage.alex.command(stage.channel, '/attune');
    await stage.slack.until(() => trigger !== '', 'a trigger');
    return trigger;
  };

  it('a trigger is good once and for three seconds', async () => {
    const trigger_id = await opened();
    const open = () => stage.client.views.open({ trigger_id, view: aForm() });
    await open();
    await expect(open()).rejects.toMatchObject({ data: { error: 'exchanged_trigger_id' } });
    await stage.alex.command(stage.channel, '/attune');
    await stage.slack.advance(3000);
    const { trigger_id: stale } = stage.slack.deliveries.at(-1)!.payload as { trigger_id: string };
    await expect(stage.client.views.open({ trigger_id: stale, view: aForm() })).rejects.toMatchObject({
      data: { error: 'expired_trigger_id' },
    });
  });

  it('an update with an old hash, or of a view that is gone, is refused', async () => {
    const trigger_id = await opened();
    const { client, alex } = stage;
    const first = await client.views.open({ trigger_id, view: aForm() });
    const view_id = String(first.view?.id);
    const update = (hash: string) => client.views.update({ view_id, hash, view: aForm() });
    await update(String(first.view?.hash));
    await expect(update(String(first.view?.hash))).rejects.toMatchObject({
      data: { error: 'hash_conflict' },
    });
    await alex.closes();
    await expect(update('any')).rejects.toMatchObject({ data: { error: 'not_found' } });
  });

  it('nobody submits a form with a required field empty or a word too many', async () => {
    const trigger_id = await opened();
    await stage.client.views.open({ trigger_id, view: aForm() });
    await expect(stage.alex.submits({ 'Your words': '' })).rejects.toThrow(
      'Slack asks for "Your words" first',
    );
    await expect(stage.alex.submits({ 'Your words': 'x'.repeat(501) })).rejects.toThrow(NotPossible);
    await expect(stage.alex.submits({ Nothing: 'x' })).rejects.toThrow('no field "Nothing"');
  });
});
