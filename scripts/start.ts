import path from 'node:path';
import { requireJava } from '@afterword/local-cloud/dynamodb/find-java';
import { freePort } from '@afterword/local-cloud/free-port';
import { LocalCloudError } from '@afterword/local-cloud/local-cloud-error';
import { startCloud } from './demo/start-cloud.ts';
import { buildPortal } from './portal/build-portal.ts';
import { servePortal } from './portal/serve-portal.ts';
import { root } from './run-tool.ts';
import { synthesize } from './synthesize.ts';

/** Longer than this nobody waits after Ctrl-C; what is left then ends with us. */
const longestStopMs = 2500;

const began = performance.now();
const broken = new AbortController();
const closers: (() => Promise<void> | void)[] = [];
let stopping: Promise<never> | undefined;

/** Everything ends: the portal, the functions, the database, a build that is under way. */
function stop(code: number): Promise<never> {
  stopping ??= (async () => {
    setTimeout(() => process.exit(code), longestStopMs).unref();
    broken.abort();
    for (const close of closers.splice(0).reverse()) await close();
    process.exit(code);
  })();
  return stopping;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (!stopping && signal !== 'SIGHUP') console.log('\nStopping…');
    void stop(0);
  });
}
// The front door (run.mjs) went away without a word.
process.once('disconnect', () => void stop(1));
process.on('uncaughtException', (error) => void fail(error));

/** Says what went wrong, in a sentence wherever somebody thought of it, and ends. */
async function fail(error: unknown): Promise<never> {
  if (!stopping) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(error instanceof LocalCloudError ? message : `The start failed: ${message}`);
    if (process.env.AFTERWORD_DEBUG) console.error(error);
    else if (!(error instanceof LocalCloudError)) console.error('AFTERWORD_DEBUG=1 shows where.');
  }
  return stop(1);
}

/** A port of ours, changeable by its variable, that nobody else listens on. */
async function choosePort(variable: string, standard: number, what: string): Promise<number> {
  const port = Number(process.env[variable] ?? standard);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new LocalCloudError(
      `${variable} is "${process.env[variable]}": it must be a port from 1 to 65535.`,
    );
  }
  return freePort({ port, variable, what });
}

async function start(): Promise<void> {
  const wants = (flag: string): boolean => process.argv.includes(flag);
  const log = (line: string) => console.log(`  ${line}`);
  const ports = {
    portal: await choosePort('AFTERWORD_PORTAL_PORT', 3000, 'the portal'),
    api: await choosePort('AFTERWORD_API_PORT', 4000, 'the API'),
    control: await choosePort('AFTERWORD_CONTROL_PORT', 4600, 'the inbox and the clock'),
  };
  const portalUrl = `http://localhost:${ports.portal}`;
  requireJava(log);
  console.log('Synthesizing the stacks, building the portal if it has changed…');
  const built = buildPortal(root, broken.signal);
  // Looked at below; until then a failure here must not count as unhandled.
  built.catch(() => undefined);
  await synthesize(broken.signal);
  console.log('Starting the local cloud…');
  const { cloud, seed } = await startCloud({
    root,
    ports,
    portalUrl,
    stateDir: path.join(root, '.afterword'),
    fresh: wants('--fresh'),
    signal: broken.signal,
    log,
  });
  closers.push(() => cloud.stop());
  const count = await seed(wants('--empty') ? 'agency' : 'all');
  if (count > 0) console.log(`Filled the demo agency with ${count} submissions.`);
  if ((await built) === 'built') console.log('Built the portal.');
  const portal = await servePortal({
    root,
    port: ports.portal,
    url: portalUrl,
    ...cloud,
    filesOrigin: cloud.gatewayUrl,
  });
  closers.push(portal.stop);
  void portal.ended.then((printed) => fail(new LocalCloudError(`The portal has ended.\n${printed}`)));
  console.log(`
Ready in ${((performance.now() - began) / 1000).toFixed(1)} s.
  Portal   ${portalUrl}
  API      ${cloud.apiUrl}/v1/docs
  Inbox    ${cloud.controlUrl}   (and the clock)
Sign in as recruiter@agency.test, manager@agency.test or admin@agency.test. Ctrl-C ends everything.`);
}

try {
  await start();
} catch (error) {
  await fail(error);
}
