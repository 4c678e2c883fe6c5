export { createPhrasing, type Phrasing, type PhrasingOptions } from './create-phrasing.ts';
export { inspectPhrasing } from './inspect-phrasing.ts';
export { PhrasingError } from './phrasing-error.ts';
