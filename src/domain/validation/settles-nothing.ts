/** No camera records what somebody thinks or feels: said as fact it would be a confession (V2). */
const MENTAL =
  /^(?:not )?(?:growing up|crying|breathing|existing|getting over|loving|caring|wanting|liking|trusting|meaning|thinking|feeling|knowing|believing|understanding|respecting|enjoying|turning out|preferring|needing|having (?:the|no|time|any)|(?:stopping )?trying|stopping (?:loving|caring|listening)|bothering|hating|choosing|deciding|making (?:me|it|everything) )/u;

/** A like is a tap anybody can see. */
const LIKED_ONLINE =
  /^(?:not )?liking .*\b(?:photos?|pictures?|pics?|posts?|selfies?|story|stories|comments?)\b/u;

/** Whether it was that at all is what the two may differ on; "me flirting" would settle it (V2). */
const DISPUTED =
  /^(?:flirting|ignoring|avoiding|mocking|excluding|dismissing|ogling|eyeing|leading|checking (?:her|him|them|out)|staring at (?:her|him|the|that|other)|showing off|taking (?:her|his|their) side|siding|pushing me|shutting me|leaving me out|talking (?:down|over)|making fun|taking the mick|blanking|twisting|freezing (?:me|us)|being on (?:tinder|bumble|hinge|grindr|a dating)|being with (?:her|him)|hiding|growing up|being straight|not being straight|disappearing|choosing)/u;

/** Whatever was done: that it was meant is the charge. */
const MEANT =
  /\b(?:on purpose|deliberately|intentionally|to spite|to hurt|to punish|to get (?:at|back at))\b/u;

/** True for a deed, as a gerund, that no camera could settle: it stays how it looked to the partner. */
export const settlesNothing = (deed: string): boolean =>
  MEANT.test(deed) || (MENTAL.test(deed) && !LIKED_ONLINE.test(deed)) || DISPUTED.test(deed.toLowerCase());
