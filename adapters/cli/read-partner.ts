import { parseArgs } from 'node:util';
import { type PartnerId, partnerId } from '../../src/index.ts';
import { CommandLineError } from './command-line-error.ts';

export type NamedPartner = { readonly id: PartnerId; readonly isSure: boolean };

/** `--partner ID`, and `--yes` where something cannot be undone; anything else is answered with `usage`. */
export const readPartner = (args: readonly string[], usage: string): NamedPartner => {
  const options = { partner: { type: 'string' }, yes: { type: 'boolean' } } as const;
  try {
    const { partner, yes = false } = parseArgs({ args: [...args], options }).values;
    if (partner !== undefined && /^[a-z]+:\S+$/.test(partner)) return { id: partnerId(partner), isSure: yes };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new CommandLineError(usage);
};
