import { FEELINGS_WHEEL, WHEEL_TITLE } from '../../../src/app/cards/feelings-wheel.ts';
import { FEELING_FAMILIES } from '../../../src/domain/language/feeling-families-catalogue.ts';

export type Scheme = 'light' | 'dark';

type Palette = {
  readonly ink: string;
  /** Between the pieces; what lies behind the wheel shows nowhere else. */
  readonly gap: string;
  /** In degrees of hue, so that each family keeps its colour in both schemes. */
  readonly inner: (hue: number) => string;
  readonly outer: (hue: number, isOdd: boolean) => string;
};

const PALETTES: Readonly<Record<Scheme, Palette>> = {
  light: {
    ink: '#2e2721',
    gap: '#fffdf9',
    inner: (hue) => `hsl(${hue} 52% 76%)`,
    outer: (hue, isOdd) => `hsl(${hue} 58% ${isOdd ? 90 : 87}%)`,
  },
  dark: {
    ink: '#f6eee4',
    gap: '#26211d',
    inner: (hue) => `hsl(${hue} 30% 34%)`,
    outer: (hue, isOdd) => `hsl(${hue} 26% ${isOdd ? 22 : 25}%)`,
  },
};

/** Neighbours differ also to those who tell some hues apart badly: the gaps between families are wider. */
const HUES = [350, 215, 260, 45, 290, 12, 130, 180];

const SIZE = 800;
const CENTRE = SIZE / 2;
const HOLE = 48;
const RIM = 188;
const EDGE = 397;
const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif";

const FULL = 360;
const HALF = 180;
const round = (value: number): number => Math.round(value * 10) / 10;

/** Clockwise from the top, as on a clock. */
const point = (radius: number, degrees: number): string => {
  const angle = ((degrees - 90) * Math.PI) / HALF;
  return `${round(CENTRE + radius * Math.cos(angle))} ${round(CENTRE + radius * Math.sin(angle))}`;
};

type Piece = { readonly from: number; readonly to: number; readonly near: number; readonly far: number };

const ring = ({ from, to, near, far }: Piece): string => {
  const large = to - from > HALF ? 1 : 0;
  return [
    `M${point(near, from)}L${point(far, from)}A${far} ${far} 0 ${large} 1 ${point(far, to)}`,
    `L${point(near, to)}A${near} ${near} 0 ${large} 0 ${point(near, from)}Z`,
  ].join('');
};

type Shape = Piece & { readonly fill: string; readonly gap: string; readonly width: number };

const shape = ({ fill, gap, width, ...piece }: Shape): string =>
  `<path d="${ring(piece)}" fill="${fill}" stroke="${gap}" stroke-width="${width}"/>`;

/** Along the radius, and never upside down. */
const label = (word: string, { from, to, near, far }: Piece, outwards: number): string => {
  const middle = (from + to) / 2;
  const [x, y] = point(near + (far - near) * outwards, middle).split(' ');
  const turn = middle < HALF ? middle - 90 : middle + 90;
  return `<text x="${x}" y="${y}" transform="rotate(${round(turn)} ${x} ${y})" dy=".34em">${word}</text>`;
};

const pieceAt = (at: number, count: number, [near, far]: readonly [number, number]): Piece => ({
  from: at,
  to: at + count,
  near,
  far,
});

const group = (attributes: string, parts: readonly string[]): readonly string[] => [
  `<g ${attributes}>`,
  ...parts,
  '</g>',
];

/** The wheel of feelings: families within, their feelings around them. Made from the catalogue; no two runs differ. */
export const renderFeelingsWheel = (scheme: Scheme): string => {
  const { ink, gap, inner, outer } = PALETTES[scheme];
  const step = FULL / FEELING_FAMILIES.reduce((count, { feelings }) => count + feelings.length, 0);
  let at = 0;
  const families = FEELING_FAMILIES.map(({ family, feelings }, index) => {
    const hue = HUES[index % HUES.length] ?? 0;
    const whole = pieceAt(at, feelings.length * step, [HOLE, RIM]);
    const parts = feelings.map((feeling, nth) => ({
      feeling,
      fill: outer(hue, nth % 2 === 1),
      piece: pieceAt(at + nth * step, step, [RIM, EDGE]),
    }));
    at = whole.to;
    return { family, whole, fill: inner(hue), parts };
  });
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${WHEEL_TITLE}</title>`,
    `<desc id="desc">${FEELINGS_WHEEL.alt}</desc>`,
    ...group('stroke-linejoin="round"', [
      ...families.flatMap(({ parts }) =>
        parts.map(({ fill, piece }) => shape({ ...piece, fill, gap, width: 3 })),
      ),
      ...families.map(({ whole, fill }) => shape({ ...whole, fill, gap, width: 7 })),
    ]),
    ...group(`fill="${ink}" font-family="${FONT}" text-anchor="middle"`, [
      ...group(
        'font-size="28" font-weight="500"',
        families.flatMap(({ parts }) => parts.map(({ feeling, piece }) => label(feeling, piece, 0.5))),
      ),
      ...group(
        'font-size="28" font-weight="700"',
        families.map(({ family, whole }) => label(family, whole, 0.55)),
      ),
    ]),
    '</svg>',
  ].join('\n')}\n`;
};
