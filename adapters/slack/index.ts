export { createSlack, type Slack, type SlackDeps } from './create-slack.ts';
export { SlackError, type SlackErrorCode } from './errors.ts';
export { type InspectDeps, inspectSlack, type SlackInspection } from './inspect-slack.ts';
