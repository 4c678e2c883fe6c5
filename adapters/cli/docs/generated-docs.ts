import { renderEnvExample } from '../../config/index.ts';
import { renderManifest } from '../../slack/manifest.ts';
import { renderCommands } from './render-commands.ts';
import { renderConfiguration } from './render-configuration.ts';
import { renderPrivacy } from './render-consent-cases.ts';
import { renderCues } from './render-cues.ts';
import { renderFeelingsWheel } from './render-feelings-wheel.ts';
import { renderInventory } from './render-inventory.ts';
import { renderSamples } from './render-samples.ts';

export type GeneratedDoc = {
  /** From the repository's top, with forward slashes. */
  readonly path: string;
  /** Given the repository's top; most pages need nothing from it. */
  readonly render: (top: string) => string;
};

/** Every page and file that is made from the program itself; `npm run docs` writes them and a test compares them. */
export const GENERATED_DOCS: readonly GeneratedDoc[] = [
  { path: '.env.example', render: renderEnvExample },
  { path: 'docs/commands.md', render: renderCommands },
  { path: 'docs/configuration.md', render: renderConfiguration },
  { path: 'docs/cues.md', render: renderCues },
  { path: 'docs/inventory.md', render: renderInventory },
  { path: 'docs/privacy.md', render: renderPrivacy },
  { path: 'docs/samples.md', render: renderSamples },
  { path: 'adapters/web/page/feelings-wheel.svg', render: () => renderFeelingsWheel('light') },
  { path: 'adapters/web/page/feelings-wheel-dark.svg', render: () => renderFeelingsWheel('dark') },
  { path: 'adapters/slack/manifest.json', render: () => renderManifest('socket') },
  { path: 'adapters/slack/manifest-http.json', render: () => renderManifest('http') },
];
