import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readActionId } from '../../../adapters/slack/action-id.ts';
import { filesOf, renderCard, renderCardWithFiles, renderKnock } from '../../../adapters/slack/render.ts';
import { RenderError } from '../../../adapters/slack/render-error.ts';
import { type Card, type CardAction, type CardBlock, privateText, spaceId } from '../../../src/index.ts';
import { HOSTILE, hostileText } from './hostile-text.ts';
import { brokenByMessage } from './slack-limits.ts';
import { shownText } from './slack-text.ts';

const here = { spaceId: spaceId('slack:T0123ABCDE:C0456FGHIJ'), commandPrefix: '' };

const aCard = (over: Partial<Card> = {}): Card => ({
  kind: 'sample',
  blocks: [{ type: 'text', text: 'Here you are.' }],
  actions: [],
  preview: 'A private note is ready',
  ...over,
});
const showing = (...blocks: readonly CardBlock[]) => renderCard(aCard({ blocks }), here).blocks;
const wordsOf = (...blocks: readonly CardBlock[]): string => shownText(showing(...blocks)).visible.join('');
const offering = (...actions: readonly CardAction[]) =>
  renderCard(aCard({ actions }), here).blocks.filter((block) => block.type === 'actions');

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
const says = (text: string, style?: object) => ({
  type: 'text',
  text,
  ...(style === undefined ? {} : { style }),
});
const rich = (...elements: readonly object[]) => ({ type: 'rich_text', elements });
const section = (...elements: readonly object[]) => ({ type: 'rich_text_section', elements });

describe('a card as a Slack message', () => {
  it('reads from top to bottom: title, quote with its mark, offer, text, list, facts, small print', () => {
    const { blocks } = renderCard(
      aCard({
        title: 'Other words',
        blocks: [
          { type: 'quote', text: privateText('so you never call'), mark: [3, 12] },
          { type: 'offer', text: privateText('When you didn’t call, I felt worried.'), caption: 'Perhaps' },
          { type: 'text', text: 'Which is nearest?' },
          { type: 'list', items: ['One', 'Two'] },
          {
            type: 'facts',
            facts: [
              { name: 'Quiet hours', value: '22:00-07:00' },
              { name: 'Muted', value: 'no' },
            ],
          },
          { type: 'note', text: 'No feeling is wrong.' },
        ],
      }),
      here,
    );
    expect(blocks).toEqual([
      { type: 'header', text: { type: 'plain_text', text: 'Other words', emoji: false } },
      rich({
        type: 'rich_text_quote',
        elements: [says('so '), says('you never', { bold: true, underline: true }), says(' call')],
      }),
      rich(section(says('Perhaps', { bold: true })), {
        type: 'rich_text_quote',
        elements: [says('When you didn’t call, I felt worried.')],
      }),
      rich(section(says('Which is nearest?'))),
      rich({
        type: 'rich_text_list',
        style: 'bullet',
        elements: [section(says('One')), section(says('Two'))],
      }),
      rich(
        section(
          says('Quiet hours', { bold: true }),
          says(' 22:00-07:00'),
          says('\nMuted', { bold: true }),
          says(' no'),
        ),
      ),
      {
        type: 'context',
        elements: [{ type: 'plain_text', text: 'No feeling is wrong.', emoji: false }],
      },
    ]);
  });

  it('S7: a notification shows the neutral preview, whatever stands in the card', () => {
    const secret = privateText('you never call');
    const { text } = renderCard(
      aCard({ title: 'Other words', blocks: [{ type: 'quote', text: secret }], actions: [aButton()] }),
      here,
    );
    expect(text).toBe('A private note is ready');
  });

  it('nothing of a person’s words is carried along unseen', () => {
    const { blocks } = renderCard(
      aCard({ blocks: [{ type: 'quote', text: privateText('SECRET') }], actions: [aButton(), aSelect(2)] }),
      here,
    );
    expect(JSON.stringify(blocks).split('SECRET')).toHaveLength(2);
  });

  it('what is blank leaves no empty block, which Slack would refuse', () => {
    const body = renderCard(
      aCard({
        blocks: [
          { type: 'text', text: 'There.' },
          { type: 'text', text: privateText(' \n') },
          { type: 'quote', text: privateText('') },
          { type: 'offer', text: privateText(''), caption: 'Alex' },
          { type: 'list', items: ['', privateText(' '), 'One'] },
          { type: 'list', items: [''] },
          { type: 'facts', facts: [] },
        ],
      }),
      here,
    );
    expect(brokenByMessage(body)).toEqual([]);
    expect(shownText(body.blocks).visible).toEqual(['There.', 'Alex', 'One']);
  });

  it('names our commands as they are called here, and leaves a person’s words alone', () => {
    const { blocks } = renderCard(
      aCard({
        blocks: [
          { type: 'text', text: 'Try /attune help.' },
          { type: 'quote', text: privateText('try /attune help') },
          { type: 'note', text: 'Private help: /attune help-now.' },
        ],
      }),
      { ...here, commandPrefix: 'our-' },
    );
    expect(shownText(blocks).visible).toEqual([
      'Try /our-attune help.',
      'try /attune help',
      'Private help: /our-attune help-now.',
    ]);
  });

  it('S7: the knock says the neutral preview and opens nothing by itself', () => {
    const body = renderKnock('A private note is ready', 'abcdefgh12345678');
    expect(body.text).toBe('A private note is ready');
    expect(shownText(body.blocks).visible).toEqual(['A private note is ready', 'Open']);
    expect(brokenByMessage(body)).toEqual([]);
    const [, row] = body.blocks;
    const [button] = row?.type === 'actions' ? row.elements : [];
    expect(readActionId(button?.action_id ?? '')).toEqual({ kind: 'open', token: 'abcdefgh12345678' });
  });
});

