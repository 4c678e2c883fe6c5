import { describe, expect, it } from 'vitest';
import { renderHome } from '../../../adapters/slack/render.ts';
import { type Card, privateText, spaceId } from '../../../src/index.ts';
import { brokenByView } from './slack-limits.ts';
import { shownText } from './slack-text.ts';

const OURS = spaceId('slack:T0123ABCDE:C0456FGHIJ');
const ANOTHER = spaceId('slack:T0123ABCDE:C0789KLMNO');

const aCard = (title: string): Card => ({
  kind: 'sample',
  title,
  blocks: [{ type: 'text', text: privateText(`${title}.`) }],
  actions: [
    {
      type: 'button',
      action: { name: 'settings.change', subject: title.replace(' ', '-') },
      label: 'Change',
    },
  ],
  preview: 'A private note is ready',
});

type Cards = Parameters<typeof renderHome>[0];
const home = (...cards: Cards) => renderHome(cards, '');
const kindsOf = (view: ReturnType<typeof home>) => view.blocks.map(({ type }) => type);

describe('somebody’s App Home', () => {
  it('shows their cards one below the other', () => {
    const view = home({ card: aCard('Settings'), spaceId: OURS }, { card: aCard('Privacy'), spaceId: OURS });
    expect(view.type).toBe('home');
    expect(kindsOf(view)).toEqual([
      'header',
      'rich_text',
      'actions',
      'divider',
      'header',
      'rich_text',
      'actions',
    ]);
    expect(brokenByView(view)).toEqual([]);
  });

  it('names the channel where somebody is one of two in more than one', () => {
    const view = home(
      { card: aCard('Settings'), spaceId: OURS },
      { card: aCard('Privacy'), spaceId: OURS },
      { card: aCard('Settings'), spaceId: ANOTHER },
    );
    const named = JSON.stringify(view).match(/"channel_id":"\w+"/gu);
    expect(named).toEqual(['"channel_id":"C0456FGHIJ"', '"channel_id":"C0789KLMNO"']);
    expect(brokenByView(view)).toEqual([]);
  });

  it('leaves out whole cards only, and says so', () => {
    const cards = Array.from({ length: 40 }, (_, at) => ({ card: aCard(`Card ${at}`), spaceId: OURS }));
    const view = home(...cards);
    expect(view.blocks.length).toBeLessThanOrEqual(100);
    expect(brokenByView(view)).toEqual([]);
    const { visible } = shownText(view.blocks as never);
    expect(visible.at(-1)).toContain('more than fits here');
    expect(visible.at(-2)).toBe('Change');
  });

  it('shows one’s own data to be copied, unless it was sent as a file', () => {
    const card: Card = {
      ...aCard('Export'),
      blocks: [{ type: 'file', name: 'a.json', text: privateText('{"a":1}') }],
    };
    expect(JSON.stringify(home({ card, spaceId: OURS }))).toContain('a.json');
    expect(JSON.stringify(home({ card, spaceId: OURS, showsFiles: false }))).not.toContain('a.json');
  });

  it('is whole when it just fits', () => {
    const cards = Array.from({ length: 25 }, (_, at) => ({ card: aCard(`Card ${at}`), spaceId: OURS }));
    const view = home(...cards);
    expect(view.blocks).toHaveLength(99);
    expect(JSON.stringify(view)).not.toContain('more than fits here');
  });
});
