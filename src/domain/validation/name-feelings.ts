import type { Feeling, GladFeeling } from '../language/feelings-catalogue.ts';
import { namedFeelings } from '../language/named-feelings.ts';
import { withoutQuotes } from '../language/quotations.ts';
import type { Label } from '../reading/reading.ts';
import { FEELING_CUES, FEELING_VERBS } from './feeling-cues-catalogue.ts';
import { LIFE_CUES } from './life-catalogue.ts';

type FeelingName = Feeling | GladFeeling;

/** `verb` completes "… really ⟨verb⟩ you"; `word` completes "felt ⟨word⟩". */
export type NamedFeeling = { readonly word: FeelingName; readonly verb: string };

export type NamedFeelings = {
  readonly first: NamedFeeling;
  readonly second: NamedFeeling | undefined;
  /** True when the partner said it, so that it need not be guessed. */
  readonly said: boolean;
  /** True when the wording points to it; false when it is only what such messages usually carry. */
  readonly guessed: boolean;
};

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}]+)*|[.!?;]/gu;
const OWNER = /^(?:i|i'm|i've|felt|feel|feeling|me|been|was|makes|made|so|really|bit|that|it|gets)$/u;
const OTHERS =
  /^(?:think|thinks|thought|you|you're|he|he's|she|she's|they|they're|not|wasn't|isn't|don't|never|if|are|were)$/u;

/** Also things and sizes; a feeling only right after one is said to be felt. */
const FAINT: ReadonlySet<string> = new Set([
  'small',
  'low',
  'flat',
  'used',
  'safe',
  'cross',
  'mad',
  'raging',
  'drowning',
  'pissed',
  'exposed',
  'loved',
  'silly',
  'daft',
  'stupid',
  'dumb',
  'torn',
  'alone',
  'calm',
  'shaken',
]);
const FEELS = /^(?:felt|feel|feeling|feels|so|i'm|was|am|made|really|pretty|bit)$/u;

/** "felt a bit low", and not "was on low". */
const isFelt = (before: readonly string[]): boolean => {
  const near = before.filter(
    (word) => !/^(?:a|bit|little|so|very|quite|pretty|really|just|completely|totally)$/u.test(word),
  );
  return FEELS.test(near.at(-1) ?? '') || /^(?:so|really|pretty|bit)$/u.test(before.at(-1) ?? '');
};

/** "you told them I was scared of the dark": somebody's story, and no feeling now. */
const isReported = (before: readonly string[]): boolean => {
  const near = before.slice(before.findLastIndex((word) => /^[.!?;]$/u.test(word)) + 1);
  const at = near.findIndex((word) => /^(?:told|tell|telling|said|saying|says|joked|announced)$/u.test(word));
  if (at < 1 || /^(?:i|i've|i'd|we)$/u.test(near[at - 1] ?? '')) return false;
  const [me, be = ''] =
    near
      .slice(at + 1, at + 6)
      .join(' ')
      .match(/\b(?:i'm|i (was|am))\b/u) ?? [];
  return me !== undefined && (me === "i'm" || be !== '');
};

/** In the other's mouth these would be a judgement. */
const SOFTER: Readonly<Partial<Record<FeelingName, Feeling>>> = {
  jealous: 'insecure',
  ashamed: 'embarrassed',
  resentful: 'frustrated',
};

const named = (feeling: FeelingName): NamedFeeling => {
  const word = SOFTER[feeling] ?? feeling;
  return { word, verb: FEELING_VERBS[word] };
};

/** One misses somebody; "missed the ferry" is no longing. */
const MISSED = /^(?:you|us|him|her|them|my|our|being|having|how|what|that|this|us|when|dad|mum|mom)$/u;

const MOST_NAMED = 2;
const LONGEST_PHRASE = 4;

/** "so proud, and so sad I can taste it": what is hard is answered first. */
const isGlad = (feeling: FeelingName): boolean =>
  /^(?:loved|proud|grateful|happy|calm|relieved|excited)$/u.test(feeling);

/** The feelings in the partner's own words: near an "I", and not somebody else's or denied. */
const saidFeelings = (plain: string): readonly FeelingName[] => {
  const words = [...withoutQuotes(plain.slice(0, 1500)).toLowerCase().matchAll(WORD)].map(([word]) => word);
  const found = words.flatMap((word, index) => {
    const named = namedFeelings(words.slice(index, index + LONGEST_PHRASE));
    if (named === undefined) return [];
    const names = named.faux ? named.feelings.slice(0, MOST_NAMED) : named.feelings;
    const before = words.slice(Math.max(0, index - 4), index);
    if (isReported(words.slice(Math.max(0, index - 9), index))) return [];
    const asks = words.slice(index, index + 6).find((other) => /^[.!?;]$/u.test(other)) === '?';
    if (/^miss/u.test(word) && !MISSED.test(words[index + 1] ?? '')) return [];
    const starts = !asks && (index < 2 || /^[.!?;]$/u.test(words[index - 1] ?? ''));
    if ((named.faux || FAINT.has(word)) && !isFelt(before)) return [];
    const owned = starts || before.some((other) => OWNER.test(other));
    return owned && !before.slice(-2).some((other) => OTHERS.test(other)) ? names : [];
  });
  return [...new Set(found)].sort((one, other) => Number(isGlad(one)) - Number(isGlad(other)));
};

const guessed = (plain: string, label: Label, life: boolean): readonly FeelingName[] => {
  const lived = life ? LIFE_CUES.find(({ when }) => when.test(plain)) : undefined;
  if (lived !== undefined) return lived.feelings;
  if (label === 'self_criticism') return [];
  const cue = FEELING_CUES.find(({ when }) => when.test(plain));
  const faces = label === 'third_party' || label === 'neutral';
  return (faces ? (cue?.faced ?? cue?.feelings) : cue?.feelings) ?? [];
};

const USUAL: Readonly<Partial<Record<Label, readonly FeelingName[]>>> = {
  contempt: ['angry', 'hurt'],
  criticism: ['hurt', 'frustrated'],
  defensiveness: ['frustrated', 'upset'],
  stonewalling: ['overwhelmed', 'tired'],
  self_criticism: ['discouraged', 'sad'],
  third_party: ['stressed', 'frustrated'],
  complaint: ['upset', 'disappointed'],
  i_statement: ['upset', 'sad'],
};

/** "so I'm to be grateful for that?" */
const HEATED: ReadonlySet<Label> = new Set(['criticism', 'contempt']);

/** One or two feelings to name: those said, else those such things usually bring. */
export const nameFeelings = (plain: string, label: Label, life = false): NamedFeelings => {
  const said = saidFeelings(plain).filter((feeling) => !HEATED.has(label) || !isGlad(feeling));
  const names = said.length > 0 ? said : guessed(plain, label, life);
  const usual = (label === 'third_party' && !life ? undefined : USUAL[label]) ?? ['upset', 'hurt'];
  const [first = 'upset', second] = names.length > 0 ? names : usual;
  return {
    first: named(first),
    second: second === undefined ? undefined : named(second),
    said: said.length > 0,
    guessed: names.length > 0,
  };
};
