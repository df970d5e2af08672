import type { SearchHit } from '@afterword/contracts/resources/search';
import { expect, it } from 'vitest';
import { commandsFor } from './commands.ts';
import { entryGroups } from './entries.ts';

const commands = commandsFor({ role: 'recruiter', divisions: ['office'] });
const hits: readonly SearchHit[] = [
  { kind: 'job-order', id: 'job-1', title: 'Clerk', clientName: 'Harbor', division: 'office' },
  { kind: 'candidate', id: 'cand-1', name: 'Cleo Ash', email: null },
  {
    kind: 'submission',
    id: 'sub-1',
    names: { candidate: 'Cleo Ash', jobOrder: 'Clerk', client: 'Harbor', owner: 'Rosa Kim' },
    division: 'office',
    stage: 'interviewed',
    closed: false,
  },
];

it('puts commands first, then what was found, kind by kind', () => {
  const groups = entryGroups(commands, hits, 'cle');
  expect(groups.map(({ title }) => title)).toEqual(['Go and do', 'Candidates', 'Submissions', 'Job orders']);
  expect(groups[0]?.entries.map(({ label }) => label)).toEqual(['Board: Office & Clerical']);
  expect(groups[2]?.entries[0]).toMatchObject({
    detail: 'Clerk at Harbor · Interviewed',
    doing: { kind: 'go', href: '/submissions/sub-1' },
  });
});

it('has no group without anything in it', () => {
  expect(entryGroups(commands, [], 'xyz')).toEqual([]);
});
