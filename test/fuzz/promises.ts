import assert from 'node:assert/strict';

/** Stands for something a person wrote. No name that a message may repeat can hold its marks. */
export const CANARY = '§kanari§';

/** Whatever is printed, by JSON or as text, what a person wrote is not in it. */
export const expectNoCanary = (printed: unknown): void => {
  assert.ok(!String(printed).includes(CANARY), 'what a person wrote is printed as text');
  assert.ok(!(JSON.stringify(printed) ?? '').includes(CANARY), 'what a person wrote is printed as JSON');
};

const messagesOf = (error: unknown): string =>
  error instanceof Error
    ? `${error.name} ${error.message} ${error.stack} ${JSON.stringify(error)} ${messagesOf(error.cause)}`
    : '';

type ErrorClass = abstract new (...args: never[]) => Error;

/** The result; undefined when the work threw the one error that it may throw, which says nothing a person wrote. */
export const throwingOnly = <Result>(allowed: ErrorClass, work: () => Result): Result | undefined => {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof allowed)) throw error;
    assert.ok(!messagesOf(error).includes(CANARY), 'an error repeats what a person wrote');
    return undefined;
  }
};

const PROTOTYPES = [Object, Array, Function, String, Number, Map, Promise, RegExp].map(
  ({ prototype }): object => prototype,
);
const namesOn = (prototype: object): number => Reflect.ownKeys(prototype).length;
const AT_FIRST = PROTOTYPES.map(namesOn);

/** No key of any payload became a property of everything. */
export const expectPrototypesUntouched = (): void => {
  PROTOTYPES.forEach((prototype, at) => {
    assert.equal(namesOn(prototype), AT_FIRST[at], 'a prototype was changed');
  });
};

/** No key of a payload became its prototype. */
export const expectPlain = (value: object): void => {
  const prototype: unknown = Object.getPrototypeOf(value);
  assert.ok(prototype === Object.prototype || prototype === null, 'a payload chose its own prototype');
};
