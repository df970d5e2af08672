'use client';
import { Alert, Button, Container, Grid, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, use, useRef, useState } from 'react';
import { api } from '../../client/api.ts';
import { failWith } from '../submission/problem-error.ts';
import { CandidateFields } from './candidate-fields.tsx';
import { createWishes } from './create-wishes.ts';
import { emptyForm, type FieldErrors, type FormValues } from './form-values.ts';
import { InterviewFields } from './interview-fields.tsx';
import { JobOrderFields } from './job-order-fields.tsx';
import { PlanPreview } from './plan-preview.tsx';
import { submitInterview } from './submit-interview.ts';
import { usePlanPreview } from './use-plan-preview.ts';
import { browserZone } from './zones.ts';

interface Props {
  readonly searchParams: Promise<{ submission?: string | string[] }>;
}

/** Log an interview, with its plan beside it while typing. */
export function LogInterviewScreen({ searchParams }: Props) {
  const { submission } = use(searchParams);
  const known = Array.isArray(submission) ? submission[0] : submission;
  const me = useQuery({
    queryKey: ['me'],
    queryFn: async ({ signal }) => failWith(await api.getMe({}, { signal })),
  });
  const about = useQuery({
    queryKey: ['submission', known ?? ''],
    queryFn: async ({ signal }) =>
      failWith(await api.getSubmission({ params: { submissionId: known ?? '' } }, { signal })),
    enabled: known !== undefined,
  });
  if (about.error) {
    return (
      <Container py="md">
        <Alert color="red" title="This submission cannot be shown">
          {about.error.message}
        </Alert>
      </Container>
    );
  }
  if (me.isPending || (known !== undefined && about.isPending)) {
    return (
      <Container py="md" role="status" aria-label="Loading">
        <Skeleton height={300} />
      </Container>
    );
  }
  const start: FormValues = {
    ...emptyForm,
    division: about.data?.division ?? me.data?.user.divisions[0] ?? emptyForm.division,
    timeZone: me.data?.agency.timeZone ?? browserZone(),
    candidateZone: about.data?.candidate.timeZone ?? '',
  };
  const names = about.data?.names;
  const title = names ? `${names.candidate}, ${names.jobOrder} at ${names.client}` : undefined;
  return <LogInterviewForm start={start} known={known} title={title} />;
}

interface FormProps {
  readonly start: FormValues;
  readonly known: string | undefined;
  readonly title: string | undefined;
}

function LogInterviewForm({ start, known, title }: FormProps) {
  const router = useRouter();
  const [values, setValues] = useState(start);
  const [refusals, setRefusals] = useState<FieldErrors>({});
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const [once] = useState(createWishes);
  const preview = usePlanPreview(values, values.candidateZone || null);
  const errors: FieldErrors = { ...preview.errors, ...refusals };
  const change = (changes: Partial<FormValues>) => {
    setValues((before) => ({ ...before, ...changes }));
    setRefusals({});
  };

  const submit = async () => {
    // State shows a render later; a second click in between must not get through.
    if (running.current) return;
    running.current = true;
    setBusy(true);
    const result = await submitInterview(values, known, once);
    if (result.ok) {
      notifications.show({ color: 'teal', message: 'Interview logged. Its plan has started.' });
      router.push(`/submissions/${result.submissionId}`);
      return;
    }
    setRefusals(result.errors);
    running.current = false;
    setBusy(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void submit();
  };

  return (
    <Container size="lg" px={{ base: 'xs', sm: 'md' }} py="md">
      <Title order={1} size="h2" mb="xs">
        Log an interview
      </Title>
      {title ? <Text mb="md">{title}</Text> : null}
      <Grid>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <form
            noValidate
            aria-label="Log an interview"
            onKeyDown={onKeyDown}
            onSubmit={(event) => {
              event.preventDefault();
              void submit();
            }}
          >
            <Stack gap="sm">
              {known === undefined ? (
                <>
                  <CandidateFields values={values} errors={errors} change={change} />
                  <JobOrderFields values={values} errors={errors} change={change} />
                </>
              ) : null}
              <InterviewFields values={values} errors={errors} change={change} />
              {errors.form ? (
                <Alert color="red" role="alert">
                  {errors.form}
                </Alert>
              ) : null}
              <Group>
                <Button type="submit" loading={busy}>
                  Log interview
                </Button>
                <Text size="sm">Ctrl+Enter</Text>
              </Group>
            </Stack>
          </form>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <PlanPreview plan={preview.plan} zone={values.candidateZone || values.timeZone} old={preview.old} />
        </Grid.Col>
      </Grid>
    </Container>
  );
}
