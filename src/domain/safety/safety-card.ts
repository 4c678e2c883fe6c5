import type { Card, CardAction, CardBlock } from '../shared/card.ts';
import { findResources } from './find-resources.ts';
import type { Resource, ResourcePurpose } from './resources-catalogue.ts';
import type { SafetyFinding, SafetyKind } from './safety-finding.ts';
import {
  CLEAR_LABEL,
  HELP_NOW,
  PURPOSE_NAMES,
  REFUSAL,
  SAFETY_PREVIEW,
  SAFETY_TEXTS,
  type SafetyText,
  SELFHARM_AND_THREAT,
} from './texts-catalogue.ts';

/** S7: the person's own copy of the card goes when this is pressed. */
export const CLEAR_ACTION = 'clear-note';

const CLEAR: CardAction = {
  type: 'button',
  action: { name: CLEAR_ACTION, subject: 'safety' },
  label: CLEAR_LABEL,
  style: 'plain',
};

const lineOf = (resource: Resource): string => `${resource.name}: ${resource.contact}`;

/** Where several purposes share a card each line says what it is for; the shared finder closes it once. */
const linesOf = (purposes: readonly ResourcePurpose[], country: string | undefined): readonly string[] => {
  const found = purposes.flatMap((purpose) => findResources(country, purpose));
  const national = found.filter((resource) => resource.country !== 'anywhere');
  const named = (resource: Resource): string =>
    purposes.length > 1 ? `${lineOf(resource)} (${PURPOSE_NAMES[resource.purpose]})` : lineOf(resource);
  const anywhere = found.filter((resource) => resource.country === 'anywhere').map(lineOf);
  return [...national.map(named), ...new Set(anywhere)];
};

const cardOf = (kind: string, text: SafetyText, country: string | undefined): Card => {
  const emergency = findResources(country, 'emergency').map((resource) => resource.contact);
  const blocks: readonly CardBlock[] = [
    ...text.opening.map((line): CardBlock => ({ type: 'text', text: line })),
    { type: 'text', text: `${text.emergency} ${emergency.join(' or ')}.` },
    { type: 'text', text: text.linesIntro },
    { type: 'list', items: linesOf(text.lines, country) },
    ...text.closing.map((line): CardBlock => ({ type: 'note', text: line })),
  ];
  return { kind, title: text.title, blocks, actions: [CLEAR], preview: SAFETY_PREVIEW };
};

const textOf = (found: SafetyFinding | SafetyKind): SafetyText => {
  if (typeof found === 'string') return SAFETY_TEXTS[found];
  if (found.kind === 'selfharm' && found.also !== undefined) return SELFHARM_AND_THREAT;
  return SAFETY_TEXTS[found.kind];
};

/** The fixed text for the author alone (S3-S5). Pass the whole finding, so that both kinds of help are given where both are due. */
export const safetyCard = (found: SafetyFinding | SafetyKind, country: string | undefined): Card =>
  cardOf('safety', textOf(found), country);

/** The same for both partners, always. */
export const helpNowCard = (country: string | undefined): Card => cardOf('help-now', HELP_NOW, country);

/** Instead of a reframe or a validation prompt for a message the screen stopped at (V7, R10). */
export const refusalCard = (country: string | undefined): Card => cardOf('safety-refusal', REFUSAL, country);
