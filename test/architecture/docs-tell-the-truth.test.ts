import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Rule, readTree, repositoryTop, violations } from './source-tree.ts';

const pages = [...readTree('docs', /\.md$/), ...readTree('.', /[/\\](?:README|CONTRIBUTING|CHANGELOG)\.md$/)];

const LINK = /(?:\]\(|\b(?:src|srcset|href)=")(?!https?:|#|mailto:)([^)#\s"]+)/g;
const linksLead: Rule = ({ path, text }) =>
  [...text.matchAll(LINK)]
    .map((link) => join(dirname(path), link[1] ?? ''))
    .filter((target) => !existsSync(join(repositoryTop, target)))
    .map((target) => `links to ${target}, which is not there`);

const PLACE = /\b(?:src|domain|app|ports|adapters|test|corpus)\/[\w./-]*[\w/]/g;
const isThere = (place: string): boolean =>
  [place, `${place}.ts`, `src/${place}`, `src/${place}.ts`].some((path) =>
    existsSync(join(repositoryTop, path)),
  );
const placesExist: Rule = ({ text }) =>
  [...text.matchAll(PLACE)]
    .map((match) => match[0])
    .filter((place) => !isThere(place))
    .map((place) => `names ${place}, which is not there`);

const { scripts } = JSON.parse(readFileSync(join(repositoryTop, 'package.json'), 'utf8'));
const SCRIPT = /\bnpm (?:run (?:-s |--silent )?([\w:]+)|(start|test)\b)/g;
const scriptsExist: Rule = ({ text }) =>
  [...text.matchAll(SCRIPT)]
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((name) => !(name in scripts))
    .map((name) => `runs ${name}, which package.json does not know`);

const sample = (text: string) => ({ path: 'docs/sample.md', text });

describe('what the pages say is there', () => {
  it('every link within the repository leads somewhere', () => {
    expect(pages.length).toBeGreaterThan(15);
    expect(violations(linksLead, pages)).toEqual([]);
    expect(linksLead(sample('[a](b.md) [c](../README.md#d) [e](https://e.example/f)'))).toHaveLength(1);
    expect(linksLead(sample('<img src="b.png">'))).toHaveLength(1);
  });

  it('every file and folder the pages name exists', () => {
    expect(violations(placesExist, pages)).toEqual([]);
    expect(placesExist(sample('`domain/couple/gate` and src/app/nowhere.ts'))).toHaveLength(1);
  });

  it('every npm script the pages tell people to run exists', () => {
    expect(violations(scriptsExist, pages)).toEqual([]);
    expect(scriptsExist(sample('npm ci && npm start, npm run test:e2e, npm run nothing'))).toHaveLength(1);
  });
});
