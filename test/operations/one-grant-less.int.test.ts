import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningCloud, startCloud } from '../../scripts/demo/start-cloud.ts';

let root: string;
let running: RunningCloud;
const log: string[] = [];

/** The deployment as it is, but for one grant: the API may not read its cursor secret. */
beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'afterword-one-less-'));
  const cdkOut = path.join(root, 'cdk.out');
  cpSync(path.join(import.meta.dirname, '../../cdk.out'), cdkOut, { recursive: true });
  let taken = 0;
  for (const name of readdirSync(cdkOut).filter((file) => file.endsWith('.template.json'))) {
    const file = path.join(cdkOut, name);
    const text = readFileSync(file, 'utf8');
    const poorer = text.replaceAll(
      /("Action":\s*)"ssm:GetParameter"(,\s*"Effect":\s*"Allow",\s*"Resource":\s*\[)/g,
      (_, before, after) => {
        taken += 1;
        return `${before}"ssm:GetParameterHistory"${after}`;
      },
    );
    writeFileSync(file, poorer);
  }
  // Only the API has two secrets, so only its grant names a list.
  if (taken !== 1) throw new Error(`Took ${taken} grants, not one.`);
  running = await startCloud({
    root,
    ports: { api: 0, control: 0 },
    portalUrl: 'http://localhost:3000',
    log: (line) => log.push(line),
  });
  await running.seed('agency');
}, 120_000);
afterAll(async () => {
  await running?.cloud.stop();
  rmSync(root, { recursive: true, force: true });
});

it('without one grant the call that needs it is denied, by name in the log, and all else goes on', async () => {
  const { cloud } = running;
  const authorization = `Bearer ${await cloud.token('admin@agency.test')}`;
  const status = async (target: string) =>
    (await fetch(cloud.apiUrl + target, { headers: { authorization } })).status;
  expect(await status('/v1/me')).toBe(200);
  expect(await status('/v1/users?limit=1')).toBeGreaterThanOrEqual(500);
  expect(cloud.permissions().denied).toMatchObject([
    {
      action: 'ssm:GetParameter',
      resource: expect.stringMatching(/parameter\/afterword\/dev\/cursor-secret$/),
    },
  ]);
  expect(log.join('\n')).toMatch(
    /Denied: ApiFunction\w+ may not ssm:GetParameter on arn:aws:ssm:.*cursor-secret\./,
  );
});
