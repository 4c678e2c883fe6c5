import {
  ALWAYS_TAKEN,
  METHODS,
  type MethodName,
  type MethodSpec,
  NEWER_THAN_SPEC,
} from './methods-catalogue.ts';
import { publishedMethods } from './specs.ts';

/** Whether the published description of the Web API names this argument; true when that description is not there. */
const isPublished = (method: MethodName, name: string): boolean => {
  const published = publishedMethods()?.[method];
  return published === undefined || name in published.args || NEWER_THAN_SPEC.includes(`${method} ${name}`);
};

/** What is wrong with a request's arguments, in words that name them and never quote them; empty when nothing is. */
export const brokenArguments = (
  method: MethodName,
  args: Readonly<Record<string, unknown>>,
): readonly string[] => {
  const spec: MethodSpec = METHODS[method];
  const known = [...spec.required, ...spec.optional, ...ALWAYS_TAKEN];
  const given = Object.keys(args).filter((name) => args[name] !== undefined);
  return [
    ...given.filter((name) => !known.includes(name)).map((name) => `${method}: unknown argument ${name}`),
    ...given
      .filter((name) => !ALWAYS_TAKEN.includes(name) && !isPublished(method, name))
      .map((name) => `${method}: Slack’s published description knows no argument ${name}`),
    ...spec.required
      .filter((name) => !given.includes(name))
      .map((name) => `${method}: argument ${name} is missing`),
  ];
};
