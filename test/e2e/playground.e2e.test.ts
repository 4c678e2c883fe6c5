import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, startProgram } from '../support/start-program.ts';
import { openBrowser } from './open-browser.ts';
import { openPlaygroundPage, type PlaygroundPage, type Side, wordsOf } from './playground-page.ts';

const ATTACK = 'You never call when you are late. You are so selfish.';
const SAID_AGAIN = 'When you did not call yesterday, I felt worried and alone.';
const ALEX_ANSWER = 'Alex keeps the marigold morning in mind.';
const SAM_ANSWER = 'Sam keeps the harbour walk in mind.';

let program: Program;
let browser: Browser;
let view: PlaygroundPage;

/** What only one of them may ever have seen, by now. */
const secrets: { readonly owner: Side; readonly text: string }[] = [];
const keepSecret = (owner: Side, text: string): void => {
  secrets.push({ owner, text });
};

/** Looks at the other side and at the channel: what they show now, and everything they were ever sent. */
const expectNothingLeaked = async (): Promise<void> => {
  await view.tap.settle();
  for (const { owner, text } of secrets) {
    for (const place of (['alex', 'sam', 'stage'] as const).filter((other) => other !== owner)) {
      expect((await view.dom(place)).includes(text), `${place} shows: ${text}`).toBe(false);
      expect(view.tap.wire(place).includes(text), `${place} was sent: ${text}`).toBe(false);
    }
    expect(view.tap.wire(owner).includes(text), `${owner} was sent: ${text}`).toBe(true);
  }
};

