/** A number Discord keeps to, and where it says so. */
type Limit = { readonly least?: number; readonly most: number; readonly source: string };

const MESSAGE = 'docs.discord.com/developers/resources/message';
const COMPONENTS = 'docs.discord.com/developers/components/reference';
const INTERACTIONS = 'docs.discord.com/developers/interactions/receiving-and-responding';
const COMMANDS = 'docs.discord.com/developers/interactions/application-commands';

/** Discord's limits on what a bot sends, as far as Attune could meet them. Texts in characters, lists in entries. */
export const LIMITS = {
  content: { most: 2000, source: `${MESSAGE}#create-message` },
  nonce: { most: 25, source: `${MESSAGE}#create-message` },
  files: { most: 10, source: 'docs.discord.com/developers/reference#uploading-files' },

  embeds: { most: 10, source: `${MESSAGE}#create-message` },
  embedTitle: { most: 256, source: `${MESSAGE}#embed-object-embed-limits` },
  embedDescription: { most: 4096, source: `${MESSAGE}#embed-object-embed-limits` },
  embedFields: { most: 25, source: `${MESSAGE}#embed-object-embed-limits` },
  embedFieldName: { least: 1, most: 256, source: `${MESSAGE}#embed-object-embed-limits` },
  embedFieldValue: { least: 1, most: 1024, source: `${MESSAGE}#embed-object-embed-limits` },
  embedFooter: { most: 2048, source: `${MESSAGE}#embed-object-embed-limits` },
  embedAuthor: { most: 256, source: `${MESSAGE}#embed-object-embed-limits` },
  embedsInAll: { most: 6000, source: `${MESSAGE}#embed-object-embed-limits` },

  rows: { most: 5, source: `${COMPONENTS}#legacy-message-component-behavior` },
  buttonsInRow: { least: 1, most: 5, source: `${COMPONENTS}#action-row` },
  components: { most: 40, source: `${COMPONENTS}#component-reference, IS_COMPONENTS_V2` },
  textDisplays: { most: 4000, source: `${COMPONENTS}#text-display` },
  customId: { least: 1, most: 100, source: `${COMPONENTS}#anatomy-of-a-component-custom-id` },
  buttonLabel: { least: 1, most: 80, source: `${COMPONENTS}#button-button-structure` },
  url: { least: 1, most: 512, source: `${COMPONENTS}#button-button-structure` },
  selectOptions: { least: 1, most: 25, source: `${COMPONENTS}#string-select-string-select-structure` },
  selectPlaceholder: { most: 150, source: `${COMPONENTS}#string-select-string-select-structure` },
  optionLabel: { least: 1, most: 100, source: `${COMPONENTS}#string-select-select-option-structure` },
  optionValue: { least: 1, most: 100, source: `${COMPONENTS}#string-select-select-option-structure` },
  optionDescription: { most: 100, source: `${COMPONENTS}#string-select-select-option-structure` },
  radioOptions: { least: 2, most: 10, source: `${COMPONENTS}#radio-group` },
  checkboxOptions: { least: 1, most: 10, source: `${COMPONENTS}#checkbox-group` },

  modalTitle: { least: 1, most: 45, source: `${INTERACTIONS}#interaction-response-object-modal` },
  modalComponents: { least: 1, most: 5, source: `${INTERACTIONS}#interaction-response-object-modal` },
  label: { least: 1, most: 45, source: `${COMPONENTS}#label-label-structure` },
  labelDescription: { least: 1, most: 100, source: `${COMPONENTS}#label-label-structure` },
  inputValue: { most: 4000, source: `${COMPONENTS}#text-input-text-input-structure` },
  inputPlaceholder: { most: 100, source: `${COMPONENTS}#text-input-text-input-structure` },
  inputLength: { most: 4000, source: `${COMPONENTS}#text-input-text-input-structure` },
  autocompleteChoices: { most: 25, source: `${INTERACTIONS}#interaction-response-object-autocomplete` },

  slashCommands: { most: 100, source: `${COMMANDS}#registering-a-command` },
  menuCommands: { most: 15, source: `${COMMANDS}#registering-a-command` },
  commandName: {
    least: 1,
    most: 32,
    source: `${COMMANDS}#application-command-object-application-command-naming`,
  },
  commandDescription: { least: 1, most: 100, source: `${COMMANDS}#application-command-object` },
  commandOptions: { most: 25, source: `${COMMANDS}#application-command-object` },
  choices: {
    most: 25,
    source: `${COMMANDS}#application-command-object-application-command-option-structure`,
  },
  choiceName: { least: 1, most: 100, source: `${COMMANDS}#application-command-option-choice-structure` },
  choiceValue: { least: 1, most: 100, source: `${COMMANDS}#application-command-option-choice-structure` },
  commandInAll: { most: 8000, source: `${COMMANDS}#slash-commands` },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof LIMITS;

/** Names of commands and options; capitals are refused where a small letter exists. */
export const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
