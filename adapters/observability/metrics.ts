/** Label values are words of the program; anything else is counted as `other`, so that no text gets in. */
export type Labels = Readonly<Record<string, string>>;

export type Metrics = {
  /** Never throws. `name` is one of ours, such as `attune_events_total`. */
  readonly count: (name: string, help: string, labels?: Labels) => void;
  /** A value read when the metrics are asked for; one that cannot be read is left out. */
  readonly gauge: (name: string, help: string, read: () => number) => void;
  /** Prometheus text format 0.0.4. */
  readonly render: () => string;
};

type Counter = { readonly help: string; readonly series: Map<string, number> };
type Gauge = { readonly help: string; readonly read: () => number };

const NAME = /^[a-z][a-z0-9_]{0,63}$/;
const WORD = /^[a-z0-9][a-z0-9._-]{0,39}$/;
/** A bound on memory should labels ever run wild. */
const MOST_SERIES = 500;

export const createMetrics = (): Metrics => {
  const counters = new Map<string, Counter>();
  const gauges = new Map<string, Gauge>();
  return {
    count: (name, help, labels = {}) => {
      if (!NAME.test(name)) return;
      const counter = counters.get(name) ?? { help, series: new Map() };
      counters.set(name, counter);
      const wanted = seriesOf(labels);
      const isFull = counter.series.size >= MOST_SERIES && !counter.series.has(wanted);
      const series = isFull ? seriesOf({ overflow: 'true' }) : wanted;
      counter.series.set(series, (counter.series.get(series) ?? 0) + 1);
    },
    gauge: (name, help, read) => {
      if (NAME.test(name)) gauges.set(name, { help, read });
    },
    render: () => [...[...counters].map(renderCounter), ...[...gauges].map(renderGauge)].join(''),
  };
};

const seriesOf = (labels: Labels): string => {
  const pairs = Object.entries(labels)
    .filter(([name]) => NAME.test(name))
    .map(([name, value]) => `${name}="${WORD.test(value) ? value : 'other'}"`);
  return pairs.length === 0 ? '' : `{${pairs.sort().join(',')}}`;
};

const header = (name: string, help: string, type: string): string =>
  `# HELP ${name} ${help.replace(/\s+/g, ' ')}\n# TYPE ${name} ${type}\n`;

const renderCounter = ([name, { help, series }]: [string, Counter]): string =>
  header(name, help, 'counter') +
  [...series].map(([labels, value]) => `${name}${labels} ${value}\n`).join('');

const renderGauge = ([name, { help, read }]: [string, Gauge]): string => {
  const value = readOr(read);
  return value === undefined ? '' : `${header(name, help, 'gauge')}${name} ${value}\n`;
};

const readOr = (read: () => number): number | undefined => {
  try {
    const value = read();
    return Number.isFinite(value) ? value : undefined;
  } catch {
    return undefined;
  }
};
