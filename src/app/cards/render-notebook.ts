import type { Instant } from '../../domain/shared/instant.ts';
import { localTime } from '../../domain/shared/local-time.ts';
import { type PrivateText, privateText } from '../../domain/shared/private-text.ts';

export type NotebookPage = {
  readonly question: string;
  readonly openedAt: Instant;
  readonly answers: readonly { readonly name: string; readonly answer: PrivateText }[];
};

/** Each line quoted, so that nothing somebody wrote turns into a heading or a rule of the file. */
const quoted = (text: PrivateText): string =>
  text
    .reveal()
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

const pageOf = ({ question, openedAt, answers }: NotebookPage, zone: string): string =>
  [
    `## ${localTime(openedAt, zone).day}`,
    question,
    ...answers.map(({ name, answer }) => `**${name}**\n\n${quoted(answer)}`),
  ].join('\n\n');

/** What both have seen already, oldest first, as one markdown file. Dates are those of the couple's wall clock. */
export const renderNotebook = (pages: readonly NotebookPage[], zone: string): PrivateText =>
  privateText(`${['# Our notebook', ...pages.map((page) => pageOf(page, zone))].join('\n\n')}\n`);
