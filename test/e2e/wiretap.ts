import type { Page } from 'playwright-core';

export type Place = 'alex' | 'sam' | 'stage';

export type Wiretap = {
  /** Every byte of text that this frame was sent, streams included, and that it sent itself. */
  readonly wire: (place: Place) => string;
  /** Every address that any frame asked for. */
  readonly urls: () => readonly string[];
  /** What the browser complained about: errors, blocked content. */
  readonly complaints: () => readonly string[];
  /** Resolves once the bodies of all finished requests were read. */
  readonly settle: () => Promise<void>;
};

const placeOf = (frameUrl: string): Place => {
  if (frameUrl.includes('/side/alex')) return 'alex';
  return frameUrl.includes('/side/sam') ? 'sam' : 'stage';
};

/** What a person has written has words in it; names and ids of ours have no spaces. */
const textsIn = (postData = ''): readonly string[] =>
  [...postData.matchAll(/"(?:[^"\\]|\\.)*"/gu)]
    .map(([json]) => String(JSON.parse(json)))
    .filter((text) => text.includes(' '));

/** Listens to everything the page's frames are sent, as the browser itself sees it. To be attached before the first visit. */
export const attachWiretap = async (page: Page, onWritten: (text: string) => void): Promise<Wiretap> => {
  const session = await page.context().newCDPSession(page);
  const frames = new Map<string, Place>();
  const requests = new Map<string, Place>();
  const heard: Record<Place, string[]> = { alex: [], sam: [], stage: [] };
  const urls: string[] = [];
  const complaints: string[] = [];
  const reading = new Set<Promise<unknown>>();

  session.on('Network.requestWillBeSent', ({ requestId, frameId = '', request, type }) => {
    urls.push(request.url);
    if (type === 'Document') frames.set(frameId, placeOf(request.url));
    const place = frames.get(frameId) ?? 'stage';
    requests.set(requestId, place);
    heard[place].push(request.url, request.postData ?? '');
    for (const text of textsIn(request.postData)) onWritten(text);
  });
  session.on('Network.eventSourceMessageReceived', ({ requestId, data }) => {
    heard[requests.get(requestId) ?? 'stage'].push(data);
  });
  session.on('Network.loadingFinished', ({ requestId }) => {
    const body = session
      .send('Network.getResponseBody', { requestId })
      .then((answer) => heard[requests.get(requestId) ?? 'stage'].push(answer.body))
      // A stream that was closed has no body left to read; its messages were heard one by one.
      .catch((cause: unknown) =>
        /No (?:resource|data)/u.test(String(cause)) ? undefined : Promise.reject(cause),
      );
    reading.add(body);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await session.send('Network.enable');

  return {
    wire: (place) => heard[place].join('\n'),
    urls: () => urls,
    complaints: () => complaints,
    settle: async () => {
      await Promise.all(reading);
    },
  };
};