describe('a picture', () => {
  const card = aCard({ blocks: [{ type: 'picture', name: 'wheel', alt: 'A wheel: *hurt*, sad.' }] });

  it('is fetched where Slack can reach it, with its words for whoever cannot see it', () => {
    const pictureAt = (name: string) => `https://attune.example.org/slack/${name}.png`;
    const body = renderCard(card, { ...here, pictureAt });
    expect(body.blocks).toEqual([
      {
        type: 'image',
        image_url: 'https://attune.example.org/slack/wheel.png',
        alt_text: 'A wheel: *hurt*, sad.',
      },
    ]);
    expect(brokenByMessage(body)).toEqual([]);
  });

  it('is said in words where it cannot', () => {
    expect(shownText(renderCard(card, here).blocks).visible).toEqual(['A wheel: *hurt*, sad.']);
  });
});

describe('one’s own data', () => {
  const json = JSON.stringify({ a: Array.from({ length: 300 }, (_, at) => `**${at}**`) }, undefined, 2);
  const card = aCard({ blocks: [{ type: 'file', name: 'attune.json', text: privateText(json) }] });

  it('is a file beside the message, under its name', () => {
    expect(filesOf(card).map(({ name, data }) => [name, new TextDecoder().decode(data)])).toEqual([
      ['attune.json', json],
    ]);
    expect(renderCard(card, here).blocks).toEqual([]);
    expect(filesOf(aCard())).toEqual([]);
  });

  it('is there to be copied whole, where no file can be sent', () => {
    expect(json.length).toBeGreaterThan(3000);
    const body = renderCardWithFiles(card, here);
    expect(shownText(body.blocks).visible).toEqual(['attune.json', json]);
    expect(brokenByMessage(body)).toEqual([]);
  });

  it('is cut and says so when even that is too long', () => {
    const long = aCard({ blocks: [{ type: 'file', name: 'a.json', text: privateText(words(4000)) }] });
    const body = renderCardWithFiles(long, here);
    expect(brokenByMessage(body)).toEqual([]);
    const { visible } = shownText(body.blocks);
    expect(visible.join('').length).toBeGreaterThan(10_000);
    expect(visible.at(-1)).toContain('is shortened here');
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
      { type: 'note', text: `N${typed}` },
    ],
    actions: [
      { ...aButton(`B${typed}`), style: 'danger' } as CardAction,
      { ...aSelect(0), options: [{ value: 'v', label: `O${typed}` }] } as CardAction,
    ],
  });
};

describe('what a person wrote, in any place of a card', () => {
  it.each(HOSTILE.map((text, at) => [at + 1, text] as const))('hostile text %i stays plain', (_, text) => {
    const body = renderCard(everywhere(text), here);
    const { alive, visible } = shownText(body.blocks);
    expect(alive).toEqual([]);
    expect(brokenByMessage(body)).toEqual([]);
    expect(visible.filter((shown) => shown === text).length).toBeGreaterThanOrEqual(4);
  });

  it('is words and nothing but words, to the letter', () => {
    fc.assert(
      fc.property(hostileText, (typed) => {
        const body = renderCard(everywhere(typed), here);
        const { alive, visible } = shownText(body.blocks);
        expect(alive).toEqual([]);
        expect(brokenByMessage(body)).toEqual([]);
        const tidy = typed
          .replace(/\r\n|\u2028/gu, '\n')
          .replaceAll('\u0000', '')
          .trim();
        expect(visible.join('\n')).toContain(tidy);
      }),
      { numRuns: 1000, seed: 20261125 },
    );
  });

  it('this test would notice markup', () => {
    const bold = { type: 'section', text: { type: 'mrkdwn', text: '*a*' } } as const;
    const user = rich(section({ type: 'user', user_id: 'U1' }));
    const smile = { type: 'header', text: { type: 'plain_text', text: ':a:', emoji: true } } as const;
    expect(shownText([bold, user as never, smile]).alive).toEqual(['mrkdwn', 'user', 'emoji in plain text']);
  });
});

