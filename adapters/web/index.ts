export { createWeb, type Web, type WebDeps } from './create-web.ts';
export { WEB_SPACE } from './deliver.ts';
export { WebError, type WebErrorCode } from './errors.ts';
export type { MovableTime } from './stage.ts';
