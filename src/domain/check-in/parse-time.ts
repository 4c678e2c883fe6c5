/** `20:30`, `20.30`, `8:30pm`, `8 pm` as minutes since midnight; undefined when it is no time of day. */
export const parseTime = (typed: string): number | undefined => {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/u.exec(typed.trim().toLowerCase());
  const [, face = '', past, half] = match ?? [];
  if (match === null || (past === undefined && half === undefined)) return undefined;
  const hours = hourOf(Number(face), half);
  const minutes = Number(past ?? 0);
  return hours === undefined || minutes > 59 ? undefined : hours * 60 + minutes;
};

const hourOf = (face: number, half: string | undefined): number | undefined => {
  if (half === undefined) return face < 24 ? face : undefined;
  if (face < 1 || face > 12) return undefined;
  return (face % 12) + (half === 'pm' ? 12 : 0);
};
