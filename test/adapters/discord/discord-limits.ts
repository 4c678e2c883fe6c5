import type { APIStringSelectComponent } from 'discord.js';
import { readCustomId } from '../../../adapters/discord/custom-id.ts';
import type { MessagePayload } from '../../../adapters/discord/render.ts';
import type { ModalPayload } from '../../../adapters/discord/render-modal.ts';
import { SIGNATURE_LENGTH } from '../../../adapters/platform/index.ts';

/** Discord's published limits, stated once more and apart from the renderer. */
const within = (what: string, text: string | undefined, max: number, min = 1): readonly string[] =>
  text !== undefined && (text.length < min || text.length > max) ? [`${what}: ${text.length} of ${max}`] : [];

const twice = (what: string, values: readonly string[]): readonly string[] =>
  new Set(values).size === values.length ? [] : [`${what} given twice`];

const brokenBySelect = (select: APIStringSelectComponent): readonly string[] => [
  ...within('placeholder', select.placeholder, 150),
  ...(select.options.length < 1 || select.options.length > 25 ? [`${select.options.length} options`] : []),
  ...twice(
    'an option',
    select.options.map(({ value }) => value),
  ),
  ...select.options.flatMap(({ label, value }) => [
    ...within('option label', label, 100),
    ...within('option value', value, 100),
  ]),
];

const brokenByIds = (ids: readonly string[]): readonly string[] => [
  ...twice('a custom id', ids),
  ...ids.flatMap((id) => within('custom id', id, 100 - SIGNATURE_LENGTH)),
  ...ids.filter((id) => readCustomId(id) === undefined).map(() => 'a custom id that cannot be read back'),
];

/** What Discord would refuse in a message; empty when it would take it. */
export const brokenByMessage = ({ body, files }: MessagePayload): readonly string[] => {
  const parts = body.components.flatMap((row) => row.components);
  const isEmpty = body.content === '' && parts.length === 0 && files.length === 0;
  return [
    ...(isEmpty ? ['an empty message'] : []),
    ...within('content', body.content, 2000, 0),
    ...(body.components.length > 5 ? [`${body.components.length} rows`] : []),
    ...body.components.flatMap(({ components }) => (components.length > 5 ? ['a row too wide'] : [])),
    ...body.components.flatMap(({ components }) =>
      components.length > 1 && components.some((part) => 'options' in part) ? ['a select not alone'] : [],
    ),
    ...brokenByIds(parts.map((part) => part.custom_id)),
    ...parts.flatMap((part) =>
      'options' in part ? brokenBySelect(part) : within('button label', part.label, 80),
    ),
  ];
};

/** As brokenByMessage, for a modal. */
export const brokenByModal = ({ title, custom_id, components }: ModalPayload): readonly string[] => [
  ...within('title', title, 45),
  ...brokenByIds([custom_id]),
  ...(components.length < 1 || components.length > 5 ? [`${components.length} parts`] : []),
  ...components.flatMap((part) => {
    if ('content' in part) return within('text', part.content, 4000);
    if (!('component' in part)) return ['an old-fashioned row'];
    const { label, description, component } = part;
    return [
      ...within('label', label, 45),
      ...within('description', description, 100),
      ...('options' in component && 'custom_id' in component
        ? within('field id', component.custom_id, 100)
        : []),
      ...(component.type === 3 ? brokenBySelect(component) : []),
      ...(component.type === 4
        ? [
            ...within('value', component.value, Math.min(component.max_length ?? 4000, 4000)),
            ...(component.max_length !== undefined &&
            (component.max_length < 1 || component.max_length > 4000)
              ? ['max_length']
              : []),
          ]
        : []),
    ];
  }),
];
