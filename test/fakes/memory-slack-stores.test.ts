import { slackInstallationsContract } from '../contract/slack-installations.ts';
import { slackSentContract } from '../contract/slack-sent.ts';
import { createMemorySlackInstallations, createMemorySlackSent } from './memory-slack-stores.ts';

slackInstallationsContract('in memory', async () => createMemorySlackInstallations());
slackSentContract('in memory', async () => createMemorySlackSent());
