import { closedStages } from '@afterword/core/submission/stage';
import { aCandidate } from '@afterword/testing/a-candidate';
import { aClient } from '@afterword/testing/a-client';
import { aResume } from '@afterword/testing/a-resume';
import { aSubmission } from '@afterword/testing/a-submission';
import { expect, it } from 'vitest';
import { candidateItem, clientItem, idempotencyItem, resumeItem, submissionItem } from './item-of.ts';

it('names an erased candidate nowhere', () => {
  const erased = aCandidate({ name: '', email: null, phone: null, erasedAt: 5 });
  expect(Object.keys(candidateItem(erased, 2)).sort()).toEqual([
    'data',
    'pk',
    'schemaVersion',
    'sk',
    'type',
    'version',
  ]);
});

it.each(closedStages)('keeps a submission closed as %s, with nothing due, in no index', (stage) => {
  expect(Object.keys(submissionItem(aSubmission({ stage }), 1, () => 0)).sort()).toEqual([
    'data',
    'pk',
    'schemaVersion',
    'sk',
    'type',
    'version',
  ]);
});

it('shows no contact in the list of clients', () => {
  expect(clientItem(aClient(), 1).summary).toEqual({ id: 'client-1', name: 'Harbor Freight Lines' });
});

it('lets DynamoDB delete an idempotency record, in epoch seconds', () => {
  const record = { key: 'k', requestHash: 'h', status: 200, body: '', headers: {}, expiresAt: 1_800_000_000 };
  expect(idempotencyItem(record)).toMatchObject({ expiresAt: 1_800_000_000 });
});

it('lets DynamoDB delete a résumé that was never uploaded, after a day, and no other', () => {
  const waiting = aResume({ state: 'expected', at: 1_800_000_000 });
  expect(resumeItem(waiting, 1)).toMatchObject({ expiresAt: 1_800_086_400 });
  expect(resumeItem(aResume(), 2)).not.toHaveProperty('expiresAt');
});
