import type { QuietHours } from '../couple/couple.ts';
import type { Instant } from '../shared/instant.ts';
import { clockFace, localTime } from '../shared/local-time.ts';

export const isQuiet = (hours: QuietHours | undefined, now: Instant, zone: string): boolean => {
  if (hours === undefined) return false;
  const { minutes } = localTime(now, zone);
  if (hours.from <= hours.to) return minutes >= hours.from && minutes < hours.to;
  return minutes >= hours.from || minutes < hours.to;
};

const parseClock = (face: string): number | undefined => {
  const match = /^(\d{1,2})[:.](\d{2})$/u.exec(face.trim());
  if (match === null) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
};

/** `22:00-07:00`; undefined when it is not of that form or empty of time. */
export const parseQuietHours = (typed: string): QuietHours | undefined => {
  const [from, to, more] = typed.split(/[-–]/u).map(parseClock);
  if (from === undefined || to === undefined || more !== undefined || from === to) return undefined;
  return { from, to };
};

export const quietHoursFace = (hours: QuietHours | undefined): string =>
  hours === undefined ? 'none' : `${clockFace(hours.from)}-${clockFace(hours.to)}`;
