import {
  COMMANDS,
  type CommandInvocation,
  type ParsedCommandLine,
  parseCommandLine,
  privateText,
} from '../../src/index.ts';
import { MENUS, prefixed } from './commands.ts';
import { plainText } from './mrkdwn.ts';
import { personOf } from './places.ts';

/** A slash command as Slack sends it, `should_escape` being on. */
export type GivenCommand = {
  /** With slash and prefix. */
  readonly command: string;
  readonly text: string;
  readonly teamId: string;
};

const MENTION = /<@([A-Z0-9]{2,24})(?:\|[^<>\n]*)?>/u;

/** The option that `@sam` in `/attune start @sam` is for; anywhere else a mention is a word somebody wrote. */
const personOption = (name: string, text: string): string | undefined => {
  const [word] = text.trim().toLowerCase().split(/\s/u);
  const spec = COMMANDS.find((candidate) => candidate.name === name);
  const form = spec?.subcommands.find((candidate) => candidate.name === word) ?? spec;
  return form?.options.find(({ type }) => type === 'person')?.name;
};

const read = (name: string, text: string): ParsedCommandLine =>
  parseCommandLine(privateText(`/${name} ${plainText(text)}`));

/** An account is no word: it is taken out of the line before that is read. */
const readWithPerson = (name: string, { text, teamId }: GivenCommand): ParsedCommandLine => {
  const option = personOption(name, text);
  const userId = MENTION.exec(text)?.[1];
  if (option === undefined || userId === undefined) return read(name, text);
  const parsed = read(name, text.replace(MENTION, ''));
  if (parsed.kind === 'problem') return parsed;
  const person = { [option]: privateText(personOf({ teamId, userId })) };
  const { invocation } = parsed;
  return { kind: 'command', invocation: { ...invocation, options: { ...invocation.options, ...person } } };
};

/**
 * What was asked for, or what to type instead, in words that name the commands as they are called here. A command that
 * is not ours is a problem, too. Never throws.
 */
export const toInvocation = (given: GivenCommand, commandPrefix: string): ParsedCommandLine => {
  const typed = given.command.replace(/^\//u, '').toLowerCase();
  const name = typed.startsWith(commandPrefix) ? typed.slice(commandPrefix.length) : typed;
  const parsed = readWithPerson(name, given);
  if (parsed.kind === 'command') return parsed;
  return { kind: 'problem', problem: prefixed(parsed.problem, commandPrefix) };
};

export type GivenMenu = {
  readonly callbackId: string;
  readonly teamId: string;
  /** The message whose menu was opened: its author's user id and its mrkdwn. */
  readonly authorId: string;
  readonly text: string;
};

/** As toInvocation, for a message's menu; undefined for one of an older version. Whose message it may be, the mediator judges. */
export const toMenuInvocation = ({
  callbackId,
  teamId,
  authorId,
  text,
}: GivenMenu): CommandInvocation | undefined => {
  const menu = MENUS.find((candidate) => candidate.callbackId === callbackId);
  if (menu === undefined) return undefined;
  const target = { authorId: personOf({ teamId, userId: authorId }), text: privateText(plainText(text)) };
  return { command: menu.callbackId, sub: undefined, options: {}, target };
};
