'use client';
import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import { divisionNames } from '@afterword/core/division/division';
import { closedStages, openStages, stageNames } from '@afterword/core/submission/stage';
import { Alert, Anchor, Badge, Button, Group, Menu, Stack, Text, Title } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import Link from 'next/link';
import { lazy, Suspense, useRef, useState } from 'react';
import { LogInterviewLink } from '../log-interview/log-interview-link.tsx';
import { lasting } from './format-time.ts';
import { MoreMenu } from './more-menu.tsx';
import { nextStepSentence } from './next-step.ts';
import { PendingAnswer } from './pending-answer.tsx';
import classes from './submission.module.css';
import * as submissionCommands from './submission-commands.ts';
import type { Commands } from './use-commands.ts';

const PlacementDialog = lazy(() => import('./placement-dialog.tsx'));

interface Props {
  readonly submission: SubmissionView;
  readonly commands: Commands;
}

const trouble = {
  ok: undefined,
  none: 'The candidate has no e-mail address, so nothing is sent. Add one, and the plan starts anew.',
  undeliverable:
    'Mail to the candidate cannot be delivered, so nothing is sent. Correct the address, and the plan starts anew.',
} as const;

const stopped = {
  nothing: undefined,
  coaching: 'The candidate stopped coaching e-mails; confirmations and reminders still go.',
  all: 'The candidate stopped all e-mails.',
} as const;

const chevron = <IconChevronDown size={14} aria-hidden />;

/** Who, where, how far, what next; and what can be done with the whole submission. */
export function SubmissionHeader({ submission, commands }: Props) {
  const { id, names, stage, division, now } = submission;
  const zone = submission.candidate.timeZone ?? submission.interviews.at(-1)?.timeZone ?? 'UTC';
  const [placing, setPlacing] = useState(false);
  // Once opened it stays, so that it can fade out.
  const asked = useRef(false);
  asked.current ||= placing;
  const warnings = [trouble[submission.candidate.address], stopped[submission.candidate.stopped]].filter(
    (text) => text !== undefined,
  );
  // Before the first interview there are no mails to pause, and nothing that would close the submission.
  const hasPlan = submission.interviews.length > 0;
  return (
    <Stack gap="sm">
      <div>
        <Anchor component={Link} href={`/board/${division}`} size="sm" className={classes.target}>
          {divisionNames[division]}
        </Anchor>
        <Title order={1} size="h2">
          <Anchor
            component={Link}
            href={`/candidates/${submission.candidateId}`}
            inherit
            c="inherit"
            className={classes.target}
          >
            {names.candidate}
          </Anchor>
        </Title>
        <Text>
          <Anchor component={Link} href={`/job-orders/${submission.jobOrderId}`} inherit c="inherit">
            {names.jobOrder}
          </Anchor>
          {' at '}
          <Anchor component={Link} href={`/clients/${submission.clientId}`} inherit c="inherit">
            {names.client}
          </Anchor>
        </Text>
      </div>
      <Group gap="xs">
        <Badge size="lg" variant="light">
          {stageNames[stage]}
        </Badge>
        {submission.paused ? (
          <Badge size="lg" color="orange" variant="light">
            Paused
          </Badge>
        ) : null}
        {submission.keepOpen && !submission.closed ? (
          <Badge size="lg" variant="outline">
            Kept open
          </Badge>
        ) : null}
        <Text size="sm" className={classes.soft}>
          {lasting(submission.stageSince, now, zone)} · {names.owner}
        </Text>
      </Group>
      <Text>
        <strong>Next:</strong> {nextStepSentence(submission)}.
      </Text>
      <PendingAnswer submission={submission} commands={commands} />
      {warnings.map((text) => (
        <Alert key={text} color="orange" p="xs">
          {text}
        </Alert>
      ))}
      <Group gap="xs">
        {submission.closed || stage === 'placed' ? (
          <Button
            loading={commands.running === 'reopen'}
            onClick={() => commands.send(submissionCommands.reopen(id))}
          >
            Reopen
          </Button>
        ) : (
          <Button component={LogInterviewLink} subject={{ submission: id }}>
            {submission.interviews.length > 0 ? 'Log the next interview' : 'Log an interview'}
          </Button>
        )}
        {submission.closed ? null : (
          <>
            {hasPlan ? (
              <Button
                variant="default"
                loading={commands.running === 'pause'}
                onClick={() =>
                  commands.send(
                    submission.paused ? submissionCommands.resume(id) : submissionCommands.pause(id),
                  )
                }
              >
                {submission.paused ? 'Resume mails' : 'Pause mails'}
              </Button>
            ) : null}
            {!hasPlan || submission.keepOpen || stage === 'placed' ? null : (
              <Button
                variant="default"
                loading={commands.running === 'keep-open'}
                onClick={() => commands.send(submissionCommands.keepOpen(id))}
              >
                Keep open
              </Button>
            )}
            <Menu withInitialFocusPlaceholder={false}>
              <Menu.Target>
                <Button variant="default" rightSection={chevron} loading={commands.running === 'stage'}>
                  Stage
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Label>Move to</Menu.Label>
                {openStages
                  .filter((to) => to !== stage)
                  .map((to) => (
                    <Menu.Item
                      key={to}
                      onClick={() =>
                        to === 'placed' ? setPlacing(true) : commands.send(submissionCommands.moveTo(id, to))
                      }
                    >
                      {stageNames[to]}
                    </Menu.Item>
                  ))}
                <Menu.Divider />
                <Menu.Label>Close as</Menu.Label>
                {closedStages.map((to) => (
                  <Menu.Item key={to} onClick={() => commands.send(submissionCommands.moveTo(id, to))}>
                    {stageNames[to]}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </>
        )}
        <MoreMenu submissionId={id} commands={commands} hasPlan={hasPlan} />
      </Group>
      <Suspense fallback={null}>
        {asked.current ? (
          <PlacementDialog
            submission={submission}
            commands={commands}
            opened={placing}
            onClose={() => setPlacing(false)}
          />
        ) : null}
      </Suspense>
    </Stack>
  );
}
