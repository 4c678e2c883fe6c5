export { FEELINGS } from '../language/feelings-catalogue.ts';
export { DEFAULT_FEELINGS } from './themes-catalogue.ts';
