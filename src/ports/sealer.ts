import type { PrivateText } from '../domain/shared/private-text.ts';

/** Authenticated encryption of what people wrote, bound to the row it belongs to. */
export type Sealer = {
  /** `boundTo` names the row, for example `check-in:<id>:<partner>`; it is needed to open and is not stored. */
  readonly seal: (text: PrivateText, boundTo: string) => Uint8Array;
  /** Throws `seal-broken` when the bytes were changed, moved to another row or sealed with an unknown key. */
  readonly open: (sealed: Uint8Array, boundTo: string) => PrivateText;
};
