import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, startProgram } from '../support/start-program.ts';
import { openBrowser } from './open-browser.ts';
import { openPlaygroundPage, type PlaygroundPage, styleOf, wordsOf } from './playground-page.ts';

let program: Program;
let browser: Browser;
let view: PlaygroundPage;

beforeAll(async () => {
  browser = await openBrowser();
  program = await startProgram();
  view = await openPlaygroundPage(browser, program);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

describe('the page', () => {
  it('shows markup, control characters and right-to-left text as text', async () => {
    const markup = '<img src=x onerror="document.title=1"> **bold** <script>document.title=2</script>';
    await view.write('alex', markup);
    await view.channel.getByText(markup).waitFor();
    await view.write('alex', '\u0007bell \u202eevil');
    await view.channel.getByText('␇bell [U+202E]evil').waitFor();
    await view.write('sam', 'מה שלומך?');
    const said = view.channel.locator('.said').last();
    expect(await styleOf(said, 'direction')).toBe('rtl');
    expect(await view.page.title()).toBe('Attune · playground');
    expect(await view.channel.locator('img').count()).toBe(0);
  });

  it('keeps a text of 40,000 characters in the box and says what is wrong', async () => {
    const box = view.side('alex').locator('#box');
    await box.fill('x'.repeat(40_000));
    await box.press('Enter');
    await view.side('alex').getByText('36,000 characters too long').waitFor();
    expect((await box.inputValue()).length).toBe(40_000);
    await box.fill('');
  });

  it('can be used with the keyboard alone', async () => {
    const { page } = view;
    const box = view.side('sam').locator('#box');
    await box.focus();
    await page.keyboard.type('/att');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    for (const _ of 'start settings mute leave privacy'.split(' ')) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await box.inputValue()).toBe('/attune help');
    await page.keyboard.press('Enter');
    await view.side('sam').getByRole('heading', { name: 'What I can do' }).waitFor();

    await page.keyboard.type('/');
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Shift+Tab');
    expect(await styleOf(view.side('sam').locator(':focus'), 'outline-style')).toBe('solid');
  });

  it.each(['A missed call', 'Sorry, in time', 'Good news', 'A check-in'])(
    'plays the scene “%s” to its end',
    async (title) => {
      const { page } = view;
      await page.getByRole('button', { name: title, exact: true }).click();
      await page.getByRole('button', { name: 'Start the scene' }).click();
      const strip = page.locator('#scene-strip');
      await strip.getByText('· 1 of ').waitFor();
      const count = Number(/of (\d+)/u.exec(await wordsOf(strip.locator('.progress')))?.[1]);
      expect(count).toBeGreaterThan(4);
      for (let step = 1; step <= count; step += 1) {
        await strip.getByText(`· ${step} of ${count}`).waitFor();
        await strip.getByRole('button', { name: 'Do it' }).click();
        if (step < count) await strip.getByText(`· ${step + 1} of ${count}`).waitFor();
      }
      await strip.getByText('That was the scene.').waitFor();
      await strip.getByRole('button', { name: 'Close' }).click();
    },
  );

  it('stops reading as soon as somebody writes with a third person in the channel (N2)', async () => {
    await view.page.getByRole('button', { name: 'A third person comes in' }).click();
    await view.channel.getByText('Robin has come into the channel.').waitFor();
    await view.write('sam', 'You never listen. You are so selfish.');
    await view.channel.getByText('I have stopped reading').waitFor();
    await view.page.getByRole('button', { name: 'The third person leaves' }).click();
    await view.moveClock('+30 s');
    expect(await view.side('sam').locator('[data-kind="nudge"]').count()).toBe(0);
  });

  it('fits a window of 390 pixels, one view at a time', async () => {
    const narrow = await openPlaygroundPage(browser, program, { width: 390, height: 844 });
    const { page } = narrow;
    for (const name of ['Alex', 'Channel', 'Sam']) {
      await page.getByRole('tab', { name }).click();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
      expect(await page.locator('.column:visible').count()).toBe(1);
    }
    await narrow.write('sam', 'from a phone');
    await narrow.side('sam').locator('.said', { hasText: 'from a phone' }).waitFor();
    await page.getByRole('tab', { name: 'Alex' }).click();
    await narrow.side('alex').locator('.said', { hasText: 'from a phone' }).waitFor();
    await page.close();
  });

  it('stops in order when asked to', async () => {
    const other = await startProgram();
    const page = await openPlaygroundPage(browser, other);
    expect(await other.stop()).toBe(0);
    await page.page.close();
  });
});
