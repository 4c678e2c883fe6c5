import { describe, expect, it } from 'vitest';
import { brokenBlockRules, brokenViewRules } from './block-rules.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const x = (length: number): string => 'x'.repeat(length);
const many = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index));
const button = (overrides: object = {}) => ({
  type: 'button',
  text: plain('Go'),
  action_id: 'go',
  ...overrides,
});
const option = (value: string) => ({ text: plain(value), value });
const select = (overrides: object = {}) => ({
  type: 'static_select',
  action_id: 'pick',
  placeholder: plain('Pick'),
  options: [option('a'), option('b')],
  ...overrides,
});
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const input = (element: object, overrides: object = {}) => ({
  type: 'input',
  label: plain('L'),
  element,
  ...overrides,
});
const line = (overrides: object = {}) => ({ type: 'plain_text_input', action_id: 'line', ...overrides });

const broken = (...blocks: unknown[]) => brokenBlockRules(blocks, 'message');

describe('blocks Slack takes', () => {
  it.each([
    ['section', { type: 'section', text: mrkdwn(x(3000)), accessory: button() }],
    ['section of fields', { type: 'section', fields: many(10, () => mrkdwn(x(2000))) }],
    ['header', { type: 'header', text: plain(x(150)) }],
    ['context', { type: 'context', elements: many(10, () => mrkdwn(x(3000))) }],
    ['actions', actions(...many(25, (index) => button({ action_id: `go-${index}`, value: x(2000) })))],
    [
      'select',
      actions(select({ options: many(100, (index) => option(`o${index}`)), initial_option: option('o7') })),
    ],
    [
      'input',
      input(line({ max_length: 3000, initial_value: x(3000), multiline: true }), { hint: plain(x(2000)) }),
    ],
    ['divider', { type: 'divider', block_id: x(255) }],
    ['image', { type: 'image', image_url: 'https://a.example/b.png', alt_text: x(2000) }],
  ])('%s at its limits', (_, block) => {
    expect(broken(block)).toEqual([]);
  });
});

describe('blocks Slack refuses', () => {
  it.each([
    ['section text', { type: 'section', text: mrkdwn(x(3001)) }, 'section text 3001 > 3000'],
    ['an empty section', { type: 'section' }, 'neither text nor fields'],
    ['eleven fields', { type: 'section', fields: many(11, () => mrkdwn('a')) }, 'section fields 11 > 10'],
    ['a long field', { type: 'section', fields: [mrkdwn(x(2001))] }, 'section field 2001 > 2000'],
    ['a long header', { type: 'header', text: plain(x(151)) }, 'header text 151 > 150'],
    ['a header with markup', { type: 'header', text: mrkdwn('*a*') }, 'is mrkdwn, not plain_text'],
    ['an empty text', { type: 'header', text: plain('') }, 'is empty'],
    ['eleven context elements', { type: 'context', elements: many(11, () => mrkdwn('a')) }, '11 > 10'],
    ['26 actions', actions(...many(26, (i) => button({ action_id: `${i}` }))), 'actions elements 26 > 25'],
    ['the same action_id twice', actions(button(), button()), 'the same action_id twice'],
    ['a long button', actions(button({ text: plain(x(76)) })), 'button text 76 > 75'],
    ['a long value', actions(button({ value: x(2001) })), 'button value 2001 > 2000'],
    ['a long action_id', actions(button({ action_id: x(256) })), 'action_id 256 > 255'],
    ['a colour', actions(button({ style: 'blue' })), 'neither primary nor danger'],
    ['an unknown key', actions(button({ colour: 'blue' })), 'unknown key colour'],
    ['101 options', actions(select({ options: many(101, (i) => option(`${i}`)) })), '101 > 100'],
    ['no options', actions(select({ options: [] })), 'has no options'],
    ['a long option', actions(select({ options: [option(x(76))] })), 'option text 76 > 75'],
    ['an option value twice', actions(select({ options: [option('a'), option('a')] })), 'option value twice'],
    ['a first choice that is not there', actions(select({ initial_option: option('z') })), 'not among'],
    ['a text field among buttons', actions(line()), 'plain_text_input may not stand here'],
    ['a button as an input', input(button()), 'button may not stand here'],
    [
      'a prefilled text over its limit',
      input(line({ max_length: 5, initial_value: x(6) })),
      'longer than max',
    ],
    ['a field of 3001', input(line({ max_length: 3001 })), 'max_length 3001 > 3000'],
    ['a call to everybody', { type: 'section', text: mrkdwn('<!channel> hello') }, 'call everybody'],
    ['a block nobody knows', { type: 'marquee' }, 'no block the fake knows'],
  ])('%s', (_, block, why) => {
    expect(broken(block)).toEqual([expect.stringContaining(why)]);
  });

  it('51 blocks in a message and 101 in a view', () => {
    const dividers = (count: number) => many(count, () => ({ type: 'divider' }));
    expect(brokenBlockRules(dividers(50), 'message')).toEqual([]);
    expect(brokenBlockRules(dividers(51), 'message')).toHaveLength(1);
    expect(brokenBlockRules(dividers(100), 'view')).toEqual([]);
    expect(brokenBlockRules(dividers(101), 'view')).toHaveLength(1);
  });

  it('the same block_id twice', () => {
    expect(broken({ type: 'divider', block_id: 'a' }, { type: 'divider', block_id: 'a' })).toHaveLength(1);
  });

  it('names the rule and never quotes the text', () => {
    const words = `a private matter ${x(3000)}`;
    expect(broken({ type: 'section', text: mrkdwn(words) }).join()).not.toContain('private matter');
  });
});

describe('views', () => {
  const modal = (overrides: object = {}) => ({
    type: 'modal',
    title: plain('Title'),
    submit: plain('Send'),
    blocks: [input(line())],
    ...overrides,
  });

  it('at their limits are taken', () => {
    const most = {
      title: plain(x(24)),
      submit: plain(x(24)),
      close: plain(x(24)),
      private_metadata: x(3000),
    };
    expect(brokenViewRules(modal(most), 'modal')).toEqual([]);
    expect(brokenViewRules({ type: 'home', blocks: [{ type: 'divider' }] }, 'home')).toEqual([]);
  });

  it.each([
    ['a long title', { title: plain(x(25)) }, 'view title 25 > 24'],
    ['a long submit', { submit: plain(x(25)) }, 'view button 25 > 24'],
    ['a field and no submit', { submit: undefined }, 'has inputs and no submit'],
    ['much metadata', { private_metadata: x(3001) }, 'private_metadata 3001 > 3000'],
    ['a long callback_id', { callback_id: x(256) }, 'callback_id 256 > 255'],
    ['an unknown key', { colour: 'red' }, 'unknown key colour'],
  ])('%s is refused', (_, overrides, why) => {
    expect(brokenViewRules(modal(overrides), 'modal')).toEqual([expect.stringContaining(why)]);
  });

  it('a modal is no Home', () => {
    expect(brokenViewRules(modal(), 'home')).toContainEqual('view: is modal, not home');
  });
});
