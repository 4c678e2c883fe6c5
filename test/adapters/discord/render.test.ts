import { MessageFlags } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCustomId } from '../../../adapters/discord/custom-id.ts';
import { renderCard, renderKnock } from '../../../adapters/discord/render.ts';
import { RenderError } from '../../../adapters/discord/render-error.ts';
import { helpCard } from '../../../src/app/cards/help-card.ts';
import { type Card, type CardAction, type CardBlock, privateText, spaceId } from '../../../src/index.ts';
import { brokenByMessage } from './discord-limits.ts';
import { readMarkdown } from './discord-markdown.ts';
import { HOSTILE, hostileText } from './hostile-text.ts';

const here = { spaceId: spaceId('discord:123456789012345678') };

const aCard = (over: Partial<Card> = {}): Card => ({
  kind: 'sample',
  blocks: [{ type: 'text', text: 'Here you are.' }],
  actions: [],
  preview: 'A private note is ready',
  ...over,
});
const showing = (...blocks: readonly CardBlock[]): string => renderCard(aCard({ blocks }), here).body.content;
const offering = (...actions: readonly CardAction[]) => renderCard(aCard({ actions }), here).body.components;

const aButton = (label = 'Not now', subject = 'n1'): CardAction => ({
  type: 'button',
  action: { name: 'nudge.not-now', subject },
  label,
});
const aSelect = (count: number): CardAction => ({
  type: 'select',
  action: { name: 'nudge.feeling', subject: 'n1' },
  label: 'Choose a feeling',
  options: Array.from({ length: count }, (_, at) => ({ value: `feeling-${at}`, label: `Feeling ${at}` })),
});

const words = (count: number, word = 'again'): string => Array.from({ length: count }, () => word).join(' ');

