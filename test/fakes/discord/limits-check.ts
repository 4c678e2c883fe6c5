import { InteractionResponseType } from 'discord-api-types/v10';
import { checkCommand, checkCommandChange, checkCommands } from './limits-commands.ts';
import { checkMessage } from './limits-message.ts';
import { checkModal } from './limits-modal.ts';
import { each, type Fields, fieldsOf, listOf, onlyKnown, when, within } from './limits-reading.ts';
import type { RequestRecord, ValidateRequest } from './types.ts';

type Check = (record: RequestRecord) => readonly string[];

const autocompleteChoice = ({ name, value, ...rest }: Fields, place: string): readonly string[] => [
  ...onlyKnown('choice', rest, place),
  ...within('choiceName', name ?? '', `${place}.name`),
  ...within('choiceValue', value, `${place}.value`),
];

const interactionAnswer: Check = ({ body, files }) => {
  const { type, data, ...rest } = fieldsOf(body);
  const inner = fieldsOf(data);
  const extra = Object.keys(rest).map(
    (key) => `the answer has the field ${key}, which Discord does not know`,
  );
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return [...extra, ...checkMessage({ body: inner, files, kind: 'reply', isEdit: false })];
    case InteractionResponseType.UpdateMessage:
      return [...extra, ...checkMessage({ body: inner, files, kind: 'editedReply', isEdit: true })];
    case InteractionResponseType.Modal:
      return [...extra, ...checkModal(inner)];
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return [
        ...extra,
        ...within('autocompleteChoices', inner.choices, 'choices'),
        ...each(listOf(inner.choices), 'choices', autocompleteChoice),
      ];
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return [
        ...extra,
        ...when(
          Object.keys(inner).some((key) => key !== 'flags'),
          'a deferral says more than flags',
        ),
      ];
    default:
      return extra;
  }
};

const message =
  (kind: 'newMessage' | 'editedMessage' | 'followUp' | 'editedReply', isEdit: boolean): Check =>
  ({ body, files }) =>
    checkMessage({ body: fieldsOf(body), files, kind, isEdit });

/** By method and path, as the document may be missing. */
const CHECKS: readonly (readonly [RegExp, Check])[] = [
  [/^POST \/channels\/\d+\/messages$/, message('newMessage', false)],
  [/^PATCH \/channels\/\d+\/messages\/\d+$/, message('editedMessage', true)],
  [/^POST \/webhooks\/\d+\/[^/]+$/, message('followUp', false)],
  [/^PATCH \/webhooks\/\d+\/[^/]+\/messages\/[^/]+$/, message('editedReply', true)],
  [/^POST \/interactions\/\d+\/[^/]+\/callback$/, interactionAnswer],
  [/^PUT \/applications\/\d+\/(?:guilds\/\d+\/)?commands$/, ({ body }) => checkCommands(listOf(body))],
  [
    /^POST \/applications\/\d+\/(?:guilds\/\d+\/)?commands$/,
    ({ body }) => checkCommand(fieldsOf(body), 'the command'),
  ],
  [
    /^PATCH \/applications\/\d+\/(?:guilds\/\d+\/)?commands\/\d+$/,
    ({ body }) => checkCommandChange(fieldsOf(body), 'the command'),
  ],
];

/** Holds a request against the limits that Discord's OpenAPI document does not know, or knows too wide. */
export const checkLimits: ValidateRequest = (record) =>
  CHECKS.filter(([pattern]) => pattern.test(`${record.method} ${record.path}`)).flatMap(([, check]) =>
    check(record),
  );
