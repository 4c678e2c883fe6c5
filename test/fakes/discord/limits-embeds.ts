import {
  each,
  type Fields,
  fieldsOf,
  listOf,
  onlyKnown,
  textOf,
  within,
  withinCount,
} from './limits-reading.ts';

const lengthOf = (value: unknown): number => textOf(value)?.length ?? 0;

const charactersOf = (embed: Fields): number =>
  lengthOf(embed.title) +
  lengthOf(embed.description) +
  lengthOf(fieldsOf(embed.footer).text) +
  lengthOf(fieldsOf(embed.author).name) +
  listOf(embed.fields).reduce((sum, { name, value }) => sum + lengthOf(name) + lengthOf(value), 0);

const embed = (fields: Fields, place: string): readonly string[] => [
  ...onlyKnown('embed', fields, place),
  ...within('embedTitle', fields.title, `${place}.title`),
  ...within('embedDescription', fields.description, `${place}.description`),
  ...within('embedFooter', fieldsOf(fields.footer).text, `${place}.footer.text`),
  ...within('embedAuthor', fieldsOf(fields.author).name, `${place}.author.name`),
  ...within('embedFields', fields.fields, `${place}.fields`),
  ...each(listOf(fields.fields), `${place}.fields`, ({ name, value }, at) => [
    ...within('embedFieldName', name ?? '', `${at}.name`),
    ...within('embedFieldValue', value ?? '', `${at}.value`),
  ]),
];

/** What is wrong with the embeds of a message. */
export const checkEmbeds = (embeds: unknown): readonly string[] => {
  const list = listOf(embeds);
  const all = list.reduce((sum, fields) => sum + charactersOf(fields), 0);
  return [
    ...within('embeds', embeds, 'embeds'),
    ...each(list, 'embeds', embed),
    ...withinCount('embedsInAll', all, 'characters of the embeds in all'),
  ];
};
