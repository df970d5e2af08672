import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stack } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { buildApp } from './build-app.ts';
import { findStage } from './stages.ts';
import { emptyBuild, stackNames, synthesize, synthesizeAnew } from './synthesized.ts';

describe('buildApp', { timeout: 60_000 }, () => {
  it('writes the same templates from the same sources, though Next never builds the same bytes twice', () => {
    const first = synthesize('prod');
    const second = synthesizeAnew('prod', { portalBytes: 'another build', sourcesHash: 'sources' });
    for (const stack of stackNames) expect(second[stack].text).toBe(first[stack].text);
  });

  it('names the portal’s assets anew when its sources have changed', () => {
    const changed = synthesizeAnew('prod', { portalBytes: '\n', sourcesHash: 'changed' });
    expect(changed.portal.text).not.toBe(synthesize('prod').portal.text);
  });

  it('has each stack come after those it reads the settings of, which no reference in the templates says', () => {
    const folder = mkdtempSync(join(tmpdir(), 'afterword-order-'));
    const app = buildApp({ stage: findStage('prod'), outdir: folder, ...emptyBuild(folder) });
    const before = (stack: string) =>
      (app.node.findChild(`afterword-prod-${stack}`) as Stack).dependencies.map(({ stackName }) => stackName);
    rmSync(folder, { recursive: true });
    expect(before('identity')).toContain('afterword-prod-portal');
    expect(before('service')).toContain('afterword-prod-identity');
  });

  it('keeps the stages apart in every name', () => {
    for (const { text } of Object.values(synthesize('prod'))) {
      expect(text).toContain('afterword-prod-');
      expect(text).not.toContain('afterword-dev');
      expect(text).not.toContain('/afterword/dev/');
    }
  });

  it('makes no template larger than half of what CloudFormation takes', () => {
    for (const { text, all } of Object.values(synthesize('prod'))) {
      expect(text.length).toBeLessThan(500_000);
      expect(all.length).toBeLessThan(250);
    }
  });
});
