export { ConfigError, type ConfigProblem } from './config-problem.ts';
export { CONFIG_VARIABLES, type ConfigVariable } from './config-variables.ts';
export { type DatabaseConfig, whereabouts } from './database-config.ts';
export { loadConfig } from './load-config.ts';
export {
  type Config,
  type DiscordConfig,
  LOG_LEVELS,
  type LogLevel,
  type ParsedConfig,
  parseConfig,
} from './parse-config.ts';
export type { PhrasingConfig } from './phrasing-config.ts';
export { renderConfigurationTable, renderEnvExample } from './render-config.ts';
export type { SlackConfig } from './slack-config.ts';
