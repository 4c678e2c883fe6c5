import { ComponentType, TextInputStyle } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { readCustomId } from '../../../adapters/discord/custom-id.ts';
import { readModal } from '../../../adapters/discord/read-modal.ts';
import { renderForm } from '../../../adapters/discord/render.ts';
import { RenderError } from '../../../adapters/discord/render-error.ts';
import { type Form, type FormField, privateText, spaceId } from '../../../src/index.ts';
import { brokenByModal } from './discord-limits.ts';

const here = { spaceId: spaceId('discord:123456789012345678') };

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

const partsOf = (...fields: readonly FormField[]) => renderForm(aForm(...fields), here).components;

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

describe('a form as a Discord modal', () => {
  it('a text stands under its label, filled with what was there', () => {
    expect(partsOf(aField({ hint: 'Change anything.', value: privateText('I felt *worried*.') }))).toEqual([
      {
        type: ComponentType.Label,
        label: 'In your words',
        description: 'Change anything.',
        component: {
          type: ComponentType.TextInput,
          custom_id: 'text',
          style: TextInputStyle.Paragraph,
          required: true,
          max_length: 1000,
          // A field shows what stands in it as it is: nothing is escaped that would then be posted.
          value: 'I felt *worried*.',
        },
      },
    ]);
  });

  it('a choice shows what is chosen now', () => {
    expect(partsOf(choice)).toMatchObject([
      {
        label: 'Private notes reach me',
        component: {
          type: ComponentType.StringSelect,
          custom_id: 'delivery',
          options: [{ value: 'channel' }, { value: 'direct', default: true }],
        },
      },
    ]);
  });

  it('an empty value is left out, and a text longer than its field is shortened to it', () => {
    const [empty] = partsOf(aField({ value: '' }));
    expect(empty && 'component' in empty ? Object.keys(empty.component) : []).not.toContain('value');
    const [long] = partsOf(aField({ value: privateText('again '.repeat(40)), maxLength: 20 }));
    expect(long).toMatchObject({ component: { value: 'again again again…', max_length: 20 } });
  });

  it('a single line holds no line break', () => {
    const [part] = partsOf(aField({ type: 'line', value: 'one\ntwo' }));
    expect(part).toMatchObject({ component: { style: TextInputStyle.Short, value: 'one two' } });
  });

  it('a question too long for a label is asked in full above it', () => {
    const question = 'When did you last feel that I was really on your side, and what was it that I did?';
    const [above, label] = partsOf(aField({ label: question }));
    expect(above).toEqual({ type: ComponentType.TextDisplay, content: question });
    expect(label).toMatchObject({ label: expect.stringMatching(/^When did you last .*…$/u) });
    expect(brokenByModal(renderForm(aForm(aField({ label: question })), here))).toEqual([]);
  });

  it('more parts than a modal holds are a mistake of ours, not a form with fields missing', () => {
    const six = Array.from({ length: 6 }, (_, at) => aField({ id: `f${at}` }));
    expect(() => partsOf(...six)).toThrow(RenderError);
    const options = Array.from({ length: 26 }, (_, at) => ({ value: `v${at}`, label: `V${at}` }));
    expect(() => partsOf({ ...choice, type: 'select', options } as FormField)).toThrow(RenderError);
  });

  it('says which action and which space it belongs to', () => {
    expect(readCustomId(renderForm(aForm(aField()), here).custom_id)).toEqual({
      kind: 'action',
      action: { name: 'nudge.post', subject: 'n1' },
      spaceId: here.spaceId,
    });
  });
});

describe('a modal that was sent back', () => {
  const customId = renderForm(aForm(aField()), here).custom_id;

  it('brings what was written and chosen, by field', () => {
    const read = readModal({
      customId,
      fields: [
        { customId: 'text', value: 'When you didn’t call, I felt worried.' },
        { customId: 'delivery', values: ['channel'] },
        { customId: 'country', value: '' },
        { customId: 'theme', values: [] },
      ],
    });
    expect(read?.action).toEqual({ name: 'nudge.post', subject: 'n1' });
    expect(read?.spaceId).toBe(here.spaceId);
    expect(Object.entries(read?.values ?? {}).map(([id, text]) => [id, text.reveal()])).toEqual([
      ['text', 'When you didn’t call, I felt worried.'],
      ['delivery', 'channel'],
      ['country', ''],
      ['theme', ''],
    ]);
    expect(JSON.stringify(read)).not.toContain('worried');
  });

  it('that is not ours is nothing', () => {
    expect(readModal({ customId: 'somebody-else', fields: [] })).toBeUndefined();
    expect(readModal({ customId: 'o|abcdefgh12345678', fields: [] })).toBeUndefined();
  });
});
