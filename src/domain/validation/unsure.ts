/** Below this a reading is a guess, and the words count for more. */
export const UNSURE = 0.45;
