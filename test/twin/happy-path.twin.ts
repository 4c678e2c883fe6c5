import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customIdOf, moveIntoTwin, type TwinHome } from './twin-home.ts';

const [EPHEMERAL, DEFERRED] = [64, 5] as const;
const [STRING, SUBCOMMAND, USER] = [3, 1, 6] as const;

describe('a couple on a Discord that is not ours', () => {
  let home: TwinHome;
  beforeAll(async () => {
    home = await moveIntoTwin(process.env.ATTUNE_TWIN_FOLDER ?? '');
  });
  afterAll(() => home.close());

  const press = async (person: TwinHome['alex'], label: string): Promise<void> => {
    const { body, answer } = await home.posted(label);
    await person.presses(String(answer.id), customIdOf(body, label) ?? '');
  };

  it('registers its commands and sits down in the channel once both have agreed', async () => {
    const { alex, sam, door } = home;
    await alex.command('attune', [
      { name: 'start', type: SUBCOMMAND, options: [{ name: 'partner', type: USER, value: sam.id }] },
    ]);
    await home.posted('I agree');
    const before = home.mark();
    await press(alex, 'I agree');
    await home.answered('I read nothing until your partner has agreed', before);
    await press(sam, 'I agree');
    await home.posted('You have both agreed', before);
    await home.answered('Both of you are in', before);
    expect(door.passed.some(({ method, path }) => method === 'POST' && path.endsWith('/commands'))).toBe(
      true,
    );
  });

  it('S7: gives gentler words for the asker’s eyes only', async () => {
    const { alex, door } = home;
    const before = home.mark();
    await alex.command('reframe', [{ name: 'text', type: STRING, value: 'you never listen to me' }]);
    const { body } = await home.answered('Other words for the same concern', before);
    expect(String(body.content)).toContain('I felt');
    const since = door.passed.slice(before);
    expect(since.find(({ path }) => path.endsWith('/callback'))?.body).toEqual({
      type: DEFERRED,
      data: { flags: EPHEMERAL },
    });
    expect(since.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'))).toEqual([]);
  });

  it('K1: keeps each answer of a check-in to itself until both are there', async () => {
    const { alex, sam, door } = home;
    await alex.command('checkin', [{ name: 'now', type: SUBCOMMAND }]);
    await home.posted('Answer privately');
    const answer = async (person: TwinHome['alex'], words: string): Promise<void> => {
      const before = home.mark();
      await press(person, 'Answer privately');
      const form = await home.form(before);
      await person.submits(form.custom_id, form.field, words);
    };
    const before = home.mark();
    await answer(alex, 'that you made tea');
    await home.answered('Sealed', before);
    expect(JSON.stringify(door.passed.slice(before))).not.toContain('tea');
    await answer(sam, 'that you called');
    const { body } = await home.posted('that you called', before);
    expect(JSON.stringify(body)).toContain('that you made tea');
  });

  it('has sent nothing that Discord would refuse, and has had no trouble', () => {
    expect(home.door.violations).toEqual([]);
    expect(home.logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
    process.stdout.write(
      `twin: ${home.door.passed.length} requests, ${home.door.violations.length} violations\n`,
    );
  });
});
