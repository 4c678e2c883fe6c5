import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../adapters/discord/discord-markdown.ts';
import { HOSTILE as HOSTILE_TO_DISCORD } from '../adapters/discord/hostile-text.ts';
import { HOSTILE as HOSTILE_TO_SLACK } from '../adapters/slack/hostile-text.ts';
import { shownText } from '../adapters/slack/slack-text.ts';
import { temporaryStorage } from '../adapters/storage/temporary-storage.ts';
import { scriptedReader } from '../support/scripted-reader.ts';
import * as onDiscord from './discord/household.ts';
import * as onSlack from './slack/household.ts';

const storage = temporaryStorage();
/** What Attune's own cards use of Discord's markup. */
const OURS: readonly string[] = ['bold', 'underline', 'small', 'quote', 'list'];
/** A longer note of a break is refused. */
const shortly = (text: string): string => text.replaceAll('\n', ' ').slice(0, 80);

type Sent = { readonly content: string; readonly allowed_mentions: unknown };

/** What stood in each message that was sent to Discord, whichever request took it there. */
const sentIn = (body: unknown): readonly Sent[] => {
  if (typeof body !== 'object' || body === null) return [];
  if ('content' in body && typeof body.content === 'string')
    return [
      {
        content: body.content,
        allowed_mentions: 'allowed_mentions' in body ? body.allowed_mentions : undefined,
      },
    ];
  return 'data' in body ? sentIn(body.data) : [];
};

describe('hostile text through whole evenings on Discord', () => {
  it.each(HOSTILE_TO_DISCORD.map((text, at) => [at + 1, text] as const))(
    'text %i comes to life nowhere: in a note, a reframe, a post in one’s name, a break, two answers',
    async (_, text) => {
      const home = await onDiscord.moveIn({ storage, reader: scriptedReader() });
      const { alex, sam, channelId, fake } = home;
      await home.agree();
      const before = fake.requests.length;
      alex.says(channelId, `you never listen to me ${text}`);
      await home.handed('handleMessage');
      await home.passes(21_000);
      const note = await alex
        .presses(await fake.until(() => alex.dms().at(-1), 'the note'), 'Open')
        .message();
      const form = await alex.presses(note, 'Say it again').modal();
      await alex.submits(form, { text: `When you read, I feel lonely. ${text}` }).message();
      await alex.command(channelId, 'reframe', { text: `you never call me ${text}` }).message();
      await sam.command(channelId, 'checkin now').message();
      const question = sam
        .sees(channelId)
        .findLast(({ buttons }) => buttons.some(({ label }) => label === 'Answer privately'))!;
      for (const person of [alex, sam]) {
        const answer = await person.presses(question, 'Answer privately').modal();
        await person.submits(answer, { answer: text }).message();
      }
      await sam.command(channelId, 'break start', { minutes: 30, note: shortly(text) }).message();

      const sent = fake.requests.slice(before).flatMap(({ body }) => sentIn(body));
      expect(sent.length).toBeGreaterThan(7);
      for (const { content, allowed_mentions } of sent) {
        expect(readMarkdown(content).found.filter((name) => !OURS.includes(name))).toEqual([]);
        expect(allowed_mentions).toEqual({ parse: [] });
      }
      expect(home.cards.map(({ card }) => card.kind)).toEqual(
        expect.arrayContaining(['said-again', 'check-in-reveal']),
      );
      await home.close();
    },
  );
});

describe('hostile text through whole evenings on Slack', () => {
  it.each(HOSTILE_TO_SLACK.map((text, at) => [at + 1, text] as const))(
    'text %i comes to life nowhere: in a note, a reframe, a post in one’s name, a break, two answers',
    async (_, text) => {
      const home = await onSlack.moveIn({ storage, mode: 'socket', reader: scriptedReader() });
      const { alex, sam, channel, fake, shown } = home;
      await home.agree();
      const before = fake.requests.length;
      await alex.says(channel, `you never listen to me ${text}`);
      await home.handed('handleMessage');
      await home.passes(21_000);
      await alex.presses(await shown(alex, channel, 'may land harder'), 'Say it again');
      const form = await fake.until(() => alex.modal(), 'the form');
      await alex.submits({ [form.fields[0]!]: `When you read, I feel lonely. ${text}` });
      await shown(sam, channel, 'When you read, I feel lonely');
      await alex.command(channel, '/reframe', `you never call me ${text}`);
      await sam.command(channel, '/checkin', 'now');
      const question = await shown(sam, channel, 'Answer privately');
      for (const person of [alex, sam]) {
        await person.presses(question, 'Answer privately');
        const answer = await fake.until(() => person.modal(), 'the form');
        await person.submits({ [answer.fields[0]!]: text });
        await fake.until(() => (person.modal() === undefined ? true : undefined), 'the form to close');
      }
      await home.handed('handleAction', 5);
      await sam.command(channel, '/break', `30 ${shortly(text)}`);
      await home.handed('handleCommand', 4);

      const blocks = fake.requests
        .slice(before)
        .flatMap(({ args }) => (Array.isArray(args.blocks) ? [args.blocks] : []));
      expect(blocks.length).toBeGreaterThan(2);
      for (const each of blocks) expect(shownText(each).alive).toEqual([]);
      const asText = fake.requests.slice(before).filter(({ args }) => typeof args.text === 'string');
      expect(asText.filter(({ args }) => String(args.mrkdwn ?? false) !== 'false')).toEqual([]);
      expect(home.cards.map(({ card }) => card.kind)).toEqual(
        expect.arrayContaining(['said-again', 'check-in-reveal']),
      );
      await home.close();
    },
  );
});
