import { paginateGetParametersByPath, SSMClient } from '@aws-sdk/client-ssm';
import lambda from '@opennextjs/aws/overrides/wrappers/aws-lambda.js';
import type { Wrapper } from '@opennextjs/aws/types/overrides.js';
import { loadSettings, type StoredSetting } from './load-settings.ts';

/**
 * OpenNext's wrapper for Lambda, which first learns what the deployment tells the portal. Next loads its pages with the
 * first request, so by then the variables stand.
 */
const withSettings: Wrapper = {
  ...lambda,
  name: 'aws-lambda-with-settings',
  wrapper: async (handler, converter) => {
    loadSettings(await readSettings(process.env.PORTAL_SETTINGS_PATH ?? ''), process.env);
    return lambda.wrapper(handler, converter);
  },
};

async function readSettings(path: string): Promise<readonly StoredSetting[]> {
  const pages = paginateGetParametersByPath(
    { client: new SSMClient() },
    { Path: path, WithDecryption: true },
  );
  const settings: StoredSetting[] = [];
  for await (const { Parameters = [] } of pages) {
    settings.push(...Parameters.map(({ Name = '', Value = '' }) => ({ name: Name, value: Value })));
  }
  return settings;
}

export default withSettings;
