import type { EnvName } from './names.ts';

/** The variables a function was given, each present and not empty. */
export type Environment<Name extends EnvName> = Readonly<Record<Name, string>>;

/**
 * Reads the named variables, the only place that reads `process.env`. Throws with the names that are missing: a
 * function with half a configuration must not start (I9).
 */
export function readEnvironment<Name extends EnvName>(...names: readonly Name[]): Environment<Name> {
  const missing = names.filter((name) => !process.env[name]);
  if (missing.length > 0) throw new Error(`Missing environment variables: ${missing.join(', ')}`);
  return Object.fromEntries(names.map((name) => [name, process.env[name]])) as Environment<Name>;
}
