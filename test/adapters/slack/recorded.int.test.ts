import { describe, expect, it } from 'vitest';
import type { DeliveryKind } from '../../fakes/slack/deliveries.ts';
import { encoded, postTo, signedHeaders } from '../../fakes/slack/http-transport.ts';
import { type Recorded, recordedPayloads, specsAreThere } from '../../fakes/slack/specs.ts';
import { type Home, moveIntoAgreed } from './home.ts';

type Payload = {
  readonly type?: string;
  readonly command?: string;
  readonly team_id?: string;
  readonly team?: { readonly id?: string };
  readonly response_url?: string;
  readonly event?: { readonly type: string };
};

const kindOf = ({ type, command }: Payload): DeliveryKind =>
  command !== undefined ? 'slash_commands' : type === 'event_callback' ? 'events_api' : 'interactive';

const teamOf = ({ team_id: id, team }: Payload): string => id ?? team?.id ?? '';

/** The address of an answer is the fake's, where nobody waits for it; nothing leaves this machine. */
const atHome = ({ fake }: Home, { payload }: Recorded): Payload => {
  const given = payload as Payload;
  return given.response_url === undefined
    ? given
    : { ...given, response_url: fake.apiUrl.replace('/api/', '/respond/T0/none') };
};

const post = ({ fake, publicUrl }: Home, payload: Payload) => {
  const { body, type } = encoded({ kind: kindOf(payload), payload });
  const sign = { secret: fake.app.signingSecret, body, timestamp: Math.floor(Date.now() / 1000) };
  return postTo({ url: `${publicUrl}/slack/events`, headers: signedHeaders(type, sign), body });
};

describe('payloads recorded at the real Slack', () => {
  if (!specsAreThere) {
    it('are not at ../shared/specs/recorded, so nothing was replayed', () => {
      expect(recordedPayloads()).toEqual([]);
    });
    return;
  }

  it('go through Bolt and inbound: each is acknowledged, none is a mistake of ours, none is read', async () => {
    const all = recordedPayloads();
    expect(all.length).toBeGreaterThan(10);
    const home = await moveIntoAgreed({ mode: 'http' });
    const { installations, team, logger, fake, callsOf, readTexts, slack } = home;
    const own = await installations.find(team.id);
    for (const recorded of all) {
      const payload = atHome(home, recorded);
      // Every recorded workspace has let us in, so that none is turned away at the door.
      await installations.save({ ...own!, teamId: teamOf(payload) }, fake.clock.now());
      const { status } = await post(home, payload);
      expect([recorded.file, recorded.name, status]).toEqual([recorded.file, recorded.name, 200]);
    }
    await slack.stop();
    expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
    expect(readTexts).toEqual([]);
    const asked = callsOf('partnersOf').length + callsOf('handleCommand').length;
    expect(asked).toBeGreaterThan(5);
  });
});
