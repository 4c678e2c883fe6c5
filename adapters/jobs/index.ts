export { createJobs, type JobsDeps } from './create-jobs.ts';
export { createJobList, type ListedJob } from './job-list.ts';
export type { JobHandler, JobRunner } from './job-runner.ts';
export type { UsefulFor } from './supply.ts';
export type { Timer } from './timer.ts';
