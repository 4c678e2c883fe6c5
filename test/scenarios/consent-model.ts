import fc from 'fast-check';
import { expect } from 'vitest';
import { type Doing, type Happening, PEOPLE, type Someone } from '../../src/domain/couple/consent-case.ts';
import type { EngineStage } from './consent-engine-stage.ts';

type Yes = 'none' | 'older' | 'present';

/** What should hold, by the rules and without a look at the program: who has agreed to what, and who is there. */
export type Model = {
  /** The two of the couple that is; undefined when there is none. */
  pair: readonly [Someone, Someone] | undefined;
  /** Rises with every new couple: cards of an earlier one count for nothing. */
  epoch: number;
  readonly yes: Map<Someone, Yes>;
  /** A third person was seen, or Attune was out: both must agree anew. */
  isSuspended: boolean;
  readonly there: Set<Someone>;
  isAttuneIn: boolean;
  /** Of the first and the newest card with a button to agree, the couple they are of. */
  firstCard: number | undefined;
  newestCard: number | undefined;
};

export type Real = {
  readonly stage: EngineStage;
  readonly secrets: Map<string, Someone>;
  /** Who has answered the open question with what. */
  readonly answers: Map<Someone, string>;
  readonly seen: Map<string, number>;
  /** Of every couple that ever was. */
  readonly couples: Set<string>;
  count: number;
};

export const aModel = (): Model => ({
  pair: undefined,
  epoch: 0,
  yes: new Map(),
  isSuspended: false,
  there: new Set(['Alex', 'Sam']),
  isAttuneIn: true,
  firstCard: undefined,
  newestCard: undefined,
});

const yesOf = (model: Model, who: Someone): Yes => model.yes.get(who) ?? 'none';
const both = (model: Model, yes: Yes): boolean =>
  model.pair?.every((who) => yesOf(model, who) === yes) === true;
const isPartner = (model: Model, who: Someone): boolean => model.pair?.includes(who) === true;
const guests = ({ there, pair }: Model): number =>
  [...there].filter((who) => pair?.includes(who) !== true).length;
const isJustTheTwo = (model: Model): boolean =>
  model.pair !== undefined && guests(model) === 0 && model.there.size === 2;
/** N1, N2: the one thing that all of it is about. */
export const mayRead = (model: Model): boolean =>
  model.isAttuneIn && isJustTheTwo(model) && both(model, 'present');

const postCard = (model: Model): void => {
  model.firstCard ??= model.epoch;
  model.newestCard = model.epoch;
};
const takeBack = (model: Model): void => {
  if (![...model.yes.values()].some((yes) => yes !== 'none')) return;
  model.yes.clear();
  model.isSuspended = true;
};
const comesToLight = (model: Model): void => {
  if (model.pair === undefined || guests(model) === 0) return;
  if (both(model, 'present')) postCard(model);
  takeBack(model);
};
const end = (model: Model): void => {
  model.pair = undefined;
  model.yes.clear();
  model.isSuspended = false;
};

const note = ({ seen }: Real, what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);

/** Nothing of one is shown to another, nor stands in the channel, but what both have answered (N3, K1). */
const lookForSecrets = (real: Real): void => {
  const { stage, secrets, answers } = real;
  const words = (text: string): readonly string[] => text.match(/secret\d+/gu) ?? [];
  const revealed = new Set(answers.size === 2 ? answers.values() : []);
  for (const who of PEOPLE)
    for (const word of stage.shownTo(who).flatMap(words)) expect(secrets.get(word), word).toBe(who);
  for (const word of stage.posted('here').flatMap(words)) {
    if (!revealed.has(word)) expect(real.seen.has(`revealed ${word}`), word).toBe(true);
    real.seen.set(`revealed ${word}`, 1);
  }
};

type Command = fc.AsyncCommand<Model, Real>;
type Script = {
  readonly named: string;
  readonly may: (model: Model) => boolean;
  readonly does: (real: Real, model: Model) => Promise<unknown>;
  readonly becomes: (model: Model) => void;
  /** Whose deed it is, when nobody else may be shown anything of it. */
  readonly by?: Someone;
  /** Whether the channel hears nothing of it, either. */
  readonly isSilent?: boolean;
};

const command = ({ named, may, does, becomes, by, isSilent = false }: Script): Command => ({
  check: may,
  run: async (model, real) => {
    const shown = PEOPLE.map((who) => real.stage.shownTo(who).length);
    const posts = real.stage.posted('here').length;
    await does(real, model);
    becomes(model);
    note(real, named.replace(/^\w+ /u, ''));
    if (by !== undefined)
      PEOPLE.forEach((who, at) => {
        if (who !== by)
          expect(real.stage.shownTo(who), `${named}: what ${who} sees`).toHaveLength(shown[at] ?? 0);
      });
    if (isSilent) expect(real.stage.posted('here'), `${named}: the channel`).toHaveLength(posts);
    lookForSecrets(real);
    const couple = await real.stage.couple('here');
    if (couple !== undefined) real.couples.add(couple.id);
    if (model.pair === undefined)
      expect(await real.stage.traces('here', [...real.couples]), `${named}: traces`).toEqual([]);
  },
  toString: () => named,
});

