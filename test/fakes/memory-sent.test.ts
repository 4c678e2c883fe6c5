import { sentContract } from '../contract/sent.ts';
import { createMemorySent } from './memory-sent.ts';

sentContract('in memory', async () => createMemorySent());
