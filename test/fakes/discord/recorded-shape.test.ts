import { describe, expect, it } from 'vitest';
import { differencesOf, shapeOf } from './recorded-shape.ts';

const STRICT = { more: new Set<string>(), less: new Set<string>() };

const differences = (fake: unknown, ...real: readonly unknown[]) =>
  differencesOf(shapeOf([fake]), shapeOf(real), STRICT);

describe('the fake’s payloads laid beside recorded ones', () => {
  it('are alike when keys and types are, whatever the values', () => {
    expect(differences({ id: '1', list: [{ n: 1 }] }, { id: '2', list: [{ n: 2 }, { n: 3 }] })).toEqual([]);
  });

  it('differ by a key that was never sent, and by one that always was', () => {
    expect(differences({ id: '1', mood: 'a' }, { id: '2', kind: 1 })).toEqual([
      'the payload has mood, which Discord never sent',
      'the payload lacks kind, which Discord always sent',
    ]);
  });

  it('may leave out what was only sometimes sent', () => {
    expect(differences({ id: '1' }, { id: '2' }, { id: '3', nick: 'a' })).toEqual([]);
  });

  it('differ by the type of a value deep inside a list', () => {
    expect(differences({ list: [{ n: '1' }] }, { list: [{ n: 2 }] })).toEqual([
      'list[].n is of the type string, which Discord never sent',
    ]);
  });

  it('are not held against a value that was never there', () => {
    expect(differences({ nick: 'a' }, { nick: null })).toEqual([]);
  });
});
