/** Everyday turns of phrase whose plain wording says the same and no more. */
const TURNS: readonly (readonly [RegExp, string])[] = [
  [/(n't [^,]{2,40}?) to (?:anyone|anybody)$/giu, '$1'],
  [/(?<= (?:hear|heard) )it (?=from (?:your|my|our|the) [a-zà-ž]+ that )/giu, ''],
  [/(?<=you're (?:away|out|gone|late)) so (?:much|often)(?![a-zà-ž])/giu, ' a lot'],
  [
    /,? and it(?:'s| is| was) (?:so |really |just |very )?(?:hideous|disgusting|horrible|ugly|ridiculous|gross|annoying|unfair|pathetic|awful|vile|rude|unacceptable)$/giu,
    '',
  ],
  [
    /(?<= and )(you )?won't (?=(?:say|tell|talk|answer|let|come|help|do|speak|look)(?![a-zà-ž]))/giu,
    "$1don't ",
  ],
  [/(?<=(?:on time|ready) )for anything(?![a-zà-ž])/giu, ''],
  [
    /(?<=(?:n't|never) (?:ask|asked|say|said|tell|told)(?: me| us)? )(?:a single|one|a) thing(?![a-zà-ž])/giu,
    'anything',
  ],
  [/(?<=(?:tell|told) (?:[a-zà-ž]+ ){1,3})everything (?=about (?:us|me|our)(?![a-zà-ž]))/giu, ''],
  [/(?<=(?:shouted|shout|yelled|yell|laughed|snapped|snap) at me) for it(?![a-zà-ž])/giu, ''],
  [/(?<=(?:n't|never) )leave me any$/giu, 'leave any for me'],
  [/(?<![a-zà-ž])bit(?:es|e)? my head off(?![a-zà-ž])/giu, 'snap at me'],
  [/(?<![a-zà-ž])biting my head off(?![a-zà-ž])/giu, 'snapping at me'],
  [
    /(?<=(?:house|flat|place|kitchen) )(?:turn|go) (?:into|to) (?:a tip|a dump|a pigsty|ruin)(?![a-zà-ž])/giu,
    'get messy',
  ],
  [/(?<![a-zà-ž'])says nothing(?![a-zà-ž])/giu, "doesn't say anything"],
  [/(?<=(?:you|and|then|I|they|we) )say nothing(?![a-zà-ž])/giu, "don't say anything"],
  [/(?<=(?:you|and|then|I|he|she|they|we) )said nothing(?![a-zà-ž])/giu, "didn't say anything"],
  [/(?<=n't [^,]{2,40}? )nobody(?![a-zà-ž])/giu, 'anybody'],
  [/(?<=(?:you|and|then|I|he|we|they) )noticed nothing(?![a-zà-ž])/giu, "didn't notice anything"],
  [/(?<=(?:you|and|then|I|he|we|they) )did nothing(?![a-zà-ž])/giu, "didn't do anything"],
  [/(?<=(?:thank|thanked) me|say sorry|apologise|apologize) for anything(?![a-zà-ž])/giu, ''],
  [/(?<=(?:don't|never|didn't|haven't|not) )lift(?:ed)? a finger(?: to help)?(?![a-zà-ž])/giu, 'help'],
  [/(?<=you )(turn|make)( everything| it all| my feelings) into (?:a )?jokes?(?![a-zà-ž])/giu, 'make jokes'],
  [
    /(?<=(?:asked|told|reminded) you .{3,90} (?:and|but) )(?:you (?:still )?(?:haven't|didn't) (?:do|done) (?:it|that|this)|it's still not done|you still haven't)$/giu,
    "it isn't done yet",
  ],
  [
    /(?<![a-zà-ž])(?:looks|look|is) like a (?:bombsite|bomb site|bomb|pigsty|landfill|skip|squat|tip|dump|war zone)(?: (?:hit it|has hit it|went off|has gone off|exploded))?(?![a-zà-ž])/giu,
    'is a mess',
  ],
  [
    /(?<=(?:kitchen|house|flat|bathroom|room|place|lounge|bedroom)) like a (?:bombsite|bomb site|bomb|pigsty|landfill|skip|squat|tip|dump|war zone)(?: (?:hit it|has hit it|went off))?(?![a-zà-ž])/giu,
    ' in a mess',
  ],
];

/** A clause with its idioms said plainly. Linear. */
export const inPlainTerms = (text: string): string =>
  TURNS.reduce((now, [from, to]) => now.replace(from, to), text);
