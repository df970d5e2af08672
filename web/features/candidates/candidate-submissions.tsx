'use client';

import type { CandidateView, SubmissionSummary } from '@afterword/contracts/resources/candidates';
import { Button } from '@mantine/core';
import { api } from '../../client/api.ts';
import { LogInterviewLink } from '../log-interview/log-interview-link.tsx';
import { PageList } from '../records/page-list.tsx';
import styles from '../records/records.module.css';
import { SubmissionRow } from '../records/submission-row.tsx';
import { usePages } from '../records/use-pages.ts';

/** Everything somebody is or was put forward for; what is in play comes first. */
export function CandidateSubmissions({ candidate }: { readonly candidate: CandidateView }) {
  const pages = usePages<SubmissionSummary>({
    queryKey: ['submissions-of', candidate.id, 'all'],
    read: (cursor, signal) =>
      api.listCandidateSubmissions(
        { params: { candidateId: candidate.id }, query: { limit: 50, ...(cursor ? { cursor } : {}) } },
        { signal },
      ),
  });
  const items = pages.items?.toSorted(
    (one, other) =>
      Number(one.closed) - Number(other.closed) || other.stageSince.localeCompare(one.stageSince),
  );
  return (
    <section className={styles.card} aria-label="Submissions">
      <header>
        <h2>Submissions</h2>
        {candidate.erased ? null : (
          <Button
            component={LogInterviewLink}
            size="xs"
            variant="default"
            subject={{ candidate: candidate.id }}
          >
            Log an interview
          </Button>
        )}
      </header>
      <PageList
        pages={{ ...pages, items }}
        one="submission"
        what="submissions"
        columns={styles.submissions}
        head={['Job order', 'Stage', 'Recruiter', 'Next mail']}
        row={(submission) => <SubmissionRow submission={submission} title="job" />}
        empty={
          <p className={styles.soft}>
            Not put forward for anything yet. Logging an interview does that on the way: choose the job order
            there, or add it.
          </p>
        }
      />
    </section>
  );
}