beforeAll(async () => {
  browser = await openBrowser();
  program = await startProgram();
  view = await openPlaygroundPage(browser, program);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

describe('an evening of Alex and Sam, in a real browser', () => {
  it('reads nothing before both have agreed from their own side (N1)', async () => {
    await view.write('alex', '/attune start');
    await view.channel.getByText('May I sit with you two?').waitFor();
    await view.pressInChannel('alex', 'I agree');
    await view.card('alex', 'I read nothing until your partner has agreed').waitFor();
    await view.write('alex', ATTACK);
    await view.moveClock('+30 s');
    expect(await view.side('alex').locator('[data-kind="nudge"]').count()).toBe(0);

    await view.pressInChannel('sam', 'I agree');
    await view.channel.getByText('You have both agreed').waitFor();
    keepSecret('alex', 'I read nothing until your partner has agreed');
    await expectNothingLeaked();
  });

  it('shows an attack’s author, and nobody else, a note with other words', async () => {
    await view.write('alex', ATTACK);
    await view.moveClock('+30 s');
    const note = view.side('alex').locator('[data-kind="nudge"]');
    await note.waitFor();
    keepSecret('alex', await wordsOf(note.locator('.offer p')));
    keepSecret('alex', await wordsOf(note.locator('p').first()));
    keepSecret('alex', '"name":"nudge.say-again"');
    await expectNothingLeaked();
  });

  it('says again only what its author confirmed, in the author’s name', async () => {
    const alex = view.side('alex');
    await alex.getByRole('button', { name: 'Say it again' }).click();
    await alex.getByRole('dialog').getByRole('textbox').fill(SAID_AGAIN);
    await expectNothingLeaked();
    expect(view.tap.wire('sam')).not.toContain(SAID_AGAIN);
    await alex.getByRole('dialog').locator('button[type="submit"]').click();

    await view.channel.getByText(SAID_AGAIN).waitFor();
    expect(await wordsOf(view.channel)).toContain('Alex would like to say that again');
    await view.side('alex').locator('[data-kind="nudge"]').waitFor({ state: 'detached' });
    await expectNothingLeaked();
  });

  it('helps Sam to answer, on Sam’s side only', async () => {
    await view.pressInChannel('sam', 'Help me answer');
    const card = view.side('sam').locator('[data-kind="validation"]');
    await card.waitFor();
    const prompts = await card.locator('.offer p').allTextContents();
    expect(prompts).toHaveLength(3);
    for (const prompt of prompts) keepSecret('sam', prompt.trim());
    await card.getByRole('button', { name: 'Put in my box' }).first().click();
    expect(await view.side('sam').locator('#box').inputValue()).toBe(prompts[0]?.trim());
    await expectNothingLeaked();
    await view.side('sam').locator('#box').fill('');
  });

  it('shows the author alone what the engine saw in a message', async () => {
    await view.pressInChannel('alex', 'What did it see?');
    const engine = view.side('alex').locator('[data-kind="engine"]');
    await engine.waitFor();
    expect(await engine.locator('meter').count()).toBeGreaterThan(4);
    expect((await wordsOf(engine.locator('mark'))).length).toBeGreaterThan(0);
    keepSecret('alex', '"explanation":{');
    expect(await wordsOf(engine)).toContain('The note was shown to the author alone.');
    expect(await view.side('sam').locator('[data-item="explain"]').count()).toBe(0);
    await engine.getByRole('button', { name: 'Close' }).click();
  });

  it('keeps check-in answers sealed until both are in, then shows both together (K1)', async () => {
    await view.write('sam', '/checkin now');
    await view.channel.getByText('Answer privately').first().waitFor();
    const answer = async (side: Side, text: string): Promise<void> => {
      await view.pressInChannel(side, 'Answer privately');
      const dialog = view.side(side).getByRole('dialog');
      await dialog.getByRole('textbox').fill(text);
      await dialog.getByRole('button', { name: 'Seal it' }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    await answer('alex', ALEX_ANSWER);
    await view.card('alex', 'Sealed.').waitFor();
    keepSecret('alex', 'Sealed. It opens');
    await expectNothingLeaked();
    for (const place of ['sam', 'stage'] as const) {
      expect(view.tap.wire(place)).not.toContain(ALEX_ANSWER);
      expect(await view.dom(place)).not.toContain(ALEX_ANSWER);
    }

    await answer('sam', SAM_ANSWER);
    for (const text of [ALEX_ANSWER, SAM_ANSWER]) await view.channel.getByText(text).waitFor();
    await expectNothingLeaked();
  });

  it('lets the author edit and delete a message for both', async () => {
    await view.write('sam', 'a line with a typpo');
    await view.pressInChannel('sam', 'Edit');
    const sam = view.side('sam');
    await sam.getByRole('dialog').getByRole('textbox').fill('a line without one');
    await sam.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await view.channel.getByText('a line without one').waitFor();
    await view.pressInChannel('sam', 'Delete');
    await sam.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await view.channel.getByText('a line without one').waitFor({ state: 'detached' });
  });

  it('holds no word of theirs on disk or in the log', () => {
    expect(program.heard.count()).toBeGreaterThan(30);
    for (const text of [ATTACK, SAID_AGAIN, ALEX_ANSWER, SAM_ANSWER])
      expect(() => program.heard.expectNoneIn({ heard: text })).toThrow();
    program.heard.expectNoneIn({ 'the data folder': program.held(), 'the log': program.log() });
    expect(program.held()).toContain('web:alex');
  });

  it('erases everything when either one leaves, and then reads nothing more (N1)', async () => {
    await view.write('sam', '/attune leave');
    await view.channel.getByText('Attune has left').waitFor();
    expect(program.held()).not.toContain('web:alex');
    expect(program.held()).not.toContain('web:sam');

    await view.write('alex', '/attune privacy');
    await view.card('alex', 'Attune has not been started here').waitFor();
    await view.write('alex', ATTACK);
    await view.moveClock('+30 s');
    expect(await view.side('alex').locator('[data-kind="nudge"]').count()).toBe(0);
    await expectNothingLeaked();
  });

  it('asked no other machine for anything, and the browser had nothing to complain of', () => {
    expect(view.tap.urls().filter((url) => !url.startsWith(program.url) && !url.startsWith('data:'))).toEqual(
      [],
    );
    expect(view.tap.complaints()).toEqual([]);
  });
});
