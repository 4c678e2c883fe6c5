import { describe, expect, it } from 'vitest';
import { SECOND } from '../../../src/index.ts';
import { type HomeOptions, moveIntoAgreed } from './home.ts';

const PNG = new TextEncoder().encode('the picture');
const deps = { pictures: new Map([['feelings-wheel', PNG]]) };
const WORDS = 'A wheel of feelings, by family. hurt:';

const choosing = async (options: HomeOptions, prepare?: (home: Home) => void) => {
  const home = await moveIntoAgreed(options);
  await home.alex.says(home.channel, 'you never listen to me');
  await home.handed('handleMessage');
  await home.passes(21 * SECOND);
  const note = await home.shown(home.alex, home.channel, 'may land harder');
  prepare?.(home);
  await home.alex.presses(note, 'Choose a feeling');
  await home.shown(home.alex, home.channel, 'No feeling is wrong');
  return home;
};
type Home = Awaited<ReturnType<typeof moveIntoAgreed>>;

const answered = ({ fake }: Home): string => JSON.stringify(fake.requests.at(-1)?.args);

describe('the feelings wheel on Slack', () => {
  it('is fetched over HTTP from our own address, with its words for whoever cannot see it', async () => {
    const home = await choosing({ mode: 'http', deps });
    const address = `${home.publicUrl}/slack/feelings-wheel.png`;
    expect(answered(home)).toContain(`"image_url":"${address}","alt_text":"${WORDS}`);
    const fetched = await fetch(address);
    expect(fetched.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await fetched.arrayBuffer())).toEqual(PNG);
  });

  it('is said in words where Slack cannot fetch it, and the card comes all the same', async () => {
    const home = await choosing({ mode: 'http', deps }, ({ fake }) =>
      fake.faults.next('response_url', { kind: 'status', status: 400 }),
    );
    expect(answered(home)).toContain(WORDS);
    expect(answered(home)).not.toContain('image_url');
    expect(home.logger.lines.map(({ fields }) => fields.event)).toContain('picture-not-shown');
  });

  it.each<HomeOptions>([{ mode: 'socket', deps }, { mode: 'http' }])(
    'is said in words where there is no address or no picture',
    async (options) => {
      const home = await choosing(options);
      expect(answered(home)).toContain(WORDS);
      expect(answered(home)).not.toContain('image_url');
    },
  );
});
