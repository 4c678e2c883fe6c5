import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, startProgram } from '../support/start-program.ts';
import { openBrowser } from './open-browser.ts';
import { openPlaygroundPage, type PlaygroundPage } from './playground-page.ts';

const ATTACK = 'You never call when you are late. You are so selfish.';

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

/** Runs in the browser. */
const readSource = new Function('picture', 'return [picture.currentSrc, picture.naturalWidth]');

describe('the feelings wheel, in a real browser', () => {
  it('is drawn from our own origin beside “Choose a feeling”, light or dark as the screen is', async () => {
    await view.write('alex', '/attune start');
    await view.pressInChannel('alex', 'I agree');
    await view.card('alex', 'I read nothing until your partner has agreed').waitFor();
    await view.pressInChannel('sam', 'I agree');
    await view.channel.getByText('You have both agreed').waitFor();
    await view.write('alex', ATTACK);
    await view.moveClock('+30 s');
    await view.side('alex').getByRole('button', { name: 'Choose a feeling' }).click();
    const picture = view.side('alex').getByRole('img', { name: /^A wheel of feelings, by family\. hurt: / });
    await picture.waitFor();
    for (const [colorScheme, name] of [
      ['light', 'feelings-wheel.svg'],
      ['dark', 'feelings-wheel-dark.svg'],
    ] as const) {
      await view.page.emulateMedia({ colorScheme });
      await expect
        .poll(() => picture.evaluate(readSource as (node: unknown) => unknown))
        .toEqual([`${program.url}/assets/${name}`, 800]);
    }
  });

  it('R4: a feeling of its outer ring that stands in no first list can be chosen as well', async () => {
    const more = view.side('alex').locator('.choice', { hasText: 'More feelings' });
    await more.locator('select').selectOption('heartbroken');
    await more.getByRole('button', { name: 'Choose' }).click();
    await view.card('alex', 'heartbroken').locator('.offer').first().waitFor();
    expect(await view.card('alex', 'heartbroken').locator('.offer p').first().textContent()).toContain(
      'heartbroken',
    );
  });
});
