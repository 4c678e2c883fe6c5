import type { Couple, Partner } from '../../domain/couple/couple.ts';
import { teases } from '../../domain/couple/teasing.ts';
import { type Decision, decideWording } from '../../domain/nudging/decide-nudge.ts';
import type { Label, Reading } from '../../domain/reading/reading.ts';
import { DAY, instant } from '../../domain/shared/instant.ts';
import { localTime } from '../../domain/shared/local-time.ts';
import type { PrivateText } from '../../domain/shared/private-text.ts';
import type { OutcomeKind } from '../../ports/outcome-log.ts';
import type { AppContext } from '../app-context.ts';

const FINE: ReadonlySet<OutcomeKind> = new Set<OutcomeKind>([
  'fine-not-about-you',
  'fine-joking',
  'fine-complaint',
  'fine-private-joke',
]);

type Wording = {
  readonly couple: Couple;
  readonly author: Partner;
  /** All lines of one breath, joined. */
  readonly text: PrivateText;
  readonly reading: Reading;
};

/** How often this author called a line with the same label fine, on this local day. */
const calledFineToday = async (
  app: AppContext,
  { couple, author }: Wording,
  label: Label,
): Promise<number> => {
  const now = app.clock.now();
  const today = localTime(now, couple.zone).day;
  const outcomes = await app.outcomes.since(couple.id, instant(now - DAY));
  return outcomes.filter(
    (outcome) =>
      outcome.partnerId === author.id &&
      FINE.has(outcome.kind) &&
      outcome.label === label &&
      localTime(outcome.at, couple.zone).day === today,
  ).length;
};

/**
 * By its words alone, and by what its author called fine today; nothing yet about whether this is the moment. What was
 * called fine can only silence: where the words are silent by themselves, as they mostly are, it is not looked up.
 */
export const isWorthANote = async (app: AppContext, wording: Wording): Promise<Decision> => {
  const { couple, author, text, reading } = wording;
  const threshold = app.reader.thresholds[author.settings.sensitivity];
  const decide = (calledFine: number, teasing: boolean): Decision =>
    decideWording({ reading, threshold, calledFine, teases: teasing });
  const byItself = decide(0, false);
  if (byItself.kind === 'silent') return byItself;
  return decide(await calledFineToday(app, wording, reading.label), teases(couple, text));
};
