import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import type { Program } from '../support/start-program.ts';
import { attachWiretap, type Place, type Wiretap } from './wiretap.ts';

export type Side = 'alex' | 'sam';

export type PlaygroundPage = {
  readonly page: Page;
  readonly tap: Wiretap;
  readonly side: (side: Side) => FrameLocator;
  /** The newest private card with such words on that side. */
  readonly card: (side: Side, words: string) => Locator;
  readonly channel: Locator;
  /** Types into that side's box and sends it. */
  readonly write: (side: Side, text: string) => Promise<void>;
  /** Presses a button that stands in the channel, as that person. */
  readonly pressInChannel: (side: Side, name: string) => Promise<void>;
  readonly moveClock: (label: string) => Promise<void>;
  /** The whole document of a place, with what its fields hold. */
  readonly dom: (place: Place) => Promise<string>;
};

export const wordsOf = async (locator: Locator): Promise<string> =>
  ((await locator.textContent()) ?? '').trim();

/** Runs in the browser, whose names this project does not know. */
const readStyle = new Function('node', 'name', 'return getComputedStyle(node).getPropertyValue(name)');

export const styleOf = (locator: Locator, name: string): Promise<string> =>
  locator.evaluate(readStyle as (node: unknown, name: string) => string, name);

type Viewport = { readonly width: number; readonly height: number };

const DESK: Viewport = { width: 1280, height: 860 };

/** Runs in the browser: markup, and the values that markup does not show. */
const readDocument = `[document.documentElement.outerHTML,
  ...[...document.querySelectorAll('input, textarea, select')].map((field) => field.value)].join('\\n')`;

export const openPlaygroundPage = async (
  browser: Browser,
  { url, heard }: Pick<Program, 'url' | 'heard'>,
  viewport = DESK,
): Promise<PlaygroundPage> => {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  page.setDefaultTimeout(10_000);
  const tap = await attachWiretap(page, heard.hear);
  await page.goto(url);
  const side = (name: Side): FrameLocator => page.frameLocator(`#frame-${name}`);
  await side('alex').locator('.composer').waitFor({ state: 'attached' });
  await side('sam').locator('.composer').waitFor({ state: 'attached' });

  const frameAt = (place: Place) =>
    page
      .frames()
      .find((frame) => (place === 'stage' ? frame.parentFrame() === null : frame.url().endsWith(place)));

  return {
    page,
    tap,
    side,
    card: (name, text) => side(name).locator('.card', { hasText: text }).last(),
    channel: page.locator('#timeline'),
    write: async (name, text) => {
      const tab = page.locator(`#tab-${name}`);
      if (await tab.isVisible()) await tab.click();
      const box = side(name).locator('#box');
      await box.fill(text);
      await box.press('Escape');
      await box.press('Enter');
      await side(name).locator('.send:not([aria-busy])').waitFor();
    },
    pressInChannel: async (name, label) => {
      await page.locator(`#timeline .as-${name}`).getByRole('button', { name: label }).last().click();
    },
    moveClock: async (label) => {
      await page.locator('#clock').getByRole('button', { name: label }).click();
      await page.locator('#status', { hasText: 'It is' }).waitFor();
    },
    dom: async (place) => String(await frameAt(place)?.evaluate(readDocument)),
  };
};
