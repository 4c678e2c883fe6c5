import { phrasingProviderContract } from '../../contract/phrasing-provider.ts';
import { json, says } from '../../fakes/scripted-model.ts';
import { phrasingHome } from './home.ts';

phrasingProviderContract('OpenAI-compatible endpoint', async () => {
  const home = await phrasingHome();
  return {
    provider: home.phrasing,
    answers: (event) => home.model.will(says(event)),
    breaks: () => home.model.will(json('{}', 500)),
    asked: () => home.model.received.length,
    outwaited: async (ask) => {
      home.model.will(() => undefined);
      const request = home.model.nextRequest();
      const phrased = ask();
      await request;
      home.outwait();
      return phrased;
    },
    stop: home.stop,
  };
});