describe('a card as a Discord message', () => {
  it('reads from top to bottom: title, text, quote with its mark, offer, list, facts, small print', () => {
    const { content } = renderCard(
      aCard({
        title: 'Other words',
        blocks: [
          { type: 'quote', text: privateText('so you never call'), mark: [3, 12] },
          { type: 'offer', text: privateText('When you didn’t call, I felt worried.'), caption: 'Perhaps' },
          { type: 'text', text: 'Which is nearest?' },
          { type: 'list', items: ['One', 'Two'] },
          { type: 'facts', facts: [{ name: 'Quiet hours', value: '22:00-07:00' }] },
          { type: 'note', text: 'No feeling is wrong.' },
        ],
      }),
      here,
    ).body;
    expect(content).toBe(
      [
        '**Other words**',
        '> so **__you never__** call',
        '',
        '**Perhaps**',
        '> When you didn’t call, I felt worried.',
        'Which is nearest?',
        '- One',
        '- Two',
        '**Quiet hours** 22:00-07:00',
        '-# No feeling is wrong.',
      ].join('\n'),
    );
  });

  it('keeps each of several lines in its quote, its note and its item', () => {
    const text = privateText('one\n\ntwo');
    expect(showing({ type: 'quote', text })).toBe('> one\n> \n> two');
    expect(showing({ type: 'note', text })).toBe('-# one\n-# two');
    expect(showing({ type: 'list', items: [text, 'three'] })).toBe('- one\n  two\n- three');
  });

  it('two offers side by side stay two', () => {
    const offer = (text: string): CardBlock => ({ type: 'offer', text });
    expect(showing(offer('One.'), offer('Two.'))).toBe('> One.\n\n> Two.');
  });

  it('mentions nobody and unfolds no link, whatever it says', () => {
    const { allowed_mentions, flags } = renderCard(aCard(), here).body;
    expect(allowed_mentions).toEqual({ parse: [] });
    expect(flags).toBe(MessageFlags.SuppressEmbeds);
  });

  it('fills in the template of blanks as blanks, not as underlining', () => {
    const text = 'When ______ happened, I felt ______.';
    expect(readMarkdown(showing({ type: 'text', text }))).toEqual({ found: [], visible: text });
  });

  it('a file travels beside the message, under its name, and replaces older ones', () => {
    const json = '{"a":"**b**"}';
    const { body, files } = renderCard(
      aCard({ blocks: [{ type: 'file', name: 'attune.json', text: privateText(json) }] }),
      here,
    );
    expect(body.attachments).toEqual([{ id: '0', filename: 'attune.json' }]);
    expect(files.map(({ name, data }) => [name, new TextDecoder().decode(data)])).toEqual([
      ['attune.json', json],
    ]);
    expect(body.content).not.toContain('**b**');
    expect(renderCard(aCard(), here).body.attachments).toEqual([]);
  });

  it('a picture is attached, with its words for whoever cannot see it; where none is at hand, the words are shown', () => {
    const card = aCard({ blocks: [{ type: 'picture', name: 'wheel', alt: 'A wheel: *hurt*, sad.' }] });
    const pictures = new Map([['wheel', new Uint8Array([1, 2])]]);
    const { body, files } = renderCard(card, { ...here, pictures });
    expect(body.attachments).toEqual([
      { id: '0', filename: 'wheel.png', description: 'A wheel: *hurt*, sad.' },
    ]);
    expect(files.map(({ name, data }) => [name, [...data]])).toEqual([['wheel.png', [1, 2]]]);
    expect(body.content).toBe('');
    const inWords = renderCard(card, here).body;
    expect(readMarkdown(inWords.content).visible).toContain('A wheel: *hurt*, sad.');
    expect(inWords.attachments).toEqual([]);
  });

  it('help names each command as it is asked for on Discord', () => {
    const { content } = renderCard(helpCard(), here).body;
    expect(content).toContain('/break start \\[minutes] \\[note]: An agreed pause');
    expect(content).toContain('/break back');
    expect(content).not.toMatch(/\/break \\?\[/u);
    expect(content).toContain('/reframe');
  });

  it('what somebody wrote about a command is left as it is', () => {
    expect(showing({ type: 'quote', text: privateText('type /break 30') })).toContain('/break 30');
    expect(showing({ type: 'text', text: 'Type /break 30.' })).toContain('/break start 30');
  });

  it('S7: the knock says the neutral preview and opens nothing by itself', () => {
    const { body, files } = renderKnock('A private note is ready', 'abcdefgh12345678');
    expect(body.content).toBe('A private note is ready');
    const parts = body.components.flatMap((row) => row.components);
    expect(parts.map((part) => ('label' in part ? part.label : ''))).toEqual(['Open']);
    expect(parts.map((part) => readCustomId(part.custom_id))).toEqual([
      { kind: 'open', token: 'abcdefgh12345678' },
    ]);
    expect(files).toEqual([]);
  });
});

/** Every place of a card in which a person's words may stand. */
const everywhere = (typed: string): Card => {
  const text = privateText(typed);
  return aCard({
    title: `T${typed}`,
    blocks: [
      { type: 'text', text },
      { type: 'note', text },
      { type: 'quote', text, mark: [0, Math.min(3, typed.length)] },
      { type: 'offer', text, caption: `C${typed}` },
      { type: 'list', items: [text, text] },
      { type: 'facts', facts: [{ name: 'Allowed', value: `V${typed}` }] },
    ],
  });
};

const OURS: readonly string[] = ['bold', 'underline', 'small', 'quote', 'list'];

describe('what a person wrote, in any place of a card', () => {
  it.each(HOSTILE.map((text, at) => [at + 1, text] as const))('hostile text %i stays plain', (_, text) => {
    const { found } = readMarkdown(renderCard(everywhere(text), here).body.content);
    expect(found.filter((name) => !OURS.includes(name))).toEqual([]);
  });

  it('opens no markup of its own and breaks none of ours', () => {
    fc.assert(
      fc.property(hostileText, (typed) => {
        const payload = renderCard(everywhere(typed), here);
        const { found } = readMarkdown(payload.body.content);
        expect(found.filter((name) => !OURS.includes(name))).toEqual([]);
        // Title, caption and the fact's name; at most one mark on each line of the quote.
        const lines = typed.split(/\r\n?|[\n\u2028]/u).length;
        expect(found.filter((name) => name === 'bold').length).toBeLessThanOrEqual(3 + lines);
        expect(brokenByMessage(payload)).toEqual([]);
      }),
      { numRuns: 1000, seed: 20261124 },
    );
  });
});

describe('what is too long for one Discord message', () => {
  const SAYS_SO = /\n-# [^\n]*shortened[^\n]*$/u;

  it('the longest text is shortened at a word, the others stay whole, and a last line says so', () => {
    const content = showing(
      { type: 'text', text: 'A short line.' },
      { type: 'quote', text: privateText(words(1000)) },
      { type: 'note', text: 'The small print.' },
    );
    expect(content.length).toBeLessThanOrEqual(2000);
    expect(content.length).toBeGreaterThan(1900);
    expect(content).toMatch(/^A short line\.\n> (?:again )+again…\n-# The small print\.\n/u);
    expect(content).toMatch(SAYS_SO);
  });

  it('two long texts share the room', () => {
    const [first = '', second = ''] = showing(
      { type: 'offer', text: privateText(words(1000, 'mine')), caption: 'Alex' },
      { type: 'offer', text: privateText(words(1000, 'ours')), caption: 'Sam' },
    ).split('**Sam**');
    expect(Math.abs(first.length - second.length)).toBeLessThan(150);
    expect(first.length).toBeGreaterThan(800);
  });

  it('what fits is not said to be shortened', () => {
    expect(showing({ type: 'text', text: words(300) })).toBe(words(300));
    expect(showing({ type: 'text', text: 'x'.repeat(2000) })).toBe('x'.repeat(2000));
    expect(showing({ type: 'text', text: 'x'.repeat(2001) })).toMatch(SAYS_SO);
  });

  it('the marked words are kept in view, however far in they stand', () => {
    const text = `${words(500)} you never listen ${words(500)}`;
    const start = text.indexOf('you never');
    const content = showing({ type: 'quote', text: privateText(text), mark: [start, start + 9] });
    expect(content).toContain('**__you never__** listen again');
    expect(content.startsWith('> … ')).toBe(true);
    expect(content.length).toBeLessThanOrEqual(2000);
  });

  it('with marked words at the very end, what stands before them is shown as far as there is room', () => {
    const text = `${words(500)} you never listen`;
    const start = text.indexOf('you never');
    const content = showing({ type: 'quote', text: privateText(text), mark: [start, start + 9] });
    expect(content).toMatch(/^> … again (?:again )+\*\*__you never__\*\* listen\n/u);
    expect(content.length).toBeGreaterThan(1900);
  });

  it('a text that grows when it is escaped is cut between characters, not within an escape', () => {
    fc.assert(
      fc.property(fc.constantFrom('*', '**_~', '\\', '<@1>', ':a:', '😀*', 'e\u0301_'), (piece) => {
        const payload = renderCard(everywhere(piece.repeat(1500)), here);
        const { found } = readMarkdown(payload.body.content);
        expect(found.filter((name) => !OURS.includes(name))).toEqual([]);
        expect(payload.body.content).not.toMatch(/\p{Surrogate}/u);
        expect(brokenByMessage(payload)).toEqual([]);
      }),
    );
  });

  it('a card of too many texts is a mistake of ours and not a message with holes', () => {
    const items = Array.from({ length: 800 }, () => 'x');
    expect(() => showing({ type: 'list', items })).toThrow(RenderError);
  });
});

describe('what can be pressed and chosen', () => {
  it('buttons stand five in a row, in their order, and a select has a row of its own', () => {
    const rows = offering(...Array.from({ length: 7 }, (_, at) => aButton(`B${at}`, `n${at}`)), aSelect(3));
    expect(rows.map(({ components }) => components.length)).toEqual([5, 2, 1]);
  });

  it('a long choice is offered in parts of 25 and loses nothing', () => {
    const rows = offering(aSelect(60));
    const selects = rows.flatMap(({ components }) => components).filter((part) => 'options' in part);
    expect(selects.map((part) => part.options.length)).toEqual([25, 25, 10]);
    expect(selects.map((part) => part.placeholder)).toEqual([
      'Choose a feeling (1 of 3)',
      'Choose a feeling (2 of 3)',
      'Choose a feeling (3 of 3)',
    ]);
    expect(brokenByMessage(renderCard(aCard({ actions: [aSelect(60)] }), here))).toEqual([]);
  });

  it('more than five rows are a mistake of ours, not a card with some of its buttons', () => {
    const buttons = Array.from({ length: 26 }, (_, at) => aButton('B', `n${at}`));
    expect(() => offering(...buttons)).toThrow(RenderError);
    expect(() => offering(aSelect(126))).toThrow(RenderError);
  });

  it('a label that is too long ends at a word', () => {
    const [row] = offering(aButton(words(30)));
    const [button] = row?.components ?? [];
    expect(button && 'label' in button ? button.label : '').toMatch(/^(?:again )+again…$/u);
  });

  it('a choice whose value would not come back whole is a mistake of ours', () => {
    const select = { ...aSelect(0), options: [{ value: 'x'.repeat(101), label: 'X' }] } as CardAction;
    expect(() => offering(select)).toThrow(RenderError);
  });
});
