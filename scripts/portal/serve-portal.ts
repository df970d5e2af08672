import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { nextProgram } from './build-portal.ts';

export interface PortalSettings {
  readonly root: string;
  readonly port: number;
  readonly url: string;
  readonly apiUrl: string;
  /** Left out: nobody can move the clock, as in a deployment. */
  readonly controlUrl?: string;
  readonly filesOrigin: string;
  readonly issuer: { readonly url: string; readonly clientSecret: string };
}

export interface ServedPortal {
  /** When it ended by itself, with what it printed last. */
  readonly ended: Promise<string>;
  stop(): void;
}

const endWithParent = fileURLToPath(new URL('./end-with-parent.ts', import.meta.url));

/** Serves the built portal; resolves when it answers. */
export async function servePortal(settings: PortalSettings): Promise<ServedPortal> {
  const { root, issuer } = settings;
  const child = spawn(
    process.execPath,
    [
      '--import',
      endWithParent,
      nextProgram(root),
      'start',
      '--port',
      String(settings.port),
      '--hostname',
      '127.0.0.1',
    ],
    {
      cwd: path.join(root, 'web'),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // A group of its own: Ctrl-C in the terminal reaches it through us, in order.
      detached: true,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        AFTERWORD_API_URL: settings.apiUrl,
        ...(settings.controlUrl === undefined ? {} : { AFTERWORD_CONTROL_URL: settings.controlUrl }),
        AFTERWORD_FILES_ORIGIN: settings.filesOrigin,
        AFTERWORD_OIDC_ISSUER: issuer.url,
        AFTERWORD_OIDC_CLIENT_ID: 'afterword-portal',
        AFTERWORD_OIDC_CLIENT_SECRET: issuer.clientSecret,
        NEXTAUTH_URL: settings.url,
        NEXTAUTH_SECRET: issuer.clientSecret,
      },
    },
  );
  let printed = '';
  child.stdout?.resume();
  child.stderr?.on('data', (chunk: Buffer) => {
    printed = `${printed}${chunk.toString('utf8')}`.slice(-2000);
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', () => resolve(printed));
  });
  const stop = () => {
    child.kill('SIGKILL');
  };
  for (let waited = 0; waited < 300; waited += 1) {
    const state = await Promise.race([
      ended.then((text) => ({ text })),
      fetch(`http://127.0.0.1:${settings.port}/sign-in`, { redirect: 'manual' }).then(
        () => 'answers' as const,
        () => new Promise<'silent'>((resolve) => setTimeout(resolve, 100, 'silent')),
      ),
    ]);
    if (state === 'answers') return { ended, stop };
    if (typeof state === 'object') throw new Error(`The portal ended while starting:\n${state.text}`);
  }
  stop();
  throw new Error(`The portal did not answer within 30 seconds:\n${printed}`);
}
