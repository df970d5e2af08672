import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BundleName, bundleNames } from '@afterword/functions/runtime/names';
import { build } from 'esbuild';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** Makes `require` available to CommonJS dependencies (nodemailer, for one) inside an ES module. */
const requireInEsm =
  "import{createRequire as createRequireForBundle}from'node:module';const require=createRequireForBundle(import.meta.url);";

/**
 * Bundles every function in one esbuild run, in process: `NodejsFunction` starts a package manager and an
 * esbuild per function, which costs seconds and a pnpm on the PATH.
 *
 * Nothing is external, the SDK neither: what was tested is what runs, whatever Lambda brings along.
 *
 * @param outdir - gets one folder per function, each with an `index.mjs` that exports `handler`.
 * @param maps - gets `<name>.map` of each, to read a stack trace with. Never part of what is deployed.
 * @returns the folder of each function's bundle.
 */
export async function bundleFunctions(
  outdir: string,
  { maps }: { readonly maps?: string } = {},
): Promise<Readonly<Record<BundleName, string>>> {
  await build({
    absWorkingDir: repository,
    entryPoints: bundleNames.map((name) => ({
      in: join(repository, 'functions/src', name, `${name}.handler.ts`),
      out: join(name, 'index'),
    })),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    charset: 'utf8',
    banner: { js: requireInEsm },
    sourcemap: maps === undefined ? false : 'external',
    // The map alone is enough: the sources are in the commit that was deployed.
    sourcesContent: false,
    logLevel: 'silent',
  });
  if (maps !== undefined) moveMaps(outdir, maps);
  return Object.fromEntries(bundleNames.map((name) => [name, join(outdir, name)])) as Record<
    BundleName,
    string
  >;
}

function moveMaps(outdir: string, maps: string): void {
  mkdirSync(maps, { recursive: true });
  for (const name of bundleNames) renameSync(join(outdir, name, 'index.mjs.map'), join(maps, `${name}.map`));
}
