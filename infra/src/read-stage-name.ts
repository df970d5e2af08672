/**
 * Finds out which stage was asked for: `--context stage=prod` (or `-c`), then the context of the cdk command,
 * then `AFTERWORD_STAGE`.
 */
export function readStageName(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  return fromArguments(args) ?? fromCdkContext(environment.CDK_CONTEXT_JSON) ?? environment.AFTERWORD_STAGE;
}

function fromArguments(args: readonly string[]): string | undefined {
  for (const [position, argument] of args.entries()) {
    const attached = /^--context=stage=(.*)$/.exec(argument);
    if (attached) return attached[1];
    const detached = /^stage=(.*)$/.exec(args[position + 1] ?? '');
    if ((argument === '--context' || argument === '-c') && detached) return detached[1];
  }
  return undefined;
}

function fromCdkContext(json: string | undefined): string | undefined {
  if (json === undefined) return undefined;
  const context: unknown = JSON.parse(json);
  if (typeof context !== 'object' || context === null || !('stage' in context)) return undefined;
  return String(context.stage);
}
