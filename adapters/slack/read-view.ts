import { type ActionRef, type PrivateText, privateText, type SpaceId } from '../../src/index.ts';
import { readActionId } from './action-id.ts';
import { FIELD } from './render-view.ts';

/** What stands in one element, as Slack sends it; the fields we know of. */
type ElementState = {
  readonly value?: string | null | undefined;
  readonly selected_option?: { readonly value: string } | null | undefined;
};

/** A modal as it was sent back, in Slack's shape. */
export type SubmittedView = {
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly state: {
    readonly values: Readonly<Record<string, Readonly<Record<string, ElementState>>>>;
  };
};

export type ReadView = {
  readonly action: ActionRef;
  readonly spaceId: SpaceId;
  readonly values: Readonly<Record<string, PrivateText>>;
  /** As it was given to renderForm. */
  readonly privateMetadata: string;
};

const wordsIn = (state: ElementState | undefined): string =>
  state?.value ?? state?.selected_option?.value ?? '';

/** What was filled in, by field; undefined for a modal that is not ours. Never throws. */
export const readView = ({ callback_id, private_metadata, state }: SubmittedView): ReadView | undefined => {
  const ref = readActionId(callback_id);
  if (ref?.kind !== 'action') return undefined;
  const values = Object.fromEntries(
    Object.entries(state.values).map(([id, elements]) => [id, privateText(wordsIn(elements[FIELD]))]),
  );
  return { action: ref.action, spaceId: ref.spaceId, values, privateMetadata: private_metadata };
};
