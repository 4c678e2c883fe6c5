export { createJobs } from './create-jobs.ts';
export type { JobHandler, JobRunner } from './job-runner.ts';
export type { Timer } from './timer.ts';
