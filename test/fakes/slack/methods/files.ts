import { isJson, listOf } from '../broken-rules.ts';
import {
  type Answer,
  type Call,
  dmWith,
  type Handler,
  installOf,
  mustText,
  textArg,
  writableChannel,
} from '../calls.ts';
import { Refusal } from '../refusal.ts';
import type { SharedFile } from '../types.ts';
import type { World } from '../world.ts';

const MIME: Readonly<Record<string, string>> = {
  json: 'application/json',
  txt: 'text/plain',
  png: 'image/png',
};

/** Files on their way: announced, uploaded to an address of their own, then shared. */
export const createUploads = (world: World) => {
  const uploads = new Map<string, { name: string; data: Buffer | undefined }>();

  const announce: Handler = (call) => {
    const id = world.ids.id('F');
    uploads.set(id, { name: mustText(call, 'filename'), data: undefined });
    return { file_id: id, upload_url: `${call.office.url()}/upload/v1/${id}` };
  };

  const fileFrom = (call: Call, id: string): SharedFile => {
    const upload = uploads.get(id);
    if (upload?.data === undefined) throw new Refusal('file_not_found');
    const mimetype = MIME[upload.name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    return { id, name: upload.name, mimetype, user: installOf(call).botUserId, data: upload.data };
  };

  const complete = (call: Call): Answer => {
    if (!Array.isArray(call.args.files)) throw new Refusal('invalid_arguments');
    const files = listOf(call.args.files)
      .filter(isJson)
      .map(({ id }) => fileFrom(call, String(id)));
    const channelId = textArg(call, 'channel_id');
    if (channelId !== undefined) {
      const channel = channelId.startsWith('U') ? dmWith(call, channelId) : writableChannel(call, channelId);
      const { botUserId, botId } = installOf(call);
      const text = textArg(call, 'initial_comment') ?? '';
      const message = call.office.posting.keep(channel, {
        user: botUserId,
        botId,
        text,
        blocks: [],
        files,
        subtype: 'file_share',
        threadTs: textArg(call, 'thread_ts'),
      });
      void call.office.posting.tell(message);
    }
    return { files: files.map(({ id, name }) => ({ id, title: name })) };
  };

  return {
    announce,
    complete,
    /** The bytes themselves; false when nobody announced this file. */
    receive: (id: string, data: Buffer): boolean => {
      const upload = uploads.get(id);
      if (upload === undefined) return false;
      upload.data = data;
      return true;
    },
  };
};

export type Uploads = ReturnType<typeof createUploads>;
