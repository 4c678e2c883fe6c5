const MASK = '[private]';

/**
 * What a person wrote, or words made from it. Prints as `[private]` in template strings, JSON and logs, so that
 * carelessness cannot leak it; `reveal()` is for reading, composing, rendering and sealed storage only.
 */
export class PrivateText {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
  }

  /** In UTF-16 code units. */
  get length(): number {
    return this.#text.length;
  }

  trim(): PrivateText {
    return new PrivateText(this.#text.trim());
  }

  toString(): string {
    return MASK;
  }

  toJSON(): string {
    return MASK;
  }

  /** Node's `util.inspect` asks for this symbol by name; the registry key keeps `node:util` out of the domain. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return MASK;
  }
}

export const privateText = (text: string): PrivateText => new PrivateText(text);

/** Several lines as one, still private. */
export const joinPrivate = (texts: readonly PrivateText[]): PrivateText =>
  new PrivateText(texts.map((text) => text.reveal()).join('\n'));
