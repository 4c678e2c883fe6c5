import { describe, expect, it } from 'vitest';
import { renderCard, renderCardWithFiles, renderForm, renderHome } from '../../../adapters/slack/render.ts';
import { type Card, type Form, spaceId } from '../../../src/index.ts';
import { ALEX } from '../../support/couples.ts';
import { anAgreedRoom, GRACE_OVER } from '../../support/room.ts';
import { WORST_CARDS, WORST_FORMS } from '../../support/worst-cards.ts';
import { brokenByMessage, brokenByView } from './slack-limits.ts';
import { shownText } from './slack-text.ts';

const here = {
  spaceId: spaceId('slack:T01234567890:C01234567890'),
  commandPrefix: 'x'.repeat(20),
  privateMetadata: '',
};

const isShortened = (card: Card): boolean =>
  shownText(renderCard(card, here).blocks).visible.at(-1)?.endsWith('is shortened here.') ?? false;

describe('every card and form of Attune on Slack', () => {
  it.each(WORST_CARDS)('$by keeps all limits with the longest words', ({ cards, whole }) => {
    for (const card of cards) {
      const body = renderCard(card, here);
      expect(brokenByMessage(body)).toEqual([]);
      expect(shownText(body.blocks).alive).toEqual([]);
      expect(brokenByMessage(renderCardWithFiles(card, here))).toEqual([]);
      expect(brokenByView(renderHome([{ card, spaceId: here.spaceId }], here.commandPrefix))).toEqual([]);
      if (whole) expect(isShortened(card)).toBe(false);
    }
  });

  it('S7: no notification of any card says more than its preview', () => {
    const previews = WORST_CARDS.flatMap(({ cards }) => cards.map((card) => renderCard(card, here).text));
    expect(new Set(previews)).toEqual(
      new Set(WORST_CARDS.flatMap(({ cards }) => cards.map(({ preview }) => preview))),
    );
  });

  it.each(WORST_FORMS)('$by keeps all limits with the longest words', ({ form }) => {
    expect(formProblems(form)).toEqual([]);
  });

  it('the form for a break keeps all limits', async () => {
    const room = await anAgreedRoom();
    await room.says(ALEX, 'you are pathetic');
    await room.passes(GRACE_OVER);
    const reply = await room.presses(ALEX, room.shownTo(ALEX)[0]!, 'Take a break');
    expect(formProblems(reply.kind === 'form' ? reply.form : undefined)).toEqual([]);
  });

  it('the form for an answer keeps all limits and asks the whole question', async () => {
    const room = await anAgreedRoom();
    await room.types(ALEX, '/checkin now');
    const [card] = room.postsOf('check-in');
    const reply = await room.presses(ALEX, card!, 'Answer privately');
    const form = reply.kind === 'form' ? reply.form : undefined;
    expect(formProblems(form)).toEqual([]);
    const [question] = card!.blocks;
    const asked = question?.type === 'text' ? String(question.text) : '-';
    expect(JSON.stringify(renderForm(form!, here))).toContain(asked);
  });
});

const formProblems = (form: Form | undefined): readonly string[] =>
  form === undefined ? ['no form came'] : brokenByView(renderForm(form, here));
