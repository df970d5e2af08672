'use client';
import type { CandidateView } from '@afterword/contracts/resources/candidates';
import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import type { MeView } from '@afterword/contracts/resources/users';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';
import { submissionQuery } from '../submission/submission-queries.ts';
import { browserZone } from '../when/zones.ts';
import { emptyForm, type FormValues } from './form-values.ts';
import type { InterviewSubject } from './log-interview-link.tsx';

/** What the form begins with, once it is read. */
export type Start =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: Error; readonly retry: () => void }
  | {
      readonly state: 'ready';
      readonly me: MeView;
      readonly submission: SubmissionView | undefined;
      readonly values: FormValues;
    };

/** Reads whose interview it is, and what follows from that. */
export function useStart({ submission: submissionId, candidate: candidateId }: InterviewSubject): Start {
  const me = useQuery({
    queryKey: ['me'],
    queryFn: async ({ signal }) => orThrow(await api.getMe({}, { signal })),
  });
  const about = useQuery({
    ...submissionQuery(api, submissionId ?? ''),
    enabled: submissionId !== undefined,
  });
  // Somebody's page leads here: the interview is theirs.
  const person = useQuery({
    queryKey: ['candidate', candidateId ?? ''],
    queryFn: async ({ signal }) =>
      orThrow(await api.getCandidate({ params: { candidateId: candidateId ?? '' } }, { signal })),
    enabled: candidateId !== undefined,
  });
  const isRead =
    (submissionId === undefined || about.data) && (candidateId === undefined || person.data !== undefined);
  if (me.data && isRead) {
    const values = valuesOf(me.data, about.data, person.data);
    return { state: 'ready', me: me.data, submission: about.data, values };
  }
  const error = person.error ?? about.error ?? me.error;
  if (!error) return { state: 'loading' };
  return {
    state: 'failed',
    error,
    retry: () => {
      for (const query of [me, about, person]) if (query.error) void query.refetch();
    },
  };
}

const valuesOf = (
  me: MeView,
  submission: SubmissionView | undefined,
  person: CandidateView | undefined,
): FormValues => ({
  ...emptyForm,
  division: submission?.division ?? person?.divisions[0] ?? me.user.divisions[0] ?? emptyForm.division,
  // The next round is mostly held where the last one was.
  timeZone: submission?.interviews.at(-1)?.timeZone ?? me.agency.timeZone ?? browserZone(),
  candidateZone: submission?.candidate.timeZone ?? person?.timeZone ?? '',
  candidateName: person?.name ?? '',
  clientId: submission?.clientId ?? null,
  candidateId: submission?.candidateId ?? person?.id ?? null,
  about: submission ? `submission:${submission.id}` : null,
});