const can = (model: Model, who: Someone): boolean => model.isAttuneIn && model.there.has(who);
const deed = (who: Someone, doing: Doing, rest: Omit<Script, 'named' | 'does'>): Command =>
  command({ ...rest, named: `${who} ${doing}`, does: ({ stage }) => stage.does(who, doing) });
const happening = (
  named: Happening,
  becomes: Script['becomes'] = () => undefined,
  may: Script['may'] = () => true,
) => command({ named, may, becomes, does: ({ stage }) => stage.happens(named) });

const starts = (who: Someone): Command => {
  const partner = who === 'Alex' ? 'Sam' : 'Alex';
  const begin = (model: Model): void => {
    const isAlone = model.there.has(partner) && model.there.size === 2;
    if (!isAlone) return;
    model.epoch += 1;
    model.pair = [who, partner];
    postCard(model);
  };
  return deed(who, 'starts', {
    by: who,
    may: (model) => can(model, who),
    becomes: (model) => {
      if (model.pair === undefined) return begin(model);
      if (!isPartner(model, who) || !isPartner(model, partner)) return;
      comesToLight(model);
      if (isJustTheTwo(model) && !both(model, 'present')) postCard(model);
    },
  });
};

const agrees = (who: Someone, doing: 'agrees' | 'agrees on the first card'): Command => {
  const card = (model: Model) => (doing === 'agrees' ? model.newestCard : model.firstCard);
  return deed(who, doing, {
    by: who,
    may: (model) => can(model, who) && card(model) !== undefined,
    becomes: (model) => {
      if (!isPartner(model, who) || card(model) !== model.epoch || !isJustTheTwo(model)) return;
      if (!both(model, 'present')) model.yes.set(who, 'present');
      if (both(model, 'present')) model.isSuspended = false;
    },
  });
};

const declines = (who: Someone): Command =>
  deed(who, 'declines', {
    by: who,
    isSilent: true,
    may: (model) => can(model, who) && model.newestCard !== undefined,
    becomes: (model) => {
      if (!isPartner(model, who) || model.newestCard !== model.epoch) return;
      if (!both(model, 'present')) model.yes.delete(who);
    },
  });

const leaves = (who: Someone): Command =>
  command({
    named: `${who} leaves`,
    by: who,
    may: () => true,
    does: async (real) => {
      real.answers.clear();
      await real.stage.does(who, 'leaves');
    },
    becomes: (model) => {
      if (isPartner(model, who)) end(model);
    },
  });

const erases = (who: Someone): Command =>
  command({
    named: `${who} erases`,
    by: who,
    may: (model) => can(model, who) && isPartner(model, who),
    does: async (real) => {
      real.answers.clear();
      await real.stage.does(who, 'erases');
    },
    becomes: end,
  });

const says = (who: Someone): Command =>
  command({
    named: `${who} says`,
    may: (model) => model.there.has(who),
    does: async (real, model) => {
      real.count += 1;
      const text = `you never listen, line ${real.count}`;
      const before = real.stage.readTexts().length;
      if (model.isAttuneIn) await real.stage.says(who, text);
      const isRead = real.stage
        .readTexts()
        .slice(before)
        .some((read) => read.includes(text));
      expect(isRead, `${who} is read`).toBe(mayRead(model) && isPartner(model, who));
      note(real, isRead ? 'is read' : 'is not read');
    },
    becomes: (model) => {
      if (!model.isAttuneIn) return;
      comesToLight(model);
      if (!isPartner(model, who) || !isJustTheTwo(model)) return;
      if (model.isSuspended || !both(model, 'older')) return;
      model.yes.clear();
      postCard(model);
    },
  });

const secretOf = (real: Real, who: Someone): string => {
  real.count += 1;
  const word = `secret${real.count}`;
  real.secrets.set(word, who);
  return word;
};
const drafts = (who: Someone): Command =>
  command({
    named: `${who} drafts`,
    by: who,
    isSilent: true,
    may: (model) => can(model, who),
    does: (real) => real.stage.types(who, `/reframe you never call ${secretOf(real, who)}`),
    becomes: () => undefined,
  });
const mutes = (who: Someone, doing: Extract<Doing, `${string}mute${string}`>): Command =>
  deed(who, doing, { by: who, isSilent: true, may: (model) => can(model, who), becomes: () => undefined });

