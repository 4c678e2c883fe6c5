/** What must not happen: a model file that is not one, is cut short, changed, or made for other features. */
export class ToneModelError extends Error {
  readonly code: 'not-a-model' | 'model-damaged' | 'model-incompatible';

  constructor(code: ToneModelError['code'], message: string) {
    super(message);
    this.name = 'ToneModelError';
    this.code = code;
  }
}

/** A named row of numbers; whole numbers of 8 bits are stored with the scale that makes them real again. */
export type Tensor =
  | { readonly type: 'f32'; readonly values: Float32Array }
  | { readonly type: 'i8'; readonly values: Int8Array; readonly scale: number }
  | { readonly type: 'ascending'; readonly values: Int32Array };

export type ModelFile = {
  readonly tensors: ReadonlyMap<string, Tensor>;
  /** CRC-32 of the content, in hexadecimal: the model's version. */
  readonly checksum: string;
};

const MAGIC = 0x4d545441;
const FORMAT = 1;
const HEADER = 12;
const TRAILER = 4;
const TYPES = ['f32', 'i8', 'ascending'] as const;

/** Reads the container; throws ToneModelError, and only that, on any other bytes. */
export const readModelFile = (bytes: Uint8Array): ModelFile => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER + TRAILER || view.getUint32(0, true) !== MAGIC)
    throw new ToneModelError(
      'not-a-model',
      'The tone model is not a model file. Run `npm run train` to write it anew.',
    );
  if (view.getUint32(4, true) !== FORMAT)
    throw new ToneModelError(
      'model-incompatible',
      'The tone model was written by another version of Attune. Run `npm run train`.',
    );
  const end = bytes.length - TRAILER;
  const checksum = crc32(bytes.subarray(0, end));
  if (checksum !== view.getUint32(end, true))
    throw new ToneModelError(
      'model-damaged',
      'The tone model is damaged. Restore the file or run `npm run train`.',
    );
  return { tensors: readTensors(view, end), checksum: checksum.toString(16).padStart(8, '0') };
};

/** The counterpart of readModelFile: same tensors, same bytes. */
export const writeModelFile = (tensors: ReadonlyMap<string, Tensor>): Uint8Array => {
  const parts = [...tensors].map(([name, tensor]) => writeTensor(name, tensor));
  const length = HEADER + parts.reduce((sum, part) => sum + part.length, 0) + TRAILER;
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, FORMAT, true);
  view.setUint32(8, parts.length, true);
  let at = HEADER;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  view.setUint32(at, crc32(bytes.subarray(0, at)), true);
  return bytes;
};

const readTensors = (view: DataView, end: number): ReadonlyMap<string, Tensor> => {
  const tensors = new Map<string, Tensor>();
  let at = HEADER;
  for (let left = view.getUint32(8, true); left > 0; left--) {
    const nameLength = view.getUint8(at);
    let name = '';
    for (let index = 1; index <= nameLength; index++) name += String.fromCharCode(view.getUint8(at + index));
    at += 1 + nameLength;
    const type = TYPES[view.getUint8(at)];
    const length = view.getUint32(at + 1, true);
    const size = view.getUint32(at + 5, true);
    at += 9;
    if (type === undefined || at + size > end)
      throw new ToneModelError(
        'model-damaged',
        `The tone model's part "${name}" is damaged. Run \`npm run train\`.`,
      );
    tensors.set(name, readTensor({ view, at, type, length, size }));
    at += size;
  }
  return tensors;
};

type Stored = {
  readonly view: DataView;
  readonly at: number;
  readonly type: (typeof TYPES)[number];
  readonly length: number;
  readonly size: number;
};

const readTensor = ({ view, at, type, length, size }: Stored): Tensor => {
  switch (type) {
    case 'f32':
      return {
        type,
        values: Float32Array.from({ length }, (_, index) => view.getFloat32(at + 4 * index, true)),
      };
    case 'i8': {
      const stored = new Int8Array(view.buffer, view.byteOffset + at + 4, length);
      return { type, values: stored, scale: view.getFloat32(at, true) };
    }
    case 'ascending':
      return { type, values: readAscending(new Uint8Array(view.buffer, view.byteOffset + at, size), length) };
  }
};

const readAscending = (bytes: Uint8Array, length: number): Int32Array => {
  const values = new Int32Array(length);
  let at = 0;
  let value = 0;
  for (let index = 0; index < length; index++) {
    let step = 0;
    let shift = 0;
    let byte = 128;
    while (byte >= 128) {
      byte = bytes[at++] ?? 0;
      step |= (byte & 127) << shift;
      shift += 7;
    }
    value += step;
    values[index] = value;
  }
  return values;
};

const writeTensor = (name: string, tensor: Tensor): Uint8Array => {
  const payload = payloadOf(tensor);
  const head = new Uint8Array(10 + name.length);
  head[0] = name.length;
  for (let at = 0; at < name.length; at++) head[1 + at] = name.charCodeAt(at);
  const view = new DataView(head.buffer);
  view.setUint8(1 + name.length, TYPES.indexOf(tensor.type));
  view.setUint32(2 + name.length, tensor.values.length, true);
  view.setUint32(6 + name.length, payload.length, true);
  const bytes = new Uint8Array(head.length + payload.length);
  bytes.set(head);
  bytes.set(payload, head.length);
  return bytes;
};

const payloadOf = (tensor: Tensor): Uint8Array => {
  switch (tensor.type) {
    case 'f32': {
      const view = new DataView(new ArrayBuffer(4 * tensor.values.length));
      for (const [at, value] of tensor.values.entries()) view.setFloat32(4 * at, value, true);
      return new Uint8Array(view.buffer);
    }
    case 'i8': {
      const bytes = new Uint8Array(4 + tensor.values.length);
      new DataView(bytes.buffer).setFloat32(0, tensor.scale, true);
      bytes.set(new Uint8Array(tensor.values.buffer, tensor.values.byteOffset, tensor.values.length), 4);
      return bytes;
    }
    case 'ascending':
      return writeAscending(tensor.values);
  }
};

const writeAscending = (values: Int32Array): Uint8Array => {
  const bytes: number[] = [];
  let previous = 0;
  for (const value of values) {
    let step = value - previous;
    previous = value;
    for (; step >= 128; step >>>= 7) bytes.push((step & 127) | 128);
    bytes.push(step);
  }
  return Uint8Array.from(bytes);
};

const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++)
    crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
};

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
