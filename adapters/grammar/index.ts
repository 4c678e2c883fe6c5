export { createGrammar } from './create-grammar.ts';
