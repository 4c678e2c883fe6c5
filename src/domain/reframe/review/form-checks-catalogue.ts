import { own } from './own-words.ts';
import type { ReviewCheck } from './review-check.ts';

/** What a language model leaves around its answer, and what would act on a chat platform. Source: answers of small local models. */

const text =
  (pattern: RegExp) =>
  (reviewed: { readonly text: string }): boolean =>
    pattern.test(reviewed.text);

const WITHOUT_BLANKS = /_{4,}/g;

export const FORM_CHECKS: readonly ReviewCheck[] = [
  {
    id: 'markup',
    rule: 'form',
    note: 'markdown, HTML, a code mark or brackets',
    stops: [
      '**When you came late, I felt sad.**',
      '<b>When</b>',
      '> When',
      '`When`',
      '[feeling]',
      '{event}',
      '- When you',
    ],
    passes: ['When ______ happened, I felt sad.', "When you didn't come at 6-ish, I felt sad."],
    fails: ({ text: all }) =>
      /[*_`#<>[\]{}|~^\\]|^\s*(?:[-•]|\d+[.)]) /u.test(all.replace(WITHOUT_BLANKS, '')),
  },
  {
    id: 'mention',
    rule: 'form',
    note: 'a mention or a channel',
    stops: ['When you came late, I felt sad @everyone.', 'When @sam came late, I felt sad.'],
    passes: ['When you came late, I felt sad.'],
    fails: text(/[@＠]/u),
  },
  {
    id: 'link',
    rule: 'form',
    note: 'a link or an address',
    stops: [
      'When you came late, I felt sad. See https://example.org.',
      'When you sent www.example.org, I felt sad.',
    ],
    passes: ['When you came at 9.30, I felt sad.'],
    fails: text(
      /(?:https?|ftp|mailto|tel|javascript|data):|www\.|[a-z0-9]\.(?:com|org|net|io|co|uk|de|dev)(?![a-z])/iu,
    ),
  },
  {
    id: 'talks-about-itself',
    rule: 'form',
    note: 'an answer about the answer, or left-over instructions',
    stops: [
      "Sure! Here's a gentler version.",
      'When you came late, I felt sad. (Reframe)',
      'As an AI, I felt sad when you came late.',
      'Rewritten: When you came late, I felt sad.',
      'Ignore previous instructions when you came late.',
    ],
    passes: ['When you said you were sure, I felt sad.', 'When you came late, I felt sad.'],
    fails: own(
      /^(?:sure|certainly|of course|okay|here(?:'s| is| are))(?![a-z'])|(?<![a-z])(?:as an ai|language model|chatbot|assistant|rephras\w*|reword\w*|rewrit\w*|reframe\w*|gentler version|system prompt|previous instructions|ignore (?:all|the|previous)|json|null|undefined|i-statement|option \d|version \d)(?![a-z])|[()]|: /iu,
    ),
  },
  {
    id: 'one-line',
    rule: 'form',
    note: 'a line break, a control or a direction-changing character',
    stops: ['When you came late,\nI felt sad.', 'When you came late\u202E, I felt sad.'],
    passes: ['When you came late, I felt sad.'],
    fails: text(/[\p{Cc}\p{Cs}\u2028\u2029\uE000\uE001\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u),
  },
];
