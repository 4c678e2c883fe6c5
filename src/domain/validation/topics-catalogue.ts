/** Things couples' messages are about, so that one can be named when no clause can be handed back. Source: our corpus. */
export const TOPIC_NOUNS: readonly string[] =
  `dishes washing laundry bins bin hoover hoovering cleaning kitchen sink plates towels towel socks housework chores floor bathroom bedroom house flat garden car keys fridge freezer oven
dishwasher boiler roof lawn dog cat puppy baby kids boys girls son daughter children nursery school homework phone screen laptop tablet game games xbox playstation match telly tv headset email emails
inbox texts text message messages call calls meeting meetings shift shifts job career interview promotion boss deadline money rent debt loan savings mortgage card overdraft
budget bank bill bills holiday holidays trip flight flights airport hotel train bus wedding birthday anniversary christmas diwali eid ramadan thanksgiving easter party dinner supper breakfast lunch tea
cooking food shopping groceries milk bread cake meal restaurant drinking wine beer gym football golf fishing mum mom mam mother dad father parents sister brother nan gran
grandma grandad family in-laws cousin cousins aunt uncle friends mates ex scan hospital doctor appointment test results surgery biopsy diagnosis medication therapy counsellor
therapist counselling funeral ashes pregnancy ivf miscarriage birth labour feeds nappies nappy bottles bedtime bath bed sofa sleep sex affection cuddles cuddle hug hugs kiss kisses touch
date dates weekend weekends evenings mornings sundays nights argument row fight fights apology promise promises trust plan plans wedding ring photo photos post instagram facebook
whatsapp group chat password location diary letter present gift flowers necklace dress coat jumper hair weight accent language church faith mosque temple visa passport form forms paperwork
taxes insurance licence driving parking move sale exam exams degree course thesis gig band exhibition speech poem song film show finale playlist joke jokes sigh silence
eye-roll news garage shed lamp carpet rug wardrobe suitcase shoes boots pram cot babysitter childminder teacher pension redundancy layoff business shop
smoking vaping gambling horses bets beer drinks snoring alarm thermostat heating tickets coffee calendar couch shower vet remote gate deposit tablets graduation recital coworkers recycling glovebox pasta meds chair lodger taxi
transfer decision receipt subscription launch conference toast dentist truck printer contract charger account accounts workmates traffic music clothes passports guests barbecue christening hobby
keyboard van seat seats shelf drawer cupboard bike glasses brakes ironing hallway loft attic window windows leak mould plumber builder landlord neighbour neighbours`.split(
    /\s+/u,
  );

/** Bare in English: "about therapy", not "about the therapy". */
export const BARE_TOPICS: ReadonlySet<string> = new Set(
  `sex affection trust money sleep housework therapy counselling christmas diwali eid ramadan thanksgiving easter instagram facebook whatsapp football golf fishing drinking smoking vaping gambling
dinner supper breakfast lunch tea work bedtime church driving parking redundancy cleaning cooking shopping cuddles kisses hugs homework snoring paperwork ivf silence sundays weekends evenings
mornings nights faith`.split(/\s+/u),
);

/** Also verbs, or too faint alone: only with an owner or an article ("the call", "your texts"). */
export const NEEDS_ARTICLE: ReadonlySet<string> = new Set(
  `driving parking text texts call calls touch hug hugs kiss kisses show move test fight fights plan plans promise promises trust sleep joke jokes post date dates message messages match ring lead card sister work tea
drinks bets leak lamp job food bed bath sale form boss house flat dog cat car family kids baby son daughter friends mum mom mam mother dad father brother nan gran ex row shop build game games gift present party group
class course film song band label remote table chair gate transfer toast account seat seats shelf drawer taxi bike truck van coffee decision music launch sofa family photo photos email emails cake screen heating phone`.split(
    /\s+/u,
  ),
);
