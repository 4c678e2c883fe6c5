import type { Seen } from '../fakes/discord/seen.ts';
import type { FakeDiscord } from '../fakes/discord/start-fake-discord.ts';
import type { WorkerProcess } from './worker-process.ts';

export type Stage = {
  readonly fake: FakeDiscord;
  readonly worker: WorkerProcess;
};

/** What one couple did and was told; compared with what stands on their screens at the end. */
export type Evening = {
  readonly name: string;
  readonly couple: ReturnType<FakeDiscord['couple']>;
  readonly words: { readonly alex: string; readonly sam: string };
  attackHandled: boolean;
  breakAcknowledged: boolean;
  steps: number;
};

const STEP_MS = 20_000;
/** After so long a note is of no use any more. */
const NOTE_MS = 91_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const untilAlive = async ({ worker }: Stage): Promise<AbortSignal> => {
  for (;;) {
    const life = worker.life();
    if (life !== undefined) return life;
    await pause(5);
  }
};

const FAILED = 'Something went wrong on my side';

/** What a person takes for done: an answer that does not say that something went wrong. */
const told = async (asked: { readonly message: () => Promise<Seen> }): Promise<Seen> => {
  const answer = await asked.message();
  if (answer.text.includes(FAILED)) throw new Error(FAILED);
  return answer;
};

const whenKilled = (life: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => life.addEventListener('abort', () => resolve(undefined), { once: true }));

/** A slow moment after a start: Attune said "once more, please" instead of opening the form. */
const MOST_TRIES = 200;

/** Does something until it is acknowledged: whoever sees "did not respond" or "once more, please" does it again. */
const insist = async <T>(stage: Stage, deed: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; ) {
    const life = await untilAlive(stage);
    const trying = deed();
    trying.catch(() => undefined);
    const done = await Promise.race([trying, whenKilled(life)]).catch((problem: unknown) => {
      if (!life.aborted && tries >= MOST_TRIES) throw problem;
      if (!life.aborted) tries += 1;
      return undefined;
    });
    if (done !== undefined) return done;
    await pause(50);
  }
};

const cardWith = (seen: readonly Seen[], label: string): Seen | undefined =>
  seen.findLast(({ buttons }) => buttons.some((button) => button.label === label));

const found = (stage: Stage, look: () => Seen | undefined, what: string): Promise<Seen> =>
  stage.fake.until(look, what, STEP_MS);

const agree = async (stage: Stage, { couple: { alex, sam, channelId } }: Evening): Promise<void> => {
  await insist(stage, () => told(alex.command(channelId, 'attune start', { partner: sam.id })));
  const consent = await found(stage, () => cardWith(alex.sees(channelId), 'I agree'), 'the consent card');
  await insist(stage, () => told(alex.presses(consent, 'I agree')));
  await insist(stage, () => told(sam.presses(consent, 'I agree')));
};

/** Said once. Killed before the engine was done with it, nothing is promised. */
const attack = async (stage: Stage, evening: Evening): Promise<void> => {
  const { alex, channelId } = evening.couple;
  const life = await untilAlive(stage);
  const { id } = alex.says(channelId, 'you never ask how my day was');
  const name = `discord:${id}`;
  await Promise.race([
    stage.fake.until(() => stage.worker.handled.has(name), 'the message to be read', STEP_MS),
    whenKilled(life),
  ]);
  evening.attackHandled = stage.worker.handled.has(name);
  if (!evening.attackHandled) return;
  // One that does not come is a broken promise, which the judge counts. The evening waits for it, since a break would
  // rightly put an end to it.
  await stage.fake.until(() => alex.dms().length > 0, 'the private note', NOTE_MS).catch(() => undefined);
};

/** Both answers stand in the channel: whoever was not told that theirs was taken sees it there. */
const isRevealed = ({ couple, words }: Evening): boolean =>
  couple.sam.sees(couple.channelId).some(({ text }) => text.includes(words.alex) && text.includes(words.sam));

const answer = (stage: Stage, evening: Evening, who: 'alex' | 'sam'): Promise<true> => {
  const { couple, words } = evening;
  const person = couple[who];
  return insist<true>(stage, async () => {
    if (isRevealed(evening)) return true;
    const card = cardWith(person.sees(couple.channelId), 'Answer privately');
    if (card === undefined) throw new Error(`${evening.name}: the question has gone.`);
    const form = await person.presses(card, 'Answer privately').modal();
    await told(person.submits(form, { answer: words[who] }));
    return true;
  });
};

const checkIn = async (stage: Stage, evening: Evening): Promise<void> => {
  const { alex, sam, channelId } = evening.couple;
  await insist(stage, () => told(alex.command(channelId, 'checkin now')));
  await found(stage, () => cardWith(sam.sees(channelId), 'Answer privately'), 'the question');
  await answer(stage, evening, 'alex');
  await answer(stage, evening, 'sam');
};

const takeBreak = async (stage: Stage, evening: Evening): Promise<void> => {
  const { sam, channelId } = evening.couple;
  await insist(stage, () => told(sam.command(channelId, 'break start', { minutes: 20 })));
  evening.breakAcknowledged = true;
};

const onScreen = (person: Evening['couple']['alex'], channelId: string): string =>
  person
    .sees(channelId)
    .map(({ text }) => text)
    .slice(-4)
    .join(' | ');

/** Consent, an attack and its note, a question with both answers and its reveal, a break. */
export const liveThrough = async (stage: Stage, evening: Evening): Promise<void> => {
  for (const step of [agree, attack, checkIn, takeBreak]) {
    await step(stage, evening).catch((cause: unknown) => {
      const { alex, sam, channelId } = evening.couple;
      const seen = [alex, sam].map((person) => onScreen(person, channelId));
      throw new Error(`${evening.name} got stuck. Alex sees: ${seen[0]}\nSam sees: ${seen[1]}`, { cause });
    });
    evening.steps += 1;
  }
};
