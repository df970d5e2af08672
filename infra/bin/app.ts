import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildApp } from '../src/build-app.ts';
import { bundleFunctions } from '../src/bundles/bundle-functions.ts';
import { readStageName } from '../src/read-stage-name.ts';
import { findStage, StageError } from '../src/stages.ts';

const started = performance.now();
// The cdk command says where it wants the assembly; run by hand, it goes to the root of the repository.
const outdir = process.env.CDK_OUTDIR ?? fileURLToPath(new URL('../../cdk.out', import.meta.url));
const bundleFolder = mkdtempSync(join(tmpdir(), 'afterword-bundles-'));

try {
  const stage = findStage(readStageName(process.argv.slice(2), process.env));
  const bundles = await bundleFunctions(bundleFolder);
  // Assets of earlier runs would pile up. Not before the bundles are good: a typo must not cost the last assembly.
  rmSync(outdir, { recursive: true, force: true });
  buildApp({ stage, outdir, bundles }).synth();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Synthesized stage ${stage.name} to ${relative(process.cwd(), outdir)} in ${seconds} s.`);
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof StageError ? error.message : error);
} finally {
  rmSync(bundleFolder, { recursive: true, force: true });
}
