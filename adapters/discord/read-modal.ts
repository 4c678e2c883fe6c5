import { type ActionRef, type PrivateText, privateText, type SpaceId } from '../../src/index.ts';
import { readCustomId } from './custom-id.ts';

/** A modal as it was sent back; discord.js gives its fields in this shape. */
export type SubmittedModal = {
  readonly customId: string;
  readonly fields: Iterable<{
    readonly customId: string;
    readonly value?: string | boolean | null | undefined;
    readonly values?: readonly string[] | undefined;
  }>;
};

export type ReadModal = {
  readonly action: ActionRef;
  readonly spaceId: SpaceId;
  readonly values: Readonly<Record<string, PrivateText>>;
};

/** What was filled in, by field; undefined for a modal that is not ours. Never throws. */
export const readModal = ({ customId, fields }: SubmittedModal): ReadModal | undefined => {
  const ref = readCustomId(customId);
  if (ref?.kind !== 'action') return undefined;
  const values = Object.fromEntries(
    [...fields].map((field) => [field.customId, privateText(String(field.value ?? field.values?.[0] ?? ''))]),
  );
  return { action: ref.action, spaceId: ref.spaceId, values };
};
