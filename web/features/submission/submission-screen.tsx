'use client';
import { Container } from '@mantine/core';
import { CannotShow } from '../../ui/cannot-show.tsx';
import readable from '../when/readable.module.css';
import { SubmissionDetails } from './submission-details.tsx';
import { SubmissionLoading } from './submission-loading.tsx';
import { useSubmission } from './use-submission.ts';

interface Props {
  readonly submissionId: string;
}

/** A submission with all that happened and will happen. */
export function SubmissionScreen({ submissionId }: Props) {
  const { data, error, refetch } = useSubmission(submissionId);
  return (
    <Container className={readable.readable} size="lg" px="md" py="md">
      {data ? (
        <>
          <title>{`${data.names.candidate} · Afterword`}</title>
          <SubmissionDetails submission={data} />
        </>
      ) : null}
      {!data && error ? (
        <CannotShow what="This submission" error={error} retry={() => void refetch()} />
      ) : null}
      {!data && !error ? <SubmissionLoading /> : null}
    </Container>
  );
}
