/** Ids and codes only: what a log line holds is read by people who may not see candidates. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  info(message: string, fields?: LogFields): void;
  error(message: string, cause: unknown, fields?: LogFields): void;
}

/** One JSON object a line, as CloudWatch reads it. Of an error only its name and its own code are kept. */
export const jsonLog: Log = {
  info: (message, fields) => console.info(JSON.stringify({ level: 'INFO', message, ...fields })),
  error: (message, cause, fields) =>
    console.error(JSON.stringify({ level: 'ERROR', message, ...describe(cause), ...fields })),
};

const describe = (cause: unknown): LogFields =>
  cause instanceof Error
    ? { error: cause.name, at: cause.stack?.split('\n').at(1)?.trim() }
    : { error: typeof cause };
