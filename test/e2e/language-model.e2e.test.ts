import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScriptedModel, says, startScriptedModel } from '../fakes/scripted-model.ts';
import { type Program, startProgram } from '../support/start-program.ts';
import { openBrowser } from './open-browser.ts';
import { openPlaygroundPage, type PlaygroundPage, type Side, wordsOf } from './playground-page.ts';

const ATTACK = "You never call when you're late. You are so selfish.";
const WORDING = "no call comes when you're late";

let model: ScriptedModel;
let program: Program;
let browser: Browser;
let view: PlaygroundPage;

beforeAll(async () => {
  browser = await openBrowser();
  model = await startScriptedModel(says(WORDING));
  program = await startProgram({ ATTUNE_PHRASING_URL: model.url, ATTUNE_PHRASING_MODEL: 'small' });
  view = await openPlaygroundPage(browser, program);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await program?.stop();
  await model?.stop();
});

const press = (side: Side, name: string): Promise<void> =>
  view.side(side).getByRole('button', { name }).last().click();

const saysYes = async (side: Side): Promise<void> => {
  await view.write(side, '/attune settings');
  await press(side, 'Wording by a model');
  await press(side, 'Yes, for my part');
  await view.side(side).getByRole('button', { name: 'No, keep it here' }).waitFor();
};

describe('wording by a language model, in the running program', () => {
  it('is asked of nobody before both have switched it on', async () => {
    await view.write('alex', '/attune start');
    await view.channel.getByText(`a language model at ${new URL(model.url).host}`).waitFor();
    await view.pressInChannel('alex', 'I agree');
    await view.card('alex', 'I read nothing until your partner has agreed').waitFor();
    await view.pressInChannel('sam', 'I agree');
    await view.channel.getByText('You have both agreed').waitFor();
    await saysYes('alex');
    await view.write('alex', `/reframe ${ATTACK}`);
    await view.card('alex', 'Other words for the same concern').waitFor();
    expect(model.received).toEqual([]);
  });

  it('words the note when both have, from the one message', async () => {
    await saysYes('sam');
    await view.write('alex', ATTACK);
    await view.moveClock('+30 s');
    const note = view.side('alex').locator('[data-kind="nudge"]');
    await note.waitFor();
    expect(await wordsOf(note.locator('.offer p'))).toContain(WORDING);
    expect(model.received).toHaveLength(1);
    expect(model.received[0]?.body).toContain('You never call');
    expect(model.received[0]?.body).not.toMatch(/\b(?:alex|sam)\b/i);
  });

  it('leaves no word of it in the log or in the data folder', () => {
    for (const place of [program.log(), program.held()]) expect(place).not.toMatch(/selfish|no call comes/);
    expect(program.log()).toContain('"decision":"model-words"');
  });
});
