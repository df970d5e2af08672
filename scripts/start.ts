import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { LocalCloudError } from '@afterword/local-cloud/local-cloud-error';
import { startCloud } from './demo/start-cloud.ts';
import { root, runTool } from './run-tool.ts';

/** Ports, each changeable by one variable. */
const port = (variable: string, standard: number): number => Number(process.env[variable] ?? standard);
const ports = {
  portal: port('AFTERWORD_PORTAL_PORT', 3000),
  api: port('AFTERWORD_API_PORT', 4000),
  control: port('AFTERWORD_CONTROL_PORT', 4600),
};
const portalUrl = `http://localhost:${ports.portal}`;
const wants = (flag: string): boolean => process.argv.includes(flag);

let portal: ChildProcess | undefined;
let stopCloud: (() => Promise<void>) | undefined;
let stopping = false;

/** Everything ends: the portal, the functions, the database. */
async function stop(code: number): Promise<never> {
  stopping = true;
  portal?.kill('SIGTERM');
  await stopCloud?.();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    console.log('\nStopping…');
    void stop(0);
  });
}

async function start(): Promise<void> {
  console.log('Synthesizing the stacks…');
  if ((await runTool(path.join(root, 'infra/bin/app.ts'), [])) !== 0) return stop(1);
  console.log('Starting the local cloud…');
  const { cloud, seed } = await startCloud({
    root,
    ports,
    portalUrl,
    stateDir: path.join(root, '.afterword'),
    fresh: wants('--fresh'),
    log: (line) => console.log(`  ${line}`),
  });
  stopCloud = cloud.stop;
  if (!wants('--empty')) {
    const count = await seed();
    if (count > 0) console.log(`Filled the demo agency with ${count} submissions.`);
  }
  if (existsSync(path.join(root, 'web/app/layout.tsx')))
    await startPortal(cloud.controlUrl, cloud.apiUrl, cloud.issuer);
  console.log(`
Ready.
  Portal   ${portalUrl}
  API      ${cloud.apiUrl}/v1/docs
  Inbox    ${cloud.controlUrl}   (and the clock)
Sign in as recruiter@agency.test, manager@agency.test or admin@agency.test. Ctrl-C ends everything.`);
}

async function startPortal(
  controlUrl: string,
  apiUrl: string,
  issuer: { readonly url: string; readonly clientSecret: string },
): Promise<void> {
  const next = path.join(root, 'web/node_modules/next/dist/bin/next');
  console.log('Building the portal…');
  if ((await runTool(next, ['build'], path.join(root, 'web'))) !== 0) return void (await stop(1));
  if (stopping) return;
  portal = spawn(
    process.execPath,
    [next, 'start', '--port', String(ports.portal), '--hostname', '127.0.0.1'],
    {
      cwd: path.join(root, 'web'),
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        AFTERWORD_API_URL: apiUrl,
        AFTERWORD_CONTROL_URL: controlUrl,
        AFTERWORD_OIDC_ISSUER: issuer.url,
        AFTERWORD_OIDC_CLIENT_ID: 'afterword-portal',
        AFTERWORD_OIDC_CLIENT_SECRET: issuer.clientSecret,
        NEXTAUTH_URL: portalUrl,
        NEXTAUTH_SECRET: issuer.clientSecret,
      },
    },
  );
}

try {
  await start();
} catch (error) {
  console.error(error instanceof LocalCloudError ? error.message : error);
  await stop(1);
}
