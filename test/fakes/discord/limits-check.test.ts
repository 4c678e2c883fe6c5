import { describe, expect, it } from 'vitest';
import {
  answer,
  button,
  commands,
  edit,
  input,
  label,
  many,
  modal,
  option,
  PINGS_NOBODY,
  post,
  row,
  select,
  sent,
  slash,
  text,
  typed,
} from './limits-bodies.ts';
import { checkLimits } from './limits-check.ts';
import type { RequestRecord } from './types.ts';

const file = { field: 'files[0]', name: 'yours.json', data: Buffer.from('{}') };

type Case = readonly [what: string, request: RequestRecord];

const TAKEN: readonly Case[] = [
  ['a message of 2000 characters', post({ content: text(2000) })],
  ['a nonce of 25 characters', post({ content: 'a', nonce: text(25), enforce_nonce: true })],
  [
    'five rows of five buttons',
    post({ components: many(5, (r) => row(...many(5, (b) => button({ custom_id: `${r}.${b}` })))) }),
  ],
  [
    'a custom id of 100 and a label of 80',
    post({ components: [row(button({ custom_id: text(100), label: text(80) }))] }),
  ],
  ['a link', post({ components: [row({ type: 2, style: 5, url: 'https://a.example', label: 'Help' })] })],
  [
    'a select of 25 options',
    post({ components: [row(select({ options: many(25, (at) => option(String(at))) }))] }),
  ],
  ['an upload with its description', post({ attachments: [{ id: '0', description: 'yours' }] }, [file])],
  ['an edit that only takes the buttons away', edit({ components: [] })],
  ['what discord.js always says', edit({ content: 'a', tts: false, enforce_nonce: false, ...PINGS_NOBODY })],
  ['a private deferral', answer(5, { flags: 64 })],
  ['a quiet acknowledgement', answer(6)],
  ['a modal of five labels', modal({ components: many(5, (at) => label(input({ custom_id: String(at) }))) })],
  ['a modal of the old kind', modal({ components: [row(input({ label: 'Words' }))] })],
  ['25 suggestions', answer(8, { choices: many(25, (at) => ({ name: String(at), value: String(at) })) })],
  [
    'components of the second version',
    post({ flags: 1 << 15, components: [{ type: 17, components: [{ type: 10, content: 'a' }] }] }),
  ],
  [
    'a command in small letters, with a required option first',
    commands(slash({ options: [typed({ required: true }), typed({ name: 'day' })] })),
  ],
  ['a menu entry with capitals and spaces', commands({ type: 3, name: 'Help me answer' })],
  ['a name of another script', commands(slash({ name: 'прыгнуть' }))],
];

