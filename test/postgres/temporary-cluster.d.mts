export type Cluster = {
  readonly url: string;
  readonly dataFolder: string;
  readonly down: (signal?: NodeJS.Signals) => Promise<void>;
  readonly up: () => Promise<void>;
  readonly restart: (signal?: NodeJS.Signals) => Promise<void>;
  readonly stop: () => Promise<void>;
};
export const HOW_TO_GET_IT: string;
export const findBinaries: () => string | undefined;
export const startCluster: (options?: {
  readonly durable?: boolean;
  readonly options?: readonly string[];
}) => Promise<Cluster>;
