/** A parameter as SSM lists it: a path, and what is stored there. */
export interface StoredSetting {
  readonly name: string;
  readonly value: string;
}

/** Without these the portal would take what a laptop uses; `infra/src/portal-settings.ts` says who writes them. */
const needed = [
  'NEXTAUTH_URL',
  'NEXTAUTH_SECRET',
  'AFTERWORD_API_URL',
  'AFTERWORD_FILES_ORIGIN',
  'AFTERWORD_OIDC_ISSUER',
  'AFTERWORD_OIDC_CLIENT_ID',
  'AFTERWORD_OIDC_CLIENT_SECRET',
  'AFTERWORD_OIDC_SCOPE',
];

/**
 * Puts stored settings where the portal reads them: each is an environment variable, named by the last part of its path.
 *
 * @throws where one is missing, so that the function starts anew with the next request rather than serve half told
 */
export function loadSettings(
  stored: readonly StoredSetting[],
  environment: Record<string, string | undefined>,
): void {
  const settings = new Map(stored.map(({ name, value }) => [name.slice(name.lastIndexOf('/') + 1), value]));
  const missing = needed.filter((name) => !settings.get(name));
  if (missing.length > 0) {
    throw new Error(`The portal is not told ${missing.join(', ')}: finish the deployment, then try again.`);
  }
  for (const name of needed) environment[name] = settings.get(name);
}
