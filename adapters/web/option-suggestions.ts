import { type OptionSpec, WEEKDAYS } from '../../src/index.ts';

const HALF_HOURS = Array.from({ length: 48 }, (_, half) => half * 30).map(
  (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
);
const isEvening = (face: string): boolean => face >= '18:00' && face < '23:00';

/** What couples take most comes first: the page shows the first few that fit. */
const TIMES = [...HALF_HOURS.filter(isEvening), ...HALF_HOURS.filter((face) => !isEvening(face))];
const DAYS = ['daily', 'weekdays', 'weekends', ...WEEKDAYS];

const zones = (): readonly string[] => {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [here, ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== here)];
};

/** What completion may offer for an option that is not a closed choice; anything else may be typed as well. */
export const optionSuggestions = ({ type }: OptionSpec): readonly string[] => {
  if (type === 'days') return DAYS;
  if (type === 'time') return TIMES;
  return type === 'zone' ? zones() : [];
};
