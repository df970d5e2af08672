import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

type Renderers = typeof import('./renderers.ts');

/** The templates are JSX, which plain Node does not read: bundled as for Lambda, and loaded. */
export async function loadRenderers(): Promise<Renderers> {
  const folder = await mkdtemp(join(tmpdir(), 'afterword-mail-'));
  const outfile = join(folder, 'renderers.mjs');
  try {
    await build({
      entryPoints: [fileURLToPath(new URL('renderers.ts', import.meta.url))],
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
    const renderers: Renderers = await import(pathToFileURL(outfile).href);
    return renderers;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
