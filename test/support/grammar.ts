import { createGrammar } from '../../adapters/grammar/index.ts';

/** The real one: pure and quick, so no test needs another. */
export const grammar = createGrammar();
