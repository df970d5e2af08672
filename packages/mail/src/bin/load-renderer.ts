import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

type Renderer = typeof import('../render-step-mail.ts');

/** The templates are JSX, which plain Node does not read: bundled as for Lambda, and loaded. */
export async function loadRenderer(): Promise<Renderer> {
  const folder = await mkdtemp(join(tmpdir(), 'afterword-mail-'));
  const outfile = join(folder, 'render-step-mail.mjs');
  try {
    await build({
      entryPoints: [fileURLToPath(new URL('../render-step-mail.ts', import.meta.url))],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
    });
    const renderer: Renderer = await import(pathToFileURL(outfile).href);
    return renderer;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
