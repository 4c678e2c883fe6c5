/**
 * Sentences as tired thumbs type them, from our corpus, marked by hand: the main verb as it stands once chat spellings
 * are written out, its lemma, its form ("are" and "am" count as plain, participles as past), and the word its subject
 * ends on ("-" for an order or a fragment). Only measured with; no rule may be written to one of these lines.
 */
const MARKED = `
u always choose them | choose | choose | plain | you
you changed your outfit 4 times but its me | changed | change | past | you
we were talking about my dad and you turned on the game | talking | talk | gerund | we
you remember your clients kids names | remember | remember | plain | you
i didnt like it one bit | like | like | plain | I
you just do what you like dont you | do | do | plain | you
the nurse said 2 weeks no lifting | said | say | past | nurse
did mommy never teach you how to use a mop | teach | teach | plain | mommy
you say that every time i have a feeling | say | say | plain | you
because you took forever in the shower | took | take | past | you
u put a fiver each way on every race didn't u | put | put | plain | you
you didnt sweep you pushed it under the mat | sweep | sweep | plain | you
your whole paycheck doesnt cover the couch you sit on | cover | cover | plain | paycheck
well you started it with that face | started | start | past | you
im tired of being asked | 'm | be | plain | I
you dont love me you love having someone do your washing | love | love | plain | you
you always drive like youre the only one on the road | drive | drive | plain | you
like ive paid for everything since the day i met you | paid | pay | past | I
you told me it was black tie and its not | told | tell | past | you
I only said it might be cold | said | say | past | I
its in the text | 's | be | third | it
why didnt you just say no to them | say | say | plain | you
i love watching you get it wrong in real time | love | love | plain | I
you were on your phone all through the film last night | were | be | past | you
who would cheat with you | cheat | cheat | plain | who
good maybe pay me back for once | pay | pay | plain | -
you told your coworkers i nag you | told | tell | past | you
you told him he could quit soccer and didnt tell me | told | tell | past | you
you'll be scrolling before i finish the sentence | scrolling | scroll | gerund | you
you dont hear yourself | hear | hear | plain | you
we had a deal | had | have | past | we
you said half six | said | say | past | you
we needed to talk about that first | needed | need | past | we
you sit in a chair | sit | sit | plain | you
u called me a slob in there last week n i laughed | called | call | past | you
youre never present even when youre here | 're | be | plain | you
your mates were here till 2 and im up at 5 | were | be | past | mates
why would you even say that in front of people | say | say | plain | you
they'll see what i've been dragging round for ten years | see | see | plain | they
its been 4 days | been | be | past | it
I'm not angry you burnt it | 'm | be | plain | I
dont you have any shame living like this | have | have | plain | you
then dont act like a moron | act | act | plain | -
why ask what i want to do if you already decided | ask | ask | plain | -
you put me on speaker with ur mates there and didnt say | put | put | plain | you
when your friends cancel you're gutted | cancel | cancel | plain | friends
how come every other family on this street manages a holiday | manages | manage | third | family
and do you thank me for the bins | thank | thank | plain | you
im hurt and angry | 'm | be | plain | I
the minute I'm happy about something you find the hole in it | find | find | plain | you
you turned off my alarm | turned | turn | past | you
stop acting like youre my mom | stop | stop | plain | -
im somewhere after the dog | 'm | be | plain | I
we're an hour away | 're | be | plain | we
everything u say sounds like it was rejected by a fortune cookie | sounds | sound | third | everything
i had a 10 hr day | had | have | past | I
u look like the before picture | look | look | plain | you
you always have an excuse dont you | have | have | plain | you
im sick of your mood | 'm | be | plain | I
do you think at all | think | think | plain | you
I know that smile | know | know | plain | I
why do you care now | care | care | plain | you
you act like money is my job | act | act | plain | you
you just dont remember | remember | remember | plain | you
even she thinks ur a loser | thinks | think | third | she
what were you thinking | thinking | think | gerund | you
im starting to think you dont want to | starting | start | gerund | I
you always make it a contest | make | make | plain | you
im always the one apologising even when its you | 'm | be | plain | I
you left without saying goodbye and im cross | left | leave | past | you
what did i even do | do | do | plain | I
was i supposed to let him walk | supposed | suppose | past | I
it was the one thing i asked for | was | be | past | it
you talk to the dog nicer than you talk to me | talk | talk | plain | you
raid gets a calendar | gets | get | third | raid
you pretend youre asleep when he cries | pretend | pretend | plain | you
u took my bus card so i walked in the rain | took | take | past | you
look at the state of you | look | look | plain | -
you didnt lock the back door | lock | lock | plain | you
you look through me like im glass | look | look | plain | you
ok but you told me you'd finish at 3 on christmas eve | told | tell | past | you
you dont listen to a single thing | listen | listen | plain | you
i cant tell you anything | tell | tell | plain | I
the ring camera says 1:47 | says | say | third | camera
you cant handle a debit card | handle | handle | plain | you
no like which clinic let u out | let | let | plain | clinic
i've seen toddlers lose with more dignity than you | seen | see | past | I
i didnt download it again | download | download | plain | I
you need to grow up and get your priorities straight | need | need | plain | you
u read it at 2 | read | read | plain | you
oh so it's my fault everything costs double now | 's | be | third | it
bc ppl ping me nonstop | ping | ping | plain | people
i didnt do anything wrong | do | do | plain | I
you've got the empathy of a rock | got | get | past | you
any girl talks to you and youre a whole new person | talks | talk | third | girl
I stopped asking for hugs cause you act like its a favor | stopped | stop | past | I
nobody could have known it would be like that | known | know | past | nobody
remember when you used to wait up for me | remember | remember | plain | -
dont call me dramatic please | call | call | plain | -
you don't even know what size shoe your own daughter wears | know | know | plain | you
your dad does more with the kids than you and hes 74 | does | do | third | dad
youre the one with amazon boxes | 're | be | plain | you
I feel nothing but scorn for you | feel | feel | plain | I
after you snapped at me | snapped | snap | past | you
he waited at that window for an hour | waited | wait | past | he
you cant even park | park | park | plain | you
you think youre a catch | think | think | plain | you
you said the dog was with your sister | said | say | past | you
lol look at u trying to use big words | look | look | plain | -
i'll do it myself like everything | do | do | plain | I
youre so moody i never know who im coming home to | 're | be | plain | you
ya didnt even look up when i came in from the hospital | look | look | plain | you
I can't say a word without you biting my head off | say | say | plain | I
its literally two hours | 's | be | third | it
nobody ever asks you | asks | ask | third | nobody
i dont want to go | want | want | plain | I
you never tell me anything | tell | tell | plain | you
dont worry about me | worry | worry | plain | -
im laughing but im also mad | laughing | laugh | gerund | I
your kind always lands on its feet | lands | land | third | kind
and thats my fault | 's | be | third | that
I've met smarter potatoes | met | meet | past | I
you dont make love to me you just get it over with | make | make | plain | you
you leave your shoes in the hall and i trip on them | leave | leave | plain | you
phone on the table face up all dinner | - | - | - | -
2 hours late again | - | - | - | -
left the iron on the carpet and walked off | left | leave | past | -
leaving the baby crying so u can finish a game | leaving | leave | gerund | -
the dishes in the sink again | - | - | - | -
kitchen looks like a bomb hit it | looks | look | third | kitchen
ur mum rings and u jump | rings | ring | third | mum
u woke the baby slamming that door | woke | wake | past | you
ur phone was face down all night | was | be | past | phone
u havent rung me once since friday | rung | ring | past | you
how hard is it to shut a cupboard | is | be | third | it
u said ud be back for tea and u wasnt | said | say | past | you
ur sister has a key and walks in when she likes | has | have | third | sister
i cooked and u ordered a kebab | cooked | cook | past | I
u lent him 600 and i found out from the bank | lent | lend | past | you
stop leaving ur plates on the side | stop | stop | plain | -
just answer me | answer | answer | plain | -
the bins have been full since sunday | been | be | past | bins
my mates think ur rude cos u never say hi | think | think | plain | mates
u fell asleep while i was telling u about my day | fell | fall | past | you
u spend ages on ur hair and we miss the train | spend | spend | plain | you
the kids waited and u never turned up | waited | wait | past | kids
ur friend gets replies in seconds and i get nothing | gets | get | third | friend
u hung up on me twice | hung | hang | past | you
why is it me who does the school run | is | be | third | it
u rolled ur eyes when my dad was speaking | rolled | roll | past | you
u laughed when i cried | laughed | laugh | past | you
the car had no petrol in it this morning | had | have | past | car
u always leave one mouthful in the milk | leave | leave | plain | you
u bought another guitar and rent is due | bought | buy | past | you
u text her goodnight and not me | text | text | plain | you
u hid the letter from the bank | hid | hide | past | you
u cut me off every time i speak | cut | cut | plain | you
u shut the door on me mid sentence | shut | shut | plain | you
she cried for an hour and u slept | cried | cry | past | she
`;

export type ChatSentence = {
  readonly text: string;
  /** As it stands in the written-out text; empty when there is none. */
  readonly verb: string;
  readonly lemma: string;
  readonly form: string;
  readonly subject: string;
};

const cell = (value: string | undefined): string => (value === undefined || value === '-' ? '' : value);

export const CHAT_SENTENCES: readonly ChatSentence[] = MARKED.trim()
  .split('\n')
  .map((line) => {
    const [text = '', verb, lemma, form, subject] = line.split(' | ');
    return { text, verb: cell(verb), lemma: cell(lemma), form: cell(form), subject: cell(subject) };
  });
