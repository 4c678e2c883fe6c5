import { describe, expect, it } from 'vitest';
import { readView } from '../../../adapters/slack/read-view.ts';
import { renderForm } from '../../../adapters/slack/render.ts';
import { RenderError } from '../../../adapters/slack/render-error.ts';
import { type Form, type FormField, privateText, spaceId } from '../../../src/index.ts';
import { brokenByView } from './slack-limits.ts';

const here = {
  spaceId: spaceId('slack:T0123ABCDE:C0456FGHIJ'),
  commandPrefix: '',
  privateMetadata: '{"at":"home"}',
};

const aField = (over: Partial<FormField> = {}): FormField =>
  ({
    id: 'text',
    type: 'paragraph',
    label: 'In your words',
    maxLength: 1000,
    required: true,
    ...over,
  }) as FormField;

const aForm = (...fields: readonly FormField[]): Form => ({
  kind: 'sample',
  title: 'Say it again',
  submit: { name: 'nudge.post', subject: 'n1' },
  submitLabel: 'Post this',
  fields,
});

const blocksOf = (...fields: readonly FormField[]) => renderForm(aForm(...fields), here).blocks;
const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });

const choice = aField({
  id: 'delivery',
  type: 'select',
  label: 'Private notes reach me',
  value: 'direct',
  options: [
    { value: 'channel', label: 'here' },
    { value: 'direct', label: 'as a direct message' },
  ],
});

describe('a form as a Slack modal', () => {
  it('a text stands under its label, filled with what was there', () => {
    expect(blocksOf(aField({ hint: 'Change anything.', value: privateText('I felt *worried* <3') }))).toEqual(
      [
        {
          type: 'input',
          block_id: 'text',
          label: plain('In your words'),
          hint: plain('Change anything.'),
          optional: false,
          element: {
            type: 'plain_text_input',
            action_id: 'value',
            multiline: true,
            max_length: 1000,
            // A field shows what stands in it as it is: nothing is escaped that would then be posted.
            initial_value: 'I felt *worried* <3',
          },
        },
      ],
    );
  });

  it('a choice shows what is chosen now', () => {
    expect(blocksOf(choice)).toMatchObject([
      {
        label: plain('Private notes reach me'),
        element: {
          type: 'static_select',
          options: [{ value: 'channel' }, { value: 'direct' }],
          initial_option: { text: plain('as a direct message'), value: 'direct' },
        },
      },
    ]);
  });

  it('says what the button is called, and how to leave', () => {
    expect(renderForm(aForm(aField()), here)).toMatchObject({
      title: plain('Say it again'),
      submit: plain('Post this'),
      close: plain('Cancel'),
    });
  });

  it('a text longer than its field is shortened to it, and the field says so', () => {
    const [block] = blocksOf(aField({ value: privateText('again '.repeat(40)), maxLength: 20 }));
    expect(block).toMatchObject({
      hint: plain('This was too long for a field of Slack and is shortened.'),
      element: { initial_value: 'again again again…', max_length: 20 },
    });
    expect(blocksOf(aField({ maxLength: 6000 }))).toMatchObject([{ element: { max_length: 3000 } }]);
  });

  it('a single line holds no line break, and an empty value is left out', () => {
    expect(blocksOf(aField({ type: 'line', value: 'one\ntwo' }))).toMatchObject([
      { element: { multiline: false, initial_value: 'one two' } },
    ]);
    const [empty] = blocksOf(aField({ value: '', required: false }));
    expect(empty).toMatchObject({ optional: true });
    expect(JSON.stringify(empty)).not.toContain('initial_value');
  });

  it('a title too long for Slack’s 24 characters is said in full below it', () => {
    const title = 'One question before the two of you go on';
    const view = renderForm({ ...aForm(aField()), title }, here);
    expect(view.title.text).toBe('One question before the…');
    expect(view.blocks[0]).toEqual({ type: 'section', text: plain(title) });
    expect(brokenByView(view)).toEqual([]);
  });

  it('names our commands as they are called here', () => {
    const form = aForm(aField({ hint: 'As with /attune settings' }));
    expect(JSON.stringify(renderForm(form, { ...here, commandPrefix: 'our-' }))).toContain(
      '/our-attune settings',
    );
  });

  it('more than a modal holds is a mistake of ours, not a form with fields missing', () => {
    const many = Array.from({ length: 101 }, (_, at) => aField({ id: `f${at}` }));
    expect(() => blocksOf(...many)).toThrow(RenderError);
    const options = Array.from({ length: 101 }, (_, at) => ({ value: `v${at}`, label: `V${at}` }));
    expect(() => blocksOf({ ...choice, type: 'select', options } as FormField)).toThrow(RenderError);
    expect(() => renderForm(aForm(aField()), { ...here, privateMetadata: 'x'.repeat(3001) })).toThrow(
      RenderError,
    );
  });
});

describe('a modal that was sent back', () => {
  const { callback_id = '', private_metadata = '' } = renderForm(aForm(aField()), here);
  const sentBack = (values: Parameters<typeof readView>[0]['state']['values'], id = callback_id) =>
    readView({ callback_id: id, private_metadata, state: { values } });

  it('brings what was written and chosen, by field, and what was given along', () => {
    const read = sentBack({
      text: { value: { value: 'When you didn’t call, I felt worried.' } },
      delivery: { value: { selected_option: { value: 'channel' } } },
      country: { value: { value: null } },
      theme: { value: { selected_option: null } },
      odd: {},
    });
    expect(read?.action).toEqual({ name: 'nudge.post', subject: 'n1' });
    expect(read?.spaceId).toBe(here.spaceId);
    expect(read?.privateMetadata).toBe(here.privateMetadata);
    expect(Object.entries(read?.values ?? {}).map(([id, text]) => [id, text.reveal()])).toEqual([
      ['text', 'When you didn’t call, I felt worried.'],
      ['delivery', 'channel'],
      ['country', ''],
      ['theme', ''],
      ['odd', ''],
    ]);
    expect(JSON.stringify(read)).not.toContain('worried');
  });

  it('that is not ours is nothing', () => {
    expect(sentBack({}, 'somebody-else')).toBeUndefined();
    expect(sentBack({}, 'o|abcdefgh12345678')).toBeUndefined();
  });
});
