import fc from 'fast-check';

const POLLUTING = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'toJSON',
  '0',
];

/** JSON as it comes from outside, in which `__proto__` is a key like any other. */
const hostileJson = (text: fc.Arbitrary<string>): fc.Arbitrary<unknown> => {
  const key = fc.oneof(fc.constantFrom(...POLLUTING), fc.string({ maxLength: 6 }));
  const leaf = fc.oneof(
    text,
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  );
  const branch = fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }), fc.dictionary(key, leaf, { maxKeys: 3 }));
  const tree = fc.oneof(leaf, fc.array(branch, { maxLength: 3 }), fc.dictionary(key, branch, { maxKeys: 3 }));
  const deep = fc
    .tuple(fc.constantFrom('[', '{"a":'), fc.integer({ min: 50, max: 2000 }))
    .map(([open, depth]) => `${open.repeat(depth)}1${(open === '[' ? ']' : '}').repeat(depth)}`);
  return fc
    .oneof(
      { weight: 50, arbitrary: tree.map((value) => JSON.stringify(value)) },
      { weight: 1, arbitrary: deep },
    )
    .map((json): unknown => JSON.parse(json));
};

type Holder = Record<string, unknown>;
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

type Place = readonly [Holder, string];

/** Deeper down nobody looks. */
const DEPTH = 4;

const placesIn = (value: unknown, depth = DEPTH): readonly Place[] =>
  isHolder(value) && depth > 0
    ? Object.keys(value).flatMap((key): readonly Place[] => [
        [value, key],
        ...placesIn(value[key], depth - 1),
      ])
    : [];

/** Defined, not assigned: `__proto__` stays a key. */
const put = (holder: Holder, key: string, value: unknown): void => {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
};

type Change = 'replace' | 'remove' | 'add';

const changed = (
  payload: unknown,
  [at, change, key, noise]: readonly [number, Change, string, unknown],
): unknown => {
  const copy: unknown = structuredClone(payload);
  const places = placesIn(copy);
  const [holder, own] = places[at % Math.max(places.length, 1)] ?? [];
  if (holder === undefined || own === undefined) return noise;
  if (change === 'remove') delete holder[own];
  else put(holder, change === 'add' ? key : own, noise);
  return copy;
};

/** A proper payload in which up to three things were taken out, swapped for others or added. */
export const bentPayload = (
  valid: fc.Arbitrary<unknown>,
  text: fc.Arbitrary<string>,
): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      valid,
      fc.array(
        fc.tuple(
          fc.nat(60),
          fc.constantFrom<Change>('replace', 'remove', 'add'),
          fc.constantFrom(...POLLUTING),
          hostileJson(text),
        ),
        { maxLength: 3 },
      ),
    )
    .map(([payload, changes]) => changes.reduce(changed, payload));
