import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../.github/workflows/', import.meta.url);
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(new URL(name, folder), 'utf8'),
}));

describe.each(workflows)('$name', ({ text }) => {
  it('pins every action to a commit, with the release beside it', () => {
    const uses = text.split('\n').filter((line) => line.includes('uses:'));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('has no key of AWS, and gives a token only to the job that deploys', () => {
    expect(text).not.toMatch(/aws-access-key-id|AWS_SECRET/i);
    expect(text.match(/id-token: write/g)).toHaveLength(1);
    expect(text.indexOf('id-token: write')).toBeGreaterThan(text.indexOf('  deploy:'));
  });

  it('deploys only what was tested, by tag', () => {
    const deploy = text.slice(text.indexOf('  deploy:'));
    expect(deploy).toContain("if: startsWith(github.ref, 'refs/tags/v')");
    expect(deploy).toContain('needs: test');
  });
});
