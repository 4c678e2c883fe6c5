import { createRequire } from 'node:module';
import type { EnglishGerunds } from 'english-verbs-gerunds';
import type { EnglishVerbsIrregular } from 'english-verbs-irregular';

const require = createRequire(import.meta.url);

/** Pasts and participles of each verb that no rule gives, usual ones first: get → [got, gotten], [got, got]. */
export const IRREGULAR_VERBS: EnglishVerbsIrregular = require('english-verbs-irregular/dist/verbs.json');

/** The "-ing" form of each verb whose last consonant doubles: forget → forgetting. */
export const DOUBLED_GERUNDS: EnglishGerunds = require('english-verbs-gerunds/dist/gerunds.json');

/** Where the lists put first what few people here would say, or mean another verb. Found by measuring on our corpus. */
export const AS_PEOPLE_SAY = `
awake awoke awoken|bet bet bet|get got got|lie lied lied|prove proved proved|shine shone shone|spit spat spat
stink stank stunk|strike struck struck|sweat sweated sweated|babysit babysat babysat
`;

export const GERUNDS_AS_PEOPLE_WRITE = `
swap swapping|benefit benefiting|handbag handbagging|babysit babysitting
`;

/** Pasts that are far oftener another word: "you bore me", "I resent that", "the ground". */
export const OFTENER_OTHERS = 'bore bound ground rebound resent wound rent stove dove lay';

/** Forms the library leads back to the wrong base, or to none: form, base. Found by measuring on our corpus. */
export const MISREAD_FORMS = `
text text|slam slam|ping ping|back back|bath bath|vape vape|game game|ghost ghost|hoover hoover|sext sext|texted text|texting text|texts text|vaped vape|vaping vape|gamed game|gaming game|binged binge|bingeing binge|binging binge
ghosting ghost|doomscrolled doomscroll|doomscrolling doomscroll|canceled cancel
unfollowed unfollow|swanned swan|muted mute|gutted gut|married marry|ironed iron|ironing iron|pretended pretend|offended offend
humiliated humiliate|licked lick|flushed flush|soaked soak
`;
