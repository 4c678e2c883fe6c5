export { countLogs } from './count-logs.ts';
export { createLogger } from './create-logger.ts';
export { createHealth, type Health, type HealthReport } from './health.ts';
export { createMetrics, type Metrics } from './metrics.ts';
