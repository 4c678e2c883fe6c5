// Draws the PNG of the feelings wheel out of its SVG, for the platforms that show no SVG. Needs a Chromium (its path,
// or Debian's). To be run after `npm run docs` has changed the SVG; a test finds a PNG that belongs to another one.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { chromium } from 'playwright-core';
import { ROOT } from './build.mjs';

const PAGE = join(ROOT, 'adapters/web/page');
const SIZE = 800;
/** Behind the eight bytes that every PNG begins with, and the header chunk: 4 + 4 + 13 + 4 bytes. */
const AFTER_HEADER = 8 + 25;

const textChunk = (keyword, text) => {
  const content = Buffer.from(`tEXt${keyword}\0${text}`, 'latin1');
  const chunk = Buffer.alloc(content.length + 8);
  chunk.writeUInt32BE(content.length - 4, 0);
  content.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(content), content.length + 4);
  return chunk;
};

/** The picture itself says what it was drawn from, so that no list beside it can go stale. */
const withSource = (png, svg) => {
  const source = textChunk('Source', `sha256:${createHash('sha256').update(svg).digest('hex')}`);
  return Buffer.concat([png.subarray(0, AFTER_HEADER), source, png.subarray(AFTER_HEADER)]);
};

const svg = readFileSync(join(PAGE, 'feelings-wheel.svg'));
const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
await page.setContent(`<style>body{margin:0}</style>${svg}`);
const png = await page.screenshot({ omitBackground: true });
await browser.close();
writeFileSync(join(PAGE, 'feelings-wheel.png'), withSource(png, svg));
