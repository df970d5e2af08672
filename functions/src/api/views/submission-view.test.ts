import { aSubmission } from '@afterword/testing/a-submission';
import { aUser } from '@afterword/testing/a-user';
import { anAgency } from '@afterword/testing/an-agency';
import { anInterview } from '@afterword/testing/an-interview';
import { expect, it } from 'vitest';
import { anApi } from '../testing/an-api.ts';

it('shows what was written about an interview that came with its submission, as an import brings it', async () => {
  const api = anApi();
  await api.stores.commits.commit([
    { kind: 'agency', value: anAgency(), expected: null },
    { kind: 'user', value: aUser({ email: 'rosa@agency.test' }), expected: null },
    {
      kind: 'submission',
      value: aSubmission({ stage: 'interviewed', interviews: [anInterview()] }),
      expected: null,
      events: [],
    },
    {
      kind: 'text',
      submissionId: 'sub-1',
      value: { interviewId: 'int-1', talkingPoints: ['The night desk'], candidatePoints: [] },
    },
  ]);
  const { body } = await api.call('GET', '/v1/submissions/sub-1');
  expect(body.interviews[0].talkingPoints).toEqual(['The night desk']);
});
