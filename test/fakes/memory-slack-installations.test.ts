import { slackInstallationsContract } from '../contract/slack-installations.ts';
import { createMemorySlackInstallations } from './memory-slack-installations.ts';

slackInstallationsContract('in memory', async () => createMemorySlackInstallations());
