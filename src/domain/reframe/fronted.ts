/** "Last night you …", "At the party you …": the setting goes to the end. */
const FRONTED =
  /^((?:last (?:night|week|weekend|month|year|[a-zà-ž]+day)|yesterday|this morning|tonight|today|(?:on|in|at|for|during|after) (?:[a-zà-ž\d'-]+ ?){1,5}?|(?:(?:one|two|three|four|five|six|\d) (?:nights|times|days|evenings|mornings|weekends) (?:this|last|a|in a) (?:week|month|year|row))|(?:once|twice|two times|three times|four times|five times|six times))),? ((?:you|i|we)(?:'[a-zà-ž]+)? .+)$/iu;

export type Fronted = { readonly setting: string; readonly rest: string };

export const fronted = (words: string): Fronted | undefined => {
  const match = FRONTED.exec(words);
  const [, setting, rest] = match ?? [];
  return setting === undefined || rest === undefined
    ? undefined
    : { setting: setting.charAt(0).toLowerCase() + setting.slice(1), rest };
};
