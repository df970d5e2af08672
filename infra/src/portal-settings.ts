import type { StageName } from './stage.ts';

/**
 * What the portal is told when it starts, by the names of its environment variables (`web/server/environment.ts`). They
 * lie in SSM rather than in the function's environment: its own address is known only once everything before it stands,
 * the API's and the issuer's come later still, and two of them are secrets (ADR 21).
 */
export const portalSettings = [
  'NEXTAUTH_URL',
  'NEXTAUTH_SECRET',
  'AFTERWORD_API_URL',
  'AFTERWORD_FILES_ORIGIN',
  'AFTERWORD_OIDC_ISSUER',
  'AFTERWORD_OIDC_CLIENT_ID',
  'AFTERWORD_OIDC_CLIENT_SECRET',
  'AFTERWORD_OIDC_SCOPE',
] as const;

export type PortalSetting = (typeof portalSettings)[number];

/** SecureStrings, which CloudFormation cannot create: `pnpm run deploy` does. */
export const secretPortalSettings = ['NEXTAUTH_SECRET', 'AFTERWORD_OIDC_CLIENT_SECRET'] as const;

/** Under this path, and no other, the portal reads. */
export const portalSettingsPath = (stage: StageName): string => `/afterword/${stage}/portal`;

export const portalSettingName = (stage: StageName, setting: PortalSetting): string =>
  `${portalSettingsPath(stage)}/${setting}`;
