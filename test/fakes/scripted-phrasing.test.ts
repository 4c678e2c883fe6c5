import { phrasingProviderContract } from '../contract/phrasing-provider.ts';
import { createScriptedPhrasing } from './scripted-phrasing.ts';

phrasingProviderContract('scripted', async () => {
  const provider = createScriptedPhrasing();
  return {
    provider,
    answers: provider.answers,
    breaks: () => provider.failsWith('unreachable'),
    asked: () => provider.asked.length,
    outwaited: (ask) => {
      provider.failsWith('late');
      return ask();
    },
    stop: async () => undefined,
  };
});
