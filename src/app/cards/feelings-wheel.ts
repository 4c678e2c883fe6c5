import { FEELING_FAMILIES } from '../../domain/language/feeling-families-catalogue.ts';
import type { CardBlock } from '../../domain/shared/card.ts';

const familyFace = ({ family, feelings }: (typeof FEELING_FAMILIES)[number]): string =>
  `${family}: ${feelings.join(', ')}`;

export const WHEEL_TITLE = 'A wheel of feelings';

/** The picture by name, and all of it in words for whoever cannot see it. */
export const FEELINGS_WHEEL = {
  type: 'picture',
  name: 'feelings-wheel',
  alt: `${WHEEL_TITLE}, by family. ${FEELING_FAMILIES.map(familyFace).join('; ')}.`,
} as const satisfies CardBlock;
