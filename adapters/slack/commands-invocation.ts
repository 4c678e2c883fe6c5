import {
  COMMANDS,
  type CommandInvocation,
  type ParsedCommandLine,
  parseCommandLine,
  partnerId,
  privateText,
} from '../../src/index.ts';
import { MENUS, prefixed } from './commands.ts';
import { plainText } from './mrkdwn.ts';

/** A slash command as Slack sends it, `should_escape` being on. */
export type GivenCommand = {
  /** With slash and prefix. */
  readonly command: string;
  readonly text: string;
  readonly teamId: string;
};

const MENTION = /<@([A-Z0-9]{2,24})(?:\|[^<>\n]*)?>/gu;

/** `/attune start @sam` means an account; anywhere else a mention is a word somebody wrote. */
const takesPerson = (name: string, text: string): boolean => {
  const [word] = text.trim().toLowerCase().split(/\s/u);
  const spec = COMMANDS.find((candidate) => candidate.name === name);
  const form = spec?.subcommands.find((candidate) => candidate.name === word) ?? spec;
  return form?.options.some(({ type }) => type === 'person') ?? false;
};

const peopleById = (text: string, teamId: string): string =>
  text.replace(MENTION, (_, userId: string) => partnerId(`slack:${teamId}:${userId}`));

/**
 * What was asked for, or what to type instead, in words that name the commands as they are called here. A command that
 * is not ours is a problem, too. Never throws.
 */
export const toInvocation = (
  { command, text, teamId }: GivenCommand,
  commandPrefix: string,
): ParsedCommandLine => {
  const typed = command.replace(/^\//u, '').toLowerCase();
  const name = typed.startsWith(commandPrefix) ? typed.slice(commandPrefix.length) : typed;
  const line = plainText(takesPerson(name, text) ? peopleById(text, teamId) : text);
  const parsed = parseCommandLine(privateText(`/${name} ${line}`));
  return parsed.kind === 'command'
    ? parsed
    : { kind: 'problem', problem: prefixed(parsed.problem, commandPrefix) };
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
  const target = { authorId: partnerId(`slack:${teamId}:${authorId}`), text: privateText(plainText(text)) };
  return { command: menu.callbackId, sub: undefined, options: {}, target };
};
