const CODE = /^[\w.-]{1,64}$/;

/** A stable word for the row and the log; never the message, which may quote what people wrote. */
export const errorCode = (cause: unknown): string => {
  if (!(cause instanceof Error)) return 'unknown';
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
  return CODE.test(code) ? code : 'unknown';
};
