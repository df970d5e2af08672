'use client';
import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import { divisionNames } from '@afterword/core/division/division';
import { stageNames, stages } from '@afterword/core/submission/stage';
import { Alert, Badge, Button, Group, Menu, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { api } from '../../client/api.ts';
import { formatDay, formatMoment } from './format-time.ts';
import type { Command, Commands } from './use-submission.ts';
import { answerNames, mailNames } from './words.ts';

interface Props {
  readonly submission: SubmissionView;
  readonly commands: Commands;
}

const trouble = {
  ok: undefined,
  none: 'The candidate has no e-mail address: nothing is sent.',
  undeliverable: 'Mail to the candidate cannot be delivered: nothing is sent until the address is corrected.',
} as const;

function nextStepOf(submission: SubmissionView): string {
  const next = submission.interviews
    .flatMap(({ steps }) => steps)
    .filter(
      ({ state }) => state === 'planned' || state === 'held' || state === 'failed' || state === 'claimed',
    )
    .sort((a, b) => (a.dueAt ?? a.plannedAt).localeCompare(b.dueAt ?? b.plannedAt))[0];
  if (!next) return 'Nothing more is planned';
  if (next.state === 'held' || next.state === 'failed') return `${mailNames[next.kind]} waits for you`;
  return `${mailNames[next.kind]}, ${next.dueAt ? formatMoment(next.dueAt, submission.candidate.timeZone) : formatDay(next.date)}`;
}

/** Who, where, how far, what next; and what can be done with the whole submission. */
export function SubmissionHeader({ submission, commands }: Props) {
  const params = { submissionId: submission.id };
  const simple = (done: string, call: typeof api.pauseSubmission): Command => ({
    done,
    run: ({ ifMatch, idempotencyKey }) => call({ params, ifMatch }, { idempotencyKey }),
  });
  const moveTo = (to: (typeof stages)[number]) =>
    commands.send({
      done: `Moved to ${stageNames[to]}.`,
      asks: ['stage/backwards', 'confirmation/needed'],
      run: ({ ifMatch, confirmed, idempotencyKey }) =>
        api.moveStage(
          { params, ifMatch, body: { to, ...(confirmed ? { confirmed } : {}) } },
          { idempotencyKey },
        ),
    });
  const reopen = () =>
    commands.send({
      done: 'Reopened.',
      asks: ['confirmation/needed', 'submission/closed'],
      run: ({ ifMatch, confirmed, idempotencyKey }) =>
        api.reopenSubmission({ params, ifMatch, body: confirmed ? { confirmed } : {} }, { idempotencyKey }),
    });
  const addressTrouble = trouble[submission.candidate.address];
  const { names, pendingAnswer } = submission;
  return (
    <Stack gap="sm">
      <div>
        <Title order={1} size="h2">
          {names.candidate}
        </Title>
        <Text>
          {names.jobOrder} at {names.client} · {divisionNames[submission.division]}
        </Text>
      </div>
      <Group gap="xs">
        <Badge size="lg" variant="light">
          {stageNames[submission.stage]}
        </Badge>
        {submission.paused ? <Badge color="orange">Paused</Badge> : null}
        {submission.keepOpen ? <Badge variant="outline">Kept open</Badge> : null}
        <Text size="sm">Owner: {names.owner}</Text>
      </Group>
      <Text size="sm">
        <strong>Next:</strong> {nextStepOf(submission)}
      </Text>
      {pendingAnswer ? (
        <Alert title={`Reported: ${answerNames[pendingAnswer.answer]}`} color="blue">
          <Stack gap="xs">
            <Text size="sm">
              {pendingAnswer.by.kind === 'candidate' ? 'The candidate said so' : 'It was recorded'} on{' '}
              {formatMoment(pendingAnswer.at)}
              {pendingAnswer.until ? `, until ${formatDay(pendingAnswer.until)}` : ''}. Mails are stopped; the
              stage changes when you confirm.
            </Text>
            <Group gap="xs">
              <Button
                size="xs"
                loading={commands.busy}
                onClick={() => commands.send(simple('Answer confirmed.', api.confirmAnswer))}
              >
                Confirm answer
              </Button>
              <Button
                size="xs"
                variant="default"
                loading={commands.busy}
                onClick={() => commands.send(simple('Answer taken back.', api.undoAnswer))}
              >
                Not so: take it back
              </Button>
            </Group>
          </Stack>
        </Alert>
      ) : null}
      {addressTrouble ? <Alert color="orange">{addressTrouble}</Alert> : null}
      {submission.candidate.stopped === 'nothing' ? null : (
        <Alert color="gray">
          {submission.candidate.stopped === 'all'
            ? 'The candidate stopped all e-mails.'
            : 'The candidate stopped coaching e-mails; interview details still go.'}
        </Alert>
      )}
      <Group gap="xs">
        {submission.closed ? (
          <Button loading={commands.busy} onClick={reopen}>
            Reopen
          </Button>
        ) : (
          <>
            <Button component={Link} href={`/interviews/new?submission=${submission.id}`}>
              Log an interview
            </Button>
            <Button
              variant="default"
              loading={commands.busy}
              onClick={() =>
                commands.send(
                  submission.paused
                    ? simple('Mails go on.', api.resumeSubmission)
                    : simple('Coaching mails are paused.', api.pauseSubmission),
                )
              }
            >
              {submission.paused ? 'Resume mails' : 'Pause mails'}
            </Button>
            {submission.keepOpen ? null : (
              <Button
                variant="default"
                loading={commands.busy}
                onClick={() =>
                  commands.send(simple('It stays open after the last mail.', api.keepSubmissionOpen))
                }
              >
                Keep open
              </Button>
            )}
            <Menu>
              <Menu.Target>
                <Button variant="default">Stage…</Button>
              </Menu.Target>
              <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
                {stages
                  .filter((stage) => stage !== submission.stage)
                  .map((stage) => (
                    <Menu.Item key={stage} onClick={() => moveTo(stage)}>
                      {stageNames[stage]}
                    </Menu.Item>
                  ))}
              </Menu.Dropdown>
            </Menu>
          </>
        )}
      </Group>
    </Stack>
  );
}