const REFUSED: readonly (readonly [...Case, told: RegExp])[] = [
  ['a message of 2001 characters', post({ content: text(2001) }), /^content has 2001 characters/],
  ['a nonce of 26 characters', post({ content: 'a', nonce: text(26) }), /^nonce has 26/],
  ['an enforced nonce that is not there', post({ content: 'a', enforce_nonce: true }), /without a nonce/],
  [
    'a message that says nothing about pings',
    post({ content: 'a', allowed_mentions: undefined }),
    /^allowed_mentions is missing/,
  ],
  ['a reply that says nothing about pings', answer(4, { content: 'a' }), /^allowed_mentions is missing/],
  ['an edited text that says nothing about pings', edit({ content: 'a' }), /^allowed_mentions is missing/],
  [
    'a message that may ping people',
    post({ content: 'a', allowed_mentions: { parse: ['users'] } }),
    /not the empty list/,
  ],
  [
    'a reply that pings whom it answers',
    post({ content: 'a', allowed_mentions: { parse: [], replied_user: true } }),
    /somebody to ping/,
  ],
  ['a field nobody knows', post({ content: 'a', mood: 'gentle' }), /the field mood/],
  ['a nonce in a reply', answer(4, { content: 'a', nonce: 'n', ...PINGS_NOBODY }), /the field nonce/],
  [
    'six rows',
    post({ components: many(6, (at) => row(button({ custom_id: String(at) }))) }),
    /^components has 6 entries/,
  ],
  [
    'six buttons in a row',
    post({ components: [row(...many(6, (at) => button({ custom_id: String(at) })))] }),
    /has 6 entries/,
  ],
  ['a row of nothing', post({ components: [row()] }), /has 0 entries/],
  ['a select beside a button', post({ components: [row(button(), select())] }), /alone in its row/],
  [
    'two selects in a row',
    post({ components: [row(select(), select({ custom_id: 'b' }))] }),
    /alone in its row/,
  ],
  ['a row outside a row', post({ components: [button()] }), /IS_COMPONENTS_V2/],
  [
    'a custom id twice',
    post({ components: [row(button(), button())] }),
    /custom_ids of the message are not unique/,
  ],
  ['a custom id of 101', post({ components: [row(button({ custom_id: text(101) }))] }), /custom_id has 101/],
  ['an empty custom id', post({ components: [row(button({ custom_id: '' }))] }), /custom_id has 0/],
  [
    'a button without a custom id',
    post({ components: [row(button({ custom_id: undefined }))] }),
    /has no custom_id/,
  ],
  ['a label of 81', post({ components: [row(button({ label: text(81) }))] }), /label has 81/],
  [
    'a button without a face',
    post({ components: [row(button({ label: undefined }))] }),
    /neither label nor emoji/,
  ],
  [
    'a link with a custom id',
    post({ components: [row(button({ style: 5, url: 'https://a.example' }))] }),
    /handles itself/,
  ],
  ['a link to nowhere', post({ components: [row({ type: 2, style: 5, label: 'a' })] }), /has a url/],
  ['a button with a colour', post({ components: [row(button({ colour: 'red' }))] }), /the field colour/],
  ['a component of no known type', post({ components: [{ type: 99 }] }), /no type that Discord knows/],
  ['a text input in a message', post({ components: [row(input())] }), /only modals have/],
  [
    'a select of 26 options',
    post({ components: [row(select({ options: many(26, (at) => option(String(at))) }))] }),
    /has 26 entries/,
  ],
  ['a select of no options', post({ components: [row(select({ options: [] }))] }), /has 0 entries/],
  [
    'an option value twice',
    post({ components: [row(select({ options: [option('a'), option('a')] }))] }),
    /values of .* are not unique/,
  ],
  [
    'an option label of 101',
    post({ components: [row(select({ options: [option('a', { label: text(101) })] }))] }),
    /label has 101/,
  ],
  [
    'an option value of 101',
    post({ components: [row(select({ options: [option(text(101), { label: 'a' })] }))] }),
    /value has 101/,
  ],
  [
    'an option description of 101',
    post({ components: [row(select({ options: [option('a', { description: text(101) })] }))] }),
    /description has 101/,
  ],
  [
    'a placeholder of 151',
    post({ components: [row(select({ placeholder: text(151) }))] }),
    /placeholder has 151/,
  ],
  [
    'more choices than options',
    post({ components: [row(select({ max_values: 3 }))] }),
    /above the number of options/,
  ],
  [
    '41 components',
    post({ flags: 1 << 15, components: many(41, () => ({ type: 10, content: 'a' })) }),
    /41; Discord takes 40/,
  ],
  [
    'text of the first version beside the second',
    post({ content: 'a', flags: 1 << 15, components: [{ type: 10, content: 'a' }] }),
    /beside components/,
  ],
  [
    '4001 characters of text displays',
    post({ flags: 1 << 15, components: [{ type: 10, content: text(4001) }] }),
    /4001; Discord takes 4000/,
  ],
  ['eleven embeds', post({ embeds: many(11, () => ({ title: 'a' })) }), /^embeds has 11/],
  ['an embed title of 257', post({ embeds: [{ title: text(257) }] }), /title has 257/],
  ['a field without a value', post({ embeds: [{ fields: [{ name: 'a', value: '' }] }] }), /value has 0/],
  [
    '6001 characters of embeds',
    post({ embeds: [{ description: text(4096) }, { description: text(1905) }] }),
    /6001; Discord takes 6000/,
  ],
  ['a described file that is not there', post({ attachments: [{ id: '0' }] }), /not uploaded/],
  ['a deferral with words', answer(5, { content: 'a' }), /more than flags/],
  ['a modal title of 46', modal({ title: text(46) }), /^title has 46/],
  ['a modal of nothing', modal({ components: [] }), /^components has 0/],
  [
    'a modal of six labels',
    modal({ components: many(6, (at) => label(input({ custom_id: String(at) }))) }),
    /^components has 6/,
  ],
  ['a modal label of 46', modal({ components: [label(input(), { label: text(46) })] }), /label has 46/],
  [
    'a label description of 101',
    modal({ components: [label(input(), { description: text(101) })] }),
    /description has 101/,
  ],
  ['a label that labels nothing', modal({ components: [{ type: 18, label: 'a' }] }), /labels nothing/],
  ['a label said twice', modal({ components: [label(input({ label: 'a' }))] }), /a second time/],
  [
    'a prefilled text of 4001',
    modal({ components: [label(input({ value: text(4001) }))] }),
    /value has 4001/,
  ],
  [
    'a prefilled text above its own limit',
    modal({ components: [label(input({ value: 'ab', max_length: 1 }))] }),
    /longer than max_length/,
  ],
  [
    'an input placeholder of 101',
    modal({ components: [label(input({ placeholder: text(101) }))] }),
    /placeholder has 101/,
  ],
  [
    'a least length above the most',
    modal({ components: [label(input({ min_length: 9, max_length: 3 }))] }),
    /min_length is above/,
  ],
  ['a button in a modal', modal({ components: [row(button())] }), /may not stand on top/],
  [
    'the same custom id twice in a modal',
    modal({ components: many(2, () => label(input())) }),
    /custom_ids of the modal/,
  ],
  [
    '26 suggestions',
    answer(8, { choices: many(26, (at) => ({ name: 'a', value: String(at) })) }),
    /^choices has 26/,
  ],
  ['a suggestion without a name', answer(8, { choices: [{ name: '', value: 'a' }] }), /name has 0/],
  ['a command with a capital', commands(slash({ name: 'Attune' })), /name that Discord refuses/],
  ['a command with a space', commands(slash({ name: 'at tune' })), /name that Discord refuses/],
  [
    'a translated name with a space',
    commands(slash({ name_localizations: { de: 'ein klang' } })),
    /name that Discord refuses/,
  ],
  ['a command name of 33', commands(slash({ name: text(33) })), /name that Discord refuses/],
  ['a command without a description', commands(slash({ description: '' })), /description has 0/],
  ['a description of 101', commands(slash({ description: text(101) })), /description has 101/],
  ['26 options', commands(slash({ options: many(26, (at) => typed({ name: `o${at}` })) })), /options has 26/],
  [
    '26 choices',
    commands(slash({ options: [typed({ choices: many(26, (at) => ({ name: 'a', value: `${at}` })) })] })),
    /choices has 26/,
  ],
  [
    'a choice name of 101',
    commands(slash({ options: [typed({ choices: [{ name: text(101), value: 'a' }] })] })),
    /name has 101/,
  ],
  [
    'choices beside autocompletion',
    commands(slash({ options: [typed({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] })),
    /both choices and/,
  ],
  [
    'a required option behind another',
    commands(slash({ options: [typed(), typed({ name: 'day', required: true })] })),
    /behind one that is not/,
  ],
  [
    'a subcommand beside an option',
    commands(slash({ options: [typed(), { type: 1, name: 'start', description: 'a' }] })),
    /beside plain options/,
  ],
  ['an option name twice', commands(slash({ options: [typed(), typed()] })), /names of .* are not unique/],
  ['two commands of one name', commands(slash(), slash()), /names of the commands are not unique/],
  [
    'a menu entry with a description',
    commands({ type: 3, name: 'Reframe this', description: 'a' }),
    /has no description/,
  ],
  [
    '16 message menu entries',
    commands(...many(16, (at) => ({ type: 3, name: `Menu ${at}` }))),
    /16; Discord takes 15/,
  ],
  [
    'a command of more than 8000 characters, the longest translation counted',
    commands(
      slash({
        options: many(25, (at) =>
          typed({
            name: `o${at}`,
            choices: many(4, (no) => ({ name: 'a', value: `${no}`, name_localizations: { de: text(90) } })),
          }),
        ),
      }),
    ),
    /characters in all/,
  ],
  [
    'a changed command with a wrong option',
    sent('PATCH', '/applications/1/guilds/2/commands/3', { options: [typed({ name: 'A B' })] }),
    /name that Discord refuses/,
  ],
];

describe('the limits the fake Discord keeps, with or without its document', () => {
  it.each(TAKEN)('takes %s', (_, request) => {
    expect(checkLimits(request)).toEqual([]);
  });

  it.each(REFUSED)('refuses %s', (_, request, told) => {
    expect(checkLimits(request).some((violation) => told.test(violation))).toBe(true);
  });

  it('never repeats what was written', () => {
    const secret = 'you never listen '.repeat(200);
    const request = post({
      content: secret,
      embeds: [{ title: secret }],
      components: [row(button({ label: secret }))],
    });
    const violations = checkLimits(request);
    expect(violations).toHaveLength(3);
    expect(violations.join()).not.toContain('listen');
  });

  it('looks at nothing but what is sent', () => {
    expect(checkLimits(sent('GET', '/users/@me'))).toEqual([]);
  });
});