const asks = (who: Someone): Command =>
  command({
    named: `${who} asks`,
    by: who,
    may: (model) => can(model, who),
    does: async (real) => {
      const questions = (): number =>
        real.stage.posted('here').filter((text) => text.includes('Answer privately')).length;
      const before = questions();
      await real.stage.types(who, '/checkin now');
      if (questions() > before) real.answers.clear();
    },
    becomes: comesToLight,
  });
const answers = (who: Someone): Command =>
  command({
    named: `${who} answers`,
    by: who,
    may: (model) => can(model, who),
    does: async (real) => {
      if (!real.stage.hasButton('Answer privately')) return;
      const word = secretOf(real, who);
      real.answers.set(who, word);
      if (!(await real.stage.answers(who, word))) real.answers.delete(who);
    },
    becomes: comesToLight,
  });

const comes = (who: Someone): Command =>
  deed(who, 'comes in', {
    may: ({ there }) => !there.has(who),
    becomes: (model) => {
      model.there.add(who);
      comesToLight(model);
    },
  });
/** The platform does not tell of it; whoever does something next brings it to light. */
const slipsIn = (who: Someone): Command =>
  deed(who, 'slips in', {
    may: ({ there }) => !there.has(who),
    becomes: (model) => {
      model.there.add(who);
    },
  });
const goes = (who: Someone): Command =>
  deed(who, 'goes out', {
    may: ({ there }) => there.has(who),
    becomes: (model) => {
      model.there.delete(who);
      comesToLight(model);
    },
  });

const grown = (model: Model): void => {
  for (const [who, yes] of model.yes) if (yes === 'present') model.yes.set(who, 'older');
};
const out = (model: Model): void => {
  model.isAttuneIn = false;
  if (model.pair !== undefined) takeBack(model);
};

/** A few that belong together, so that enough comes of it; each only where it is possible. */
const oneByOne = (named: string, commands: readonly Command[]): Command => ({
  check: () => true,
  run: async (model, real) => {
    for (const each of commands) if (each.check(model)) await each.run(model, real);
  },
  toString: () => `(${named})`,
});

const TWO = ['Alex', 'Sam'] as const;
const THREE = ['Alex', 'Sam', 'Robin'] as const;
const often = (times: number, commands: readonly Command[]): readonly Command[] =>
  Array.from({ length: times }, () => commands).flat();

const textChanges = happening('the text changes', grown);
const OLD_CARDS: readonly Command[] = [
  oneByOne('an old couple’s card', [
    ...[leaves('Sam'), starts('Alex'), agrees('Alex', 'agrees on the first card'), agrees('Sam', 'agrees')],
    ...[says('Alex'), agrees('Alex', 'agrees'), says('Sam')],
  ]),
  oneByOne('a yes to an older text', [
    ...[starts('Alex'), agrees('Alex', 'agrees'), textChanges, agrees('Sam', 'agrees'), says('Sam')],
    ...[agrees('Alex', 'agrees'), says('Alex')],
  ]),
];

/** Everything that anybody can do, the likelier the more often. */
export const COMMANDS: readonly fc.Arbitrary<Command>[] = [
  ...often(8, [oneByOne('both begin', [starts('Sam'), agrees('Alex', 'agrees'), agrees('Sam', 'agrees')])]),
  ...often(4, [oneByOne('both answer', [asks('Alex'), answers('Alex'), answers('Sam')])]),
  ...often(3, TWO.map(starts)),
  ...often(
    6,
    TWO.map((who) => agrees(who, 'agrees')),
  ),
  ...TWO.map((who) => agrees(who, 'agrees on the first card')),
  ...often(4, TWO.map(says)),
  ...TWO.map(declines),
  ...TWO.map(leaves),
  ...TWO.map(erases),
  ...often(2, THREE.map(drafts)),
  ...TWO.flatMap((who) =>
    (['mutes for an hour', 'mutes for good', 'ends the mute'] as const).map((how) => mutes(who, how)),
  ),
  ...often(2, TWO.map(asks)),
  ...often(3, TWO.map(answers)),
  ...[
    starts('Robin'),
    agrees('Robin', 'agrees'),
    declines('Robin'),
    leaves('Robin'),
    says('Robin'),
    answers('Robin'),
  ],
  ...[
    comes('Robin'),
    slipsIn('Robin'),
    ...often(2, [goes('Robin')]),
    goes('Sam'),
    goes('Alex'),
    ...often(3, [comes('Sam'), comes('Alex')]),
  ],
  ...OLD_CARDS,
  textChanges,
  happening('Attune is taken out', out, ({ isAttuneIn }) => isAttuneIn),
  ...often(3, [
    happening(
      'Attune is let in again',
      (model) => {
        model.isAttuneIn = true;
      },
      ({ isAttuneIn }) => !isAttuneIn,
    ),
  ]),
  happening('the grace period passes'),
  happening('an hour passes'),
  happening('a day passes'),
].map((each) => fc.constant(each));
