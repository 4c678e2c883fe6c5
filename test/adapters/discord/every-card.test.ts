import { describe, expect, it } from 'vitest';
import { renderCard, renderForm } from '../../../adapters/discord/render.ts';
import { type Form, spaceId } from '../../../src/index.ts';
import { readTree } from '../../architecture/source-tree.ts';
import { ALEX } from '../../support/couples.ts';
import { anAgreedRoom, GRACE_OVER } from '../../support/room.ts';
import { WORST_CARDS, WORST_FORMS } from '../../support/worst-cards.ts';
import { brokenByMessage, brokenByModal } from './discord-limits.ts';

const here = { spaceId: spaceId('discord:12345678901234567890') };

const MAKERS = /^export const (\w+) =[^=]*?\): (?:Card|Form) =>/gmu;
const makers = [...readTree('src/app', /\.ts$/), ...readTree('src/domain/safety', /\.ts$/)].flatMap(
  ({ text }) => [...text.matchAll(MAKERS)].map((match) => match[1] ?? ''),
);
const madeInPlace = readTree('src', /\.ts$/).filter(({ text }) => /\bopen\(\{/u.test(text));

describe('every card and form of Attune on Discord', () => {
  it('this test knows all that can be made', () => {
    expect([...WORST_CARDS, ...WORST_FORMS].map(({ by }) => by).toSorted()).toEqual(makers.toSorted());
    expect(madeInPlace.map(({ path }) => path)).toEqual([
      'src/app/action/break-actions.ts',
      'src/app/check-in/answer-check-in.ts',
    ]);
  });

  it.each(WORST_CARDS)('$by keeps all limits with the longest words', ({ cards, whole }) => {
    expect(cards.length).toBeGreaterThan(0);
    for (const card of cards) {
      const payload = renderCard(card, here);
      expect(brokenByMessage(payload)).toEqual([]);
      expect(payload.body.content.includes('is shortened here')).toBe(!whole);
    }
  });

  it.each(WORST_FORMS)('$by keeps all limits with the longest words', ({ form }) => {
    expect(brokenByModal(renderForm(form, here))).toEqual([]);
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
    expect(JSON.stringify(renderForm(form!, here)).replaceAll('\\\\', '')).toContain(asked);
  });
});

const formProblems = (form: Form | undefined): readonly string[] =>
  form === undefined ? ['no form came'] : brokenByModal(renderForm(form, here));
