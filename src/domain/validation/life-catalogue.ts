import type { Feeling, GladFeeling } from '../language/feelings-catalogue.ts';

/** What life does to people, as against what their partner does, and how it usually feels. Source: our corpus's worries. */
export const LIFE_CUES: readonly {
  readonly when: RegExp;
  readonly feelings: readonly Feeling[];
  /** Heavy however calmly it is told. */
  readonly hard?: true;
}[] = [
  {
    when: /\bwould(?:'ve| have) (?:been|turned) (?:a? ?\d+|(?:his|her|their) )|\banniversary of (?:his|her|my|the)\b|\b(?:a|one|two|three|\w+) years? (?:since|without) (?:he|she|my|dad|mum|him|her)\b/iu,
    hard: true,
    feelings: ['sad', 'lonely'],
  },
  {
    when: /\b(?:funeral|died|dying|passed away|won't make it|put (?:him|her|them|(?:our|my|the)(?: [a-z]+){1,2}) (?:down|to sleep)|didn't (?:recogni[sz]e|know) me|forgot (?:who I|my name)|grief|miscarr\w+)\b/iu,
    hard: true,
    feelings: ['sad', 'helpless'],
  },
  {
    when: /\b(?:hospital|scan|biopsy|mri|diagnos\w+|lump|surgery|operation|the op|chemo|results|stroke|fell (?:down|over|and)|broke (?:his|her|my) (?:hip|leg|arm|wrist)|panic attack|test results?|icu|ambulance)\b/iu,
    feelings: ['scared', 'worried'],
  },
  {
    when: /\b(?:redundan\w+|laid off|layoffs?|sacked|fired me|lost my job)\b/iu,
    feelings: ['worried', 'stressed'],
    hard: true,
  },
  {
    when: /\b(?:rent up|rent|debt|overdraft|evict\w*|mortgage|bills?|can't afford|contract)\b/iu,
    feelings: ['worried', 'stressed'],
  },
  {
    when: /\b(?:in front of (?:everyone|the (?:team|whole|class)|everybody)|shouted at me|laughed at me|told me off)\b/iu,
    feelings: ['embarrassed', 'hurt'],
  },
  {
    when: /\b(?:(?:nobody|no one|none of (?:them|my)) (?:came|turned up|showed|remembered|asked|replied)|forgot my birthday|didn't invite|wasn't invited|left me out|weren't invited|cut me off|stopped talking to me|ghosted|avoiding me|ignoring me|isn't speaking to me)\b/iu,
    hard: true,
    feelings: ['hurt', 'lonely'],
  },
  {
    when: /\b(?:turned (?:down|me down)|rejected|rejection|didn't get (?:it|in|the)|failed|fell through|pulled out|said no|passed over|gave it to|cancelled (?:my|the|on))\b/iu,
    hard: true,
    feelings: ['disappointed', 'sad'],
  },
  {
    when: /\beverything i (?:touch|do)\b|\bi keep (?:messing|getting|failing|ruining|screwing|making)\b|\bcan't do anything right\b/iu,
    feelings: ['discouraged', 'sad'],
    hard: true,
  },
  {
    when: /\b(?:hasn't slept|haven't slept|up all night|no sleep|not slept|sleepless|every (?:two|three) hours)\b/iu,
    feelings: ['exhausted', 'overwhelmed'],
    hard: true,
  },
  {
    when: /\b(?:dementia|alzheimer\w*|getting worse|terminal|palliative|relapsed?)\b/iu,
    feelings: ['sad', 'worried'],
    hard: true,
  },
  {
    when: /\b(?:messed up|screwed up|bombed|blew it|made a mistake)\b/iu,
    feelings: ['disappointed', 'embarrassed'],
    hard: true,
  },
  {
    when: /\b(?:driving me (?:mad|crazy|nuts|up the wall)|drilling|noise|so loud|keeps? (?:giving|changing|asking|calling|dumping|piling|making|telling) me)\b/iu,
    feelings: ['frustrated', 'tired'],
    hard: true,
  },
  {
    when: /\b(?:had a (?:row|fight|falling out|argument)|fell out|won't (?:answer|speak|talk|reply))\b/iu,
    feelings: ['upset', 'sad'],
    hard: true,
  },
  {
    when: /\b(?:splitting up|split up|getting (?:a )?divorced?|broke up|breaking up|separating)\b/iu,
    feelings: ['sad', 'upset'],
    hard: true,
  },
  {
    when: /\b(?:rough|rubbish|bad|awful|terrible|shit|shitty|crap|horrible|horrid|hard|tough) (?:day|week|night|shift)\b/iu,
    feelings: ['tired', 'stressed'],
    hard: true,
  },
  {
    when: /\b(?:interview|exam|presentation|speech|audition|hearing|court|visa|driving test)\b|\b(?:feel|feeling) sick\b|\bdreading\b/iu,
    feelings: ['anxious', 'stressed'],
  },
  {
    when: /\b(?:boss|manager|supervisor|line manager|colleague|coworkers?|client|hr)\b/iu,
    feelings: ['frustrated', 'tired'],
  },
  {
    when: /\b(?:workload|another report|too much work|swamped|double shift|night shift|on call|inspection|hard on me|killing me|drain(?:s|ing) me|burn(?:t|ing|ed) out)\b/iu,
    hard: true,
    feelings: ['stressed', 'tired'],
  },
  {
    when: /\b(?:can't sleep|couldn't sleep|head won't stop|mind won't stop|awake (?:all|since|at)|insomnia|nightmares?|dream)\b/iu,
    hard: true,
    feelings: ['anxious', 'tired'],
  },
  {
    when: /\b(?:tantrum\w*|screaming|(?:kids|boys|girls|twins|baby|toddler)\b.{0,30}\b(?:awful|nightmare|wild|up all night|ill|fighting|sick))\b/iu,
    hard: true,
    feelings: ['exhausted', 'overwhelmed'],
  },
  {
    when: /\b(?:stuck in|traffic was|delayed|train (?:was|got|is) (?:cancelled|late)|missed my|flat tyre|broke down|locked out|lost my|stolen|leak\w*|flooded)\b/iu,
    feelings: ['frustrated', 'stressed'],
  },
  { when: /\b(?:cried|crying|in(?:to)? tears|sobb\w+)\b/iu, feelings: ['sad', 'overwhelmed'] },
  { when: /\b(?:alone|by myself|on my own)\b/iu, feelings: ['lonely', 'sad'] },
];

/** After the thing itself: "Your dad didn't know you. That must have been so sad." */
export const ECHOES: Readonly<Partial<Record<Feeling | GladFeeling, readonly [now: string, then: string]>>> =
  {
    upset: ['That sounds upsetting', 'That must have been upsetting'],
    sad: ["That's so sad", 'That must have been so sad'],
    helpless: ["That's so hard", 'That must have been so hard'],
    scared: ['That sounds frightening', 'That must have been frightening'],
    worried: ['That sounds really worrying', 'That must have been worrying'],
    anxious: ['That sounds nerve-racking', 'That must have been nerve-racking'],
    stressed: ["That's a lot to carry", 'That must have been a lot'],
    overwhelmed: ["That's a lot to carry", 'That must have been a lot'],
    tired: ['That sounds tiring', 'That must have been tiring'],
    exhausted: ['That sounds exhausting', 'That must have been exhausting'],
    frustrated: ['That sounds so frustrating', 'That must have been so frustrating'],
    annoyed: ['That sounds annoying', 'That must have been annoying'],
    angry: ["I'd want to hear more about that", 'That must have made you angry'],
    embarrassed: ['That sounds really uncomfortable', 'That must have been really uncomfortable'],
    hurt: ['That sounds painful', 'That must have hurt'],
    lonely: ['That sounds lonely', 'That must have been lonely'],
    alone: ['That sounds lonely', 'That must have been lonely'],
    disappointed: ['That sounds so disappointing', 'That must have been so disappointing'],
    discouraged: ['That sounds so discouraging', 'That must have been so discouraging'],
  };
