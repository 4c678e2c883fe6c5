/** What a couple says that nothing is to be said to. */
export const ORDINARY = [
  'morning! did you sleep?',
  'like a log. you always make the best coffee',
  'shall I bring the keys down?',
  'yes please, I always do this to myself',
  'my boss never listens, three hours of meetings for nothing',
  'ugh. that sounds awful',
  'can you pick up milk on the way? and maybe call the vet about Thursday',
  'I was hurt when you left before dessert',
  'k',
  'we could see the new film tomorrow, the one with the whales',
] as const;
export const ATTACK = "you never call when you're late, you only think about yourself";
