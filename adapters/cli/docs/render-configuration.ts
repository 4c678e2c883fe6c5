import { renderConfigurationTable } from '../../config/index.ts';
import { page } from './markdown.ts';

/** docs/configuration.md, from the variables load-config reads. */
export const renderConfiguration = (): string =>
  page(
    'Configuration',
    'Environment variables, or lines in a file named `.env` in the folder Attune is started from; the environment wins. All are optional. A mistake in any of them is reported at the start, all at once, and nothing else happens.',
    renderConfigurationTable().trimEnd(),
  );
