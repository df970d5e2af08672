import { describe, expect, it } from 'vitest';
import { synthesize } from './synthesized.ts';

describe('buildApp', () => {
  it('writes the same templates from the same sources', () => {
    const [first, second] = [synthesize('dev'), synthesize('dev')];
    expect(second.data.text).toBe(first.data.text);
    expect(second.service.text).toBe(first.service.text);
  }, 60_000);

  it('keeps the stages apart in every name', () => {
    const { service } = synthesize('prod');
    expect(service.text).toContain('afterword-prod-');
    expect(service.text).not.toContain('afterword-dev-');
  }, 60_000);
});
