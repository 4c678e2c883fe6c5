/** `postgres://user:password@host:5432/name` as `host:5432/name`: what may be shown of it. */
export const placeOf = (url: string): string => {
  const { host, pathname, searchParams } = new URL(url);
  return `${host === '' ? (searchParams.get('host') ?? 'localhost') : host}${decodeURIComponent(pathname)}`;
};
