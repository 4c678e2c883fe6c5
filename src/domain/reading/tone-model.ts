import type { Sensitivity } from '../couple/couple.ts';
import { bucketRows, knownBuckets } from './bucket-rows.ts';
import type { Calibration } from './calibration.ts';
import { EVIDENCE } from './evidence.ts';
import { FEATURE_VERSION } from './features.ts';
import { type ModelFile, readModelFile, type Tensor, ToneModelError, writeModelFile } from './model-file.ts';
import { type Network, OUTPUTS } from './network.ts';

/** The trained reader: everything that `npm run train` decides. */
export type ToneModel = {
  /** Names the file's content; two models with one version read alike. */
  readonly version: string;
  /** A message is nudged when its `attack` reaches this; chosen on messages the model had not seen. */
  readonly thresholds: Readonly<Record<Sensitivity, number>>;
  /** The model alone calls a message dangerous when 1 - P(none) reaches this. */
  readonly dangerThreshold: number;
  readonly calibration: Calibration;
  readonly network: Network;
};

/** Throws ToneModelError (`not-a-model`, `model-damaged`, `model-incompatible`) on anything but a good model. */
export const parseToneModel = (bytes: Uint8Array): ToneModel => {
  const file = readModelFile(bytes);
  const [features = 0, gentle = 1, balanced = 1, open = 1, dangerThreshold = 1, ...fitted] = floats(
    file,
    'settings',
  );
  if (features !== FEATURE_VERSION)
    throw new ToneModelError(
      'model-incompatible',
      'The tone model was trained for other features. Run `npm run train`.',
    );
  const [labelTemperature = 1, dangerTemperature = 1] = fitted;
  return {
    version: file.checksum,
    thresholds: { gentle, balanced, open },
    dangerThreshold,
    calibration: {
      labelTemperature,
      dangerTemperature,
      attack: blendWeights(file, 'attack blend'),
      danger: blendWeights(file, 'danger blend'),
    },
    network: parseNetwork(file),
  };
};

const parseNetwork = (file: ModelFile): Network => {
  const buckets = part(file, 'buckets');
  if (buckets.type !== 'ascending') throw incomplete('buckets');
  const hiddenBias = floats(file, 'hidden bias');
  const network = {
    hidden: hiddenBias.length,
    rows: bucketRows(buckets.values),
    ...embeddingOf(part(file, 'embedding')),
    hiddenBias,
    output: floats(file, 'output'),
    outputBias: floats(file, 'output bias'),
  };
  if (network.embedding.length !== buckets.values.length * network.hidden) throw incomplete('embedding');
  if (network.output.length !== OUTPUTS * network.hidden) throw incomplete('output');
  return network;
};

const blendWeights = (file: ModelFile, name: string): Float64Array => {
  const weights = Float64Array.from(floats(file, name));
  if (weights.length !== EVIDENCE) throw incomplete(name);
  return weights;
};

export const serializeToneModel = (model: Omit<ToneModel, 'version'>): Uint8Array => {
  const { thresholds, calibration, network } = model;
  const settings = [
    FEATURE_VERSION,
    ...[thresholds.gentle, thresholds.balanced, thresholds.open, model.dangerThreshold],
    ...[calibration.labelTemperature, calibration.dangerTemperature],
  ];
  return writeModelFile(
    new Map<string, Tensor>([
      ['settings', { type: 'f32', values: Float32Array.from(settings) }],
      ['attack blend', { type: 'f32', values: Float32Array.from(calibration.attack) }],
      ['danger blend', { type: 'f32', values: Float32Array.from(calibration.danger) }],
      ['buckets', { type: 'ascending', values: knownBuckets(network.rows) }],
      ['embedding', quantised(network)],
      ['hidden bias', { type: 'f32', values: network.hiddenBias }],
      ['output', { type: 'f32', values: network.output }],
      ['output bias', { type: 'f32', values: network.outputBias }],
    ]),
  );
};

/** Eight bits each, evenly between the extremes. */
const quantised = ({ embedding: values, embeddingScale }: Network): Tensor => {
  if (values instanceof Int8Array) return { type: 'i8', values, scale: embeddingScale };
  const extreme = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scale = extreme / 127 || 1;
  return { type: 'i8', values: Int8Array.from(values, (value) => Math.round(value / scale)), scale };
};

const embeddingOf = (tensor: Tensor): Pick<Network, 'embedding' | 'embeddingScale'> => {
  if (tensor.type !== 'i8') throw incomplete('embedding');
  return { embedding: tensor.values, embeddingScale: tensor.scale };
};

const floats = (file: ModelFile, name: string): Float32Array => {
  const tensor = part(file, name);
  if (tensor.type === 'f32') return tensor.values;
  throw incomplete(name);
};

const part = (file: ModelFile, name: string): Tensor => {
  const tensor = file.tensors.get(name);
  if (tensor === undefined) throw incomplete(name);
  return tensor;
};

const incomplete = (name: string): ToneModelError =>
  new ToneModelError('model-damaged', `The tone model lacks a good part "${name}". Run \`npm run train\`.`);