describe('what is too long for one Slack message', () => {
  const isSaid = (...blocks: readonly CardBlock[]): boolean =>
    wordsOf(...blocks).endsWith('is shortened here.');

  it('the longest text is shortened at a word, the others stay whole, and a last line says so', () => {
    const [first, second, third, last] = shownText(
      showing(
        { type: 'text', text: 'A short line.' },
        { type: 'quote', text: privateText(words(1000)) },
        { type: 'note', text: 'The small print.' },
      ),
    ).visible;
    expect([first, third]).toEqual(['A short line.', 'The small print.']);
    expect(second).toMatch(/^(?:again )+again…$/u);
    expect(second?.length).toBeGreaterThan(2900);
    expect(last).toContain('is shortened here');
  });

  it('many long texts share the room', () => {
    const offer = (): CardBlock => ({ type: 'offer', text: privateText(words(500)), caption: 'Alex' });
    const body = renderCard(aCard({ blocks: Array.from({ length: 6 }, offer) }), here);
    expect(brokenByMessage(body)).toEqual([]);
    const shown = shownText(body.blocks).visible.filter((text) => text.startsWith('again'));
    expect(new Set(shown.map(({ length }) => length)).size).toBe(1);
    expect(shown[0]?.length).toBeGreaterThan(1500);
  });

  it('what fits is not said to be shortened', () => {
    expect(isSaid({ type: 'text', text: 'x'.repeat(3000) })).toBe(false);
    expect(isSaid({ type: 'text', text: 'x'.repeat(3001) })).toBe(true);
  });

  it('the marked words are kept in view, however far in they stand', () => {
    const text = `${words(600)} you never listen ${words(600)}`;
    const start = text.indexOf('you never');
    const [before, marked, after] = shownText(
      showing({ type: 'quote', text: privateText(text), mark: [start, start + 9] }),
    ).visible;
    expect(before).toMatch(/^… again /u);
    expect(marked).toBe('you never');
    expect(after).toMatch(/^ listen again/u);
  });

  it('a text of letters that take more room is cut between letters', () => {
    fc.assert(
      fc.property(fc.constantFrom('*', '\\', '<@1>', '😀*', 'e\u0301_', '日本', '👩‍🚀', '"'), (piece) => {
        const body = renderCard(everywhere(piece.repeat(1500)), here);
        expect(brokenByMessage(body)).toEqual([]);
        expect(shownText(body.blocks).visible.join('')).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  it('a card of too many texts is a mistake of ours and not a message with holes', () => {
    const items = Array.from({ length: 800 }, () => 'x');
    expect(() => showing({ type: 'list', items })).toThrow(RenderError);
    const texts = Array.from({ length: 51 }, (): CardBlock => ({ type: 'text', text: 'x' }));
    expect(() => showing(...texts)).toThrow(RenderError);
  });

  it('a title too long for a heading stands there whole', () => {
    const title = words(40);
    const body = renderCard(aCard({ title }), here);
    expect(shownText(body.blocks).visible[0]).toBe(title);
    expect(brokenByMessage(body)).toEqual([]);
  });
});

describe('what can be pressed and chosen on Slack', () => {
  it('buttons stand together in their order, and a select has a row of its own', () => {
    const rows = offering(...Array.from({ length: 27 }, (_, at) => aButton(`B${at}`, `n${at}`)), aSelect(3));
    expect(rows.map((row) => row.type === 'actions' && row.elements.length)).toEqual([25, 2, 1]);
  });

  it('each says back what it is for', () => {
    const [row] = offering(aButton());
    const [button] = row?.type === 'actions' ? row.elements : [];
    expect(button).not.toHaveProperty('style');
    expect(readActionId(button?.action_id ?? '')).toEqual({
      kind: 'action',
      action: { name: 'nudge.not-now', subject: 'n1' },
      spaceId: here.spaceId,
    });
  });

  it('a long choice is offered in parts of 100 and loses nothing', () => {
    const body = renderCard(aCard({ actions: [aSelect(110)] }), here);
    expect(brokenByMessage(body)).toEqual([]);
    expect(shownText(body.blocks).visible.filter((text) => text.startsWith('Choose'))).toEqual([
      'Choose a feeling (1 of 2)',
      'Choose a feeling (2 of 2)',
    ]);
    expect(shownText(body.blocks).visible.filter((text) => /^Feeling \d+$/u.test(text))).toHaveLength(110);
  });

  it('a label that is too long ends at a word', () => {
    expect(shownText(offering(aButton(words(30)))).visible[0]).toMatch(/^(?:again )+again…$/u);
  });

  it('a choice whose value would not come back whole is a mistake of ours', () => {
    const select = { ...aSelect(0), options: [{ value: 'x'.repeat(151), label: 'X' }] } as CardAction;
    expect(() => offering(select)).toThrow(RenderError);
  });
});
