'use client';
import { Container, Title } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { use } from 'react';
import readable from '../when/readable.module.css';
import { titleOf } from './form-values.ts';
import { LogInterviewForm } from './log-interview-form.tsx';
import { FormLoading, FormTrouble } from './log-interview-states.tsx';
import { useStart } from './use-start.ts';

interface Props {
  readonly searchParams: Promise<{ submission?: string | string[]; candidate?: string | string[] }>;
}

/** Log an interview on a page of its own, with its plan beside it while typing. */
export function LogInterviewScreen({ searchParams }: Props) {
  const asked = use(searchParams);
  const [submission] = [asked.submission].flat();
  const [candidate] = [asked.candidate].flat();
  const router = useRouter();
  const start = useStart({
    ...(submission === undefined ? {} : { submission }),
    ...(candidate === undefined ? {} : { candidate }),
  });
  return (
    <Container className={readable.readable} size="lg" px="md" py="md">
      {start.state === 'failed' ? <FormTrouble error={start.error} retry={start.retry} /> : null}
      {start.state === 'loading' ? <FormLoading /> : null}
      {start.state === 'ready' ? (
        <>
          <Title order={1} size="h2" mb={start.submission ? 0 : 'sm'}>
            {titleOf(start.submission)}
          </Title>
          <LogInterviewForm
            // Another submission is another form, with a draft of its own.
            key={submission ?? candidate ?? 'new'}
            start={start.values}
            me={start.me}
            submission={start.submission}
            onLogged={(id) => router.push(`/submissions/${id}`)}
            onCancel={(division) =>
              router.push(submission ? `/submissions/${submission}` : `/board/${division}`)
            }
          />
        </>
      ) : null}
    </Container>
  );
}
