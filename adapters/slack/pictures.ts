/** PNGs by the name a card knows them by. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** Where Slack can fetch one; undefined where it cannot, and the words are shown. */
export type PictureAt = (name: string) => string | undefined;

const pathOf = (name: string): string => `/slack/${name}.png`;

type Response = {
  readonly writeHead: (
    status: number,
    headers: Readonly<Record<string, string>>,
  ) => {
    readonly end: (body: Uint8Array) => unknown;
  };
};

/** Fixed pictures of ours, for anybody who asks: they tell nothing of anyone. */
export const pictureRoutes = (pictures: Pictures) =>
  [...pictures].map(([name, png]) => ({
    path: pathOf(name),
    method: 'GET',
    handler: (_request: unknown, response: Response): unknown =>
      response
        .writeHead(200, { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' })
        .end(png),
  }));

/** In Socket Mode nothing of ours can be fetched from outside. */
export const pictureAddress =
  (reached: { readonly publicUrl?: string; readonly pictures?: Pictures }): PictureAt =>
  (name) =>
    reached.publicUrl !== undefined && reached.pictures?.has(name) === true
      ? reached.publicUrl + pathOf(name)
      : undefined;
