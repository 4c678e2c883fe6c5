type Seen = {
  /** How many objects stood here. */
  readonly objects: number;
  /** Of each key, in how many of them it stood. */
  readonly keys: ReadonlyMap<string, number>;
  readonly types: ReadonlySet<string>;
};

/** By path: which keys objects have there, and of which types values are. */
export type Shape = ReadonlyMap<string, Seen>;

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

const NOTHING: Seen = { objects: 0, keys: new Map(), types: new Set() };

/** The shape of several payloads of one kind, laid over each other. */
export const shapeOf = (payloads: readonly unknown[]): Shape => {
  const shape = new Map<string, Seen>();
  const look = (value: unknown, path: string): void => {
    const before = shape.get(path) ?? NOTHING;
    const types = new Set([...before.types, typeOf(value)]);
    const inner =
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
    const isObject = typeOf(value) === 'object';
    const keys = new Map(before.keys);
    for (const [key] of inner) keys.set(key, (keys.get(key) ?? 0) + 1);
    shape.set(path, { objects: before.objects + (isObject ? 1 : 0), keys, types });
    for (const [key, part] of inner) look(part, `${path}.${key}`);
    if (Array.isArray(value)) for (const part of value) look(part, `${path}[]`);
  };
  for (const payload of payloads) look(payload, '');
  return shape;
};

export type Excused = {
  /** Keys that Discord documents and these recordings happen not to have. */
  readonly more: ReadonlySet<string>;
  /** Keys of the recordings, alone or with their place, that Discord does not document or nobody here reads. */
  readonly less: ReadonlySet<string>;
};

const keyProblems = (path: string, fake: Seen, real: Seen, { more, less }: Excused): readonly string[] => {
  const place = path === '' ? 'the payload' : path.slice(1);
  const invented = [...fake.keys.keys()].filter((key) => !real.keys.has(key) && !more.has(key));
  const always = [...real.keys].filter(([, count]) => count === real.objects).map(([key]) => key);
  const missing = always
    .filter((key) => fake.keys.get(key) !== fake.objects)
    .filter((key) => !less.has(key) && !less.has(`${place}.${key}`));
  return [
    ...invented.map((key) => `${place} has ${key}, which Discord never sent`),
    ...missing.map((key) => `${place} lacks ${key}, which Discord always sent`),
  ];
};

/** Where the fake's payloads differ from Discord's recorded ones: keys and the types of values, never the values. */
export const differencesOf = (fake: Shape, real: Shape, excused: Excused): readonly string[] =>
  [...fake].flatMap(([path, seen]) => {
    const recorded = real.get(path);
    if (recorded === undefined) return [];
    const strange = [...seen.types].filter((type) => !recorded.types.has(type) && type !== 'null');
    const onlyNull = recorded.types.size === 1 && recorded.types.has('null');
    return [
      ...(onlyNull
        ? []
        : strange.map((type) => `${path.slice(1)} is of the type ${type}, which Discord never sent`)),
      ...(seen.objects > 0 && recorded.objects > 0 ? keyProblems(path, seen, recorded, excused) : []),
    ];
  });
