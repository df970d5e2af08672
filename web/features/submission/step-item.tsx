'use client';
import type { InterviewView } from '@afterword/contracts/resources/interviews';
import type { StepView } from '@afterword/contracts/resources/steps';
import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconHandStop,
  IconMinus,
  IconSend,
} from '@tabler/icons-react';
import { useState } from 'react';
import { dayOf } from '../../ui/format-moment.ts';
import { formatDay, formatMoment, fromNow } from './format-time.ts';
import { LazyWhenEditor } from './lazy-when-editor.tsx';
import { moveStep, sendNow, skipStep } from './step-commands.ts';
import classes from './submission.module.css';
import type { Commands } from './use-commands.ts';
import { failWords, holdWords, mailNames, skipWords, stateNames } from './words.ts';

const looks = {
  planned: { icon: IconClock, color: 'blue' },
  claimed: { icon: IconSend, color: 'blue' },
  sent: { icon: IconCheck, color: undefined },
  skipped: { icon: IconMinus, color: 'gray' },
  held: { icon: IconHandStop, color: 'orange' },
  failed: { icon: IconAlertTriangle, color: 'red' },
} as const;

/** Done is the portal's own colour. */
const colorOf = (state: StepView['state']): { readonly color?: string } => {
  const { color } = looks[state];
  return color === undefined ? {} : { color };
};

export function StepBullet({ state }: { readonly state: StepView['state'] }) {
  const Icon = looks[state].icon;
  return <Icon size={14} aria-hidden />;
}

/** When it went or goes, or why it does not; `zone` is the one the reason is told in. */
function whenOf(step: StepView, zone: string, { now, paused }: SubmissionView): string {
  switch (step.state) {
    case 'sent':
      return `${formatMoment(step.sentAt, zone)}, ${fromNow(step.sentAt, now, zone)}${step.candidateSentAt ? '. The candidate says the note went out.' : ''}`;
    case 'skipped':
      return `Not sent: ${skipWords[step.skipReason]}`;
    case 'held':
      return `Was due ${formatDay(step.date)}. Waits for you: ${holdWords[step.holdReason]}`;
    case 'failed':
      return `Was due ${formatDay(step.date)}. Failed: ${failWords[step.failReason]}`;
    case 'claimed':
      return 'Being sent right now';
    case 'planned':
      if (step.dueAt === null) {
        return paused
          ? `Planned for ${formatDay(step.date)}, once mails are resumed`
          : 'After you decide about the step before it';
      }
      return `${formatMoment(step.dueAt, zone)}, ${fromNow(step.dueAt, now, zone)}`;
  }
}

interface Props {
  readonly step: StepView;
  readonly submission: SubmissionView;
  readonly interview: InterviewView;
  readonly commands: Commands;
  readonly onOpenMail: (attemptId: string, title: string) => void;
}

/** One e-mail of the plan: when, why, what became of it, and what may be done now. */
export function StepItem({ step, submission, interview, commands, onOpenMail }: Props) {
  const [moving, setMoving] = useState(false);
  const zone = submission.candidate.timeZone ?? interview.timeZone;
  const { now } = submission;
  const about = { submissionId: submission.id, interviewId: interview.id, step: step.key };
  const name = step.cycle > 1 ? `${mailNames[step.kind]} (${step.cycle})` : mailNames[step.kind];
  const allows = (what: StepView['allowed'][number]): boolean => step.allowed.includes(what);
  return (
    <Stack gap={2} align="start">
      <Group gap="xs">
        <Text fw={600}>{name}</Text>
        <Badge {...colorOf(step.state)} variant="light">
          {stateNames[step.state]}
        </Badge>
      </Group>
      <Text size="sm">{whenOf(step, zone, submission)}</Text>
      {step.state === 'skipped' ? null : (
        <Text size="sm" className={classes.soft}>
          {step.reason}
        </Text>
      )}
      <Group gap="xs" mt={2}>
        {step.state === 'sent' ? (
          <Anchor
            component="button"
            type="button"
            size="sm"
            aria-label={`Read the mail: ${name}`}
            onClick={() => onOpenMail(step.attemptId, name)}
          >
            Read the mail
          </Anchor>
        ) : null}
        {allows('send-now') ? (
          <Button
            size="compact-sm"
            variant={step.state === 'held' || step.state === 'failed' ? 'filled' : 'default'}
            loading={commands.running === `send ${step.key}`}
            aria-label={`Send now: ${name}`}
            onClick={() => commands.send(sendNow(about, step.kind, now, zone))}
          >
            Send now
          </Button>
        ) : null}
        {allows('skip') ? (
          <Button
            size="compact-sm"
            variant="default"
            loading={commands.running === `skip ${step.key}`}
            aria-label={`Skip ${name}`}
            onClick={() => commands.send(skipStep(about, step.kind))}
          >
            Skip
          </Button>
        ) : null}
        {allows('move') ? (
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={moving}
            aria-label={`Move ${name}`}
            onClick={() => setMoving(!moving)}
          >
            Move
          </Button>
        ) : null}
      </Group>
      {moving ? (
        <LazyWhenEditor
          mode="date"
          label={`New day of ${name}`}
          initial={step.date}
          timeZone={zone}
          today={dayOf(now, zone)}
          save="Move to this day"
          busy={commands.running === `move ${step.key}`}
          onSave={({ at }) => commands.trySend(moveStep(about, step.kind, at))}
          onClose={() => setMoving(false)}
        />
      ) : null}
    </Stack>
  );
}
