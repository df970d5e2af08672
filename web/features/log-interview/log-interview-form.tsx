'use client';
import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import type { MeView } from '@afterword/contracts/resources/users';
import { divisionsOf } from '@afterword/core/access/divisions-of';
import type { Division } from '@afterword/core/division/division';
import { Alert, Anchor, Button, Grid, Group, Kbd, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { dayOf } from '../../ui/format-moment.ts';
import { shortcutHandler } from '../shell/use-shortcuts.ts';
import { browserZone } from '../when/zones.ts';
import { createWishes } from './create-wishes.ts';
import { type FieldErrors, type FormValues, idIn } from './form-values.ts';
import { InterviewFields } from './interview-fields.tsx';
import { PlanPreview } from './plan-preview.tsx';
import { missingSubject, readForm } from './read-form.ts';
import { SubjectFields } from './subject-fields.tsx';
import { submitInterview } from './submit-interview.ts';
import { useDraft } from './use-draft.ts';
import { usePlanPreview } from './use-plan-preview.ts';
import { useClientOf, useContacts } from './use-subject.ts';

interface Props {
  readonly start: FormValues;
  readonly me: MeView;
  /** The one it is for; left out, the form asks. */
  readonly submission: SubmissionView | undefined;
  readonly onLogged: (submissionId: string) => void;
  /** Nothing of what was typed is to be kept. `division`: of what was chosen so far. */
  readonly onCancel: (division: Division) => void;
}

/** One form: who, when, about what; nothing typed is ever lost, and everything can be done by keyboard. */
export function LogInterviewForm({ start, me, submission, onLogged, onCancel }: Props) {
  const path = usePathname();
  const queries = useQueryClient();
  // Somebody's page leads to a form about them, whatever else is half-typed.
  const draft = useDraft(
    submission?.id ?? start.candidateId ?? undefined,
    start,
    dayOf(me.now, me.agency.timeZone),
  );
  const { values } = draft;
  const [refusals, setRefusals] = useState<FieldErrors>({});
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const [once] = useState(createWishes);

  const today = dayOf(me.now, values.timeZone || me.agency.timeZone);
  const clientOfChosen = useClientOf(values.clientId === null ? idIn(values.about, 'submission') : undefined);
  const contacts = useContacts(values.clientId ?? clientOfChosen.data ?? null).data ?? [];
  const read = readForm(values, today, contacts);
  const preview = usePlanPreview(values, read);
  const errors: FieldErrors = { ...preview.errors, ...refusals };
  const often = useMemo(
    () => [me.agency.timeZone, browserZone(), start.timeZone, start.candidateZone],
    [me.agency.timeZone, start.timeZone, start.candidateZone],
  );

  const { change: keep } = draft;
  const change = useCallback(
    (changes: Partial<FormValues>) => {
      keep(changes);
      setRefusals({});
    },
    [keep],
  );
  // Typing can begin at once.
  useEffect(() => first.current?.focus(), []);
  // What is wrong gets the focus, so that the sentence is heard and the next key mends it.
  useEffect(() => {
    if (Object.keys(refusals).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);

  const submit = async () => {
    // State shows a render later; a second click in between must not get through.
    if (running.current) return;
    const wrong = { ...(submission ? {} : missingSubject(values)), ...read.errors };
    if (!read.interview || Object.keys(wrong).length > 0) return setRefusals(wrong);
    running.current = true;
    setBusy(true);
    const result = await submitInterview(values, read.interview, submission?.id, once, keep);
    if (result.ok) {
      const address = `/submissions/${result.submissionId}`;
      draft.finish();
      notifications.show({
        color: 'teal',
        // It leads on: one may want a moment to get there.
        autoClose: 12_000,
        message: (
          <>
            Interview logged. Its plan has started.{' '}
            {path === address ? null : (
              <Anchor component={Link} href={address} inherit>
                See the plan
              </Anchor>
            )}
          </>
        ),
      });
      onLogged(result.submissionId);
      // There is hardly a screen that does not show something of it.
      await queries.invalidateQueries();
      return;
    }
    setRefusals(result.errors);
    running.current = false;
    setBusy(false);
  };

  return (
    <>
      {submission ? (
        <Text mb="sm">
          {submission.names.jobOrder} at {submission.names.client}
        </Text>
      ) : null}
      {draft.restored ? (
        <Alert color="gray" mb="sm" p="xs">
          <Group gap="sm">
            <Text size="sm">What you typed before is back.</Text>
            <Button size="compact-sm" variant="default" onClick={draft.startOver}>
              Start over
            </Button>
          </Group>
        </Alert>
      ) : null}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <form
            ref={form}
            noValidate
            aria-label="Log an interview"
            // Later: Enter also ends what is being typed in a list, and that has to be in it.
            onKeyDown={shortcutHandler({ submit: () => setTimeout(() => form.current?.requestSubmit()) })}
            onSubmit={(event) => {
              event.preventDefault();
              void submit();
            }}
          >
            <Stack gap="sm">
              {submission ? null : (
                <SubjectFields
                  values={values}
                  errors={errors}
                  change={change}
                  divisions={divisionsOf(me.user)}
                  firstRef={first}
                />
              )}
              <InterviewFields
                values={values}
                errors={errors}
                change={change}
                read={read}
                today={today}
                contacts={contacts}
                often={often}
                {...(submission ? { firstRef: first } : {})}
              />
              {errors.form || (submission && errors.about) ? (
                <Alert color="red" role="alert">
                  {errors.form ?? errors.about}
                </Alert>
              ) : null}
              <Group gap="md">
                <Button type="submit" loading={busy}>
                  Log interview
                </Button>
                <Button
                  variant="subtle"
                  color="gray"
                  onClick={() => {
                    draft.finish();
                    onCancel(values.division);
                  }}
                >
                  Cancel
                </Button>
                <Text size="sm" visibleFrom="sm">
                  <Kbd>Ctrl</Kbd> + <Kbd>Enter</Kbd>
                </Text>
              </Group>
            </Stack>
          </form>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <PlanPreview
            plan={preview.plan}
            zone={values.candidateZone || values.timeZone}
            outdated={preview.outdated}
          />
        </Grid.Col>
      </Grid>
    </>
  );
}
