'use client';
import type { InterviewView } from '@afterword/contracts/resources/interviews';
import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import { cityOf } from '@afterword/core/follow-up/explain-date';
import { Badge, Group, Paper, Stack, Text, Timeline, Title } from '@mantine/core';
import { formatDay, formatMoment, fromNow } from './format-time.ts';
import { InterviewActions } from './interview-actions.tsx';
import { StepBullet, StepItem } from './step-item.tsx';
import classes from './submission.module.css';
import { TalkingPoints } from './talking-points.tsx';
import type { Commands } from './use-commands.ts';
import { outcomeNames } from './words.ts';

interface Props {
  readonly submission: SubmissionView;
  readonly interview: InterviewView;
  readonly commands: Commands;
  readonly onOpenMail: (attemptId: string, title: string) => void;
}

const placeKinds = { onsite: 'On site', video: 'Video', phone: 'Phone' } as const;

/** An interview, what can be said about it, and its plan. */
export function InterviewCard({ submission, interview, commands, onOpenMail }: Props) {
  const { interviewers, place, decisionDate, timeZone } = interview;
  const heading = `interview-${interview.id}`;
  return (
    <Paper component="section" withBorder p={{ base: 'sm', sm: 'md' }} aria-labelledby={heading}>
      <Stack gap="md">
        <Group justify="space-between" align="start" gap="xs">
          <div>
            <Title order={2} size="h4" id={heading}>
              {formatMoment(interview.start, timeZone)}
            </Title>
            <Text size="sm" className={classes.soft}>
              Interview, {fromNow(interview.start, submission.now, timeZone)}, on the clock of{' '}
              {cityOf(timeZone)}
            </Text>
          </div>
          <Group gap="xs">
            {interview.status === 'cancelled' ? (
              <Badge color="gray" variant="light">
                Cancelled
              </Badge>
            ) : null}
            {interview.outcome ? <Badge variant="light">{outcomeNames[interview.outcome.kind]}</Badge> : null}
          </Group>
        </Group>
        <dl className={classes.facts}>
          <Fact name="With">
            {interviewers.length > 0
              ? interviewers.map(({ name, email }) => (email ? `${name} (${email})` : name)).join(', ')
              : 'Not known: the note goes to the client’s HR contact'}
          </Fact>
          {place ? (
            <Fact name="Where">
              {placeKinds[place.kind]}: {place.detail}
            </Fact>
          ) : null}
          <Fact name="Decision date">
            {decisionDate ? formatDay(decisionDate) : 'Not known: five business days are counted'}
          </Fact>
          <Fact name="Talked about">
            <TalkingPoints
              submissionId={submission.id}
              interview={interview}
              commands={commands}
              editable={interview.status === 'scheduled'}
            />
          </Fact>
        </dl>
        <InterviewActions submission={submission} interview={interview} commands={commands} />
        {interview.steps.length === 0 ? (
          <Text size="sm">Nothing is planned for this interview.</Text>
        ) : (
          <Timeline bulletSize={26} lineWidth={2} aria-label="Plan">
            {interview.steps.map((step) => (
              <Timeline.Item key={step.key} bullet={<StepBullet state={step.state} />}>
                <StepItem
                  step={step}
                  submission={submission}
                  interview={interview}
                  commands={commands}
                  onOpenMail={onOpenMail}
                />
              </Timeline.Item>
            ))}
          </Timeline>
        )}
      </Stack>
    </Paper>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: React.ReactNode }) => (
  <>
    <Text size="sm" component="dt">
      {name}
    </Text>
    <Text size="sm" component="dd">
      {children}
    </Text>
  </>
);
