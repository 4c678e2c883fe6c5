/** The only fields a log line may carry; an adapter drops any other. Never text, never names. */
export type LogFields = {
  readonly event: string;
  /** Hashed by the adapter before it is written. */
  readonly spaceId?: string;
  readonly kind?: string;
  readonly decision?: string;
  readonly reason?: string;
  readonly ms?: number;
  readonly code?: string;
  readonly count?: number;
};

/**
 * error = someone must act now · warn = healed itself · info = started, stopped, migrated · debug = decisions without
 * text. Never throws.
 */
export type Logger = {
  readonly error: (fields: LogFields, cause?: unknown) => void;
  readonly warn: (fields: LogFields, cause?: unknown) => void;
  readonly info: (fields: LogFields) => void;
  readonly debug: (fields: LogFields) => void;
};
