/**
 * One thing the partner's message says, as the listener may hand it back.
 * - event: something the listener did once, "me ⟨nominal⟩" / "I ⟨…⟩"
 * - promise: something they were counting on
 * - seems: how it looks from where they are; never stated as fact (V2)
 * - self: what the partner did, feels, wants
 * - wish: what they ask for, "me to ⟨nominal⟩" or "I didn't ⟨nominal⟩"
 * - world: anybody or anything else
 */
export type Facet = {
  readonly kind: 'event' | 'promise' | 'seems' | 'self' | 'wish' | 'world';
  /** A clause with its subject, turned round: "I didn't call". */
  readonly finite: string;
  /** After "me": "not calling". Only events, promises. */
  readonly nominal?: string;
  readonly past: boolean;
  /** The clause together with its neighbours in the sentence, where these may be handed back too. */
  readonly full?: string;
};
