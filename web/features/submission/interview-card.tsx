'use client';
import type { InterviewView } from '@afterword/contracts/resources/interviews';
import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import {
  Badge,
  Button,
  Group,
  List,
  Menu,
  Paper,
  Stack,
  Text,
  TextInput,
  Timeline,
  Title,
} from '@mantine/core';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { formatDay, formatMoment } from './format-time.ts';
import { StepBullet, StepItem } from './step-item.tsx';
import type { Commands } from './use-submission.ts';
import { answerNames, outcomeNames } from './words.ts';

interface Props {
  readonly submission: SubmissionView;
  readonly interview: InterviewView;
  readonly commands: Commands;
}

type Editing = 'reschedule' | 'decision' | 'until' | undefined;

const outcomes = ['took-place', 'candidate-no-show', 'client-no-show', 'postponed'] as const;
const answers = ['offer', 'rejected', 'another-interview', 'other'] as const;

/** An interview, what can be said about it, and its plan. */
export function InterviewCard({ submission, interview, commands }: Props) {
  const [editing, setEditing] = useState<Editing>();
  const params = { submissionId: submission.id, interviewId: interview.id };
  const live = interview.status === 'scheduled' && !submission.closed;
  const began = Date.parse(interview.start) <= Date.parse(submission.now);
  const zone = submission.candidate.timeZone ?? interview.timeZone;
  const close = (done: boolean) => done && setEditing(undefined);

  const answer = async (said: (typeof answers)[number] | 'needs-more-time', until?: string) =>
    close(
      await commands.send({
        done: 'Answer recorded.',
        asks: ['confirmation/needed', 'submission/closed', 'stage/backwards'],
        run: ({ ifMatch, confirmed, idempotencyKey }) =>
          api.recordAnswer(
            {
              params: { submissionId: submission.id },
              ifMatch,
              body: {
                interviewId: interview.id,
                answer: said,
                ...(until ? { until } : {}),
                ...(confirmed ? { confirmed } : {}),
              },
            },
            { idempotencyKey },
          ),
      }),
    );
  const decide = async (decisionDate: string) =>
    close(
      await commands.send({
        done: decisionDate ? 'Decision date saved; the plan follows it.' : 'Decision date removed.',
        asks: ['confirmation/needed', 'submission/closed'],
        run: ({ ifMatch, confirmed, idempotencyKey }) =>
          api.setDecisionDate(
            {
              params,
              ifMatch,
              body: { decisionDate: decisionDate || null, ...(confirmed ? { confirmed } : {}) },
            },
            { idempotencyKey },
          ),
      }),
    );
  const reschedule = async (startsAt: string) =>
    close(
      await commands.send({
        done: 'Interview rescheduled.',
        run: ({ ifMatch, idempotencyKey }) =>
          api.rescheduleInterview({ params, ifMatch, body: { startsAt } }, { idempotencyKey }),
      }),
    );
  const cancel = () =>
    commands.send({
      done: 'Interview cancelled.',
      run: ({ ifMatch, idempotencyKey }) => api.cancelInterview({ params, ifMatch }, { idempotencyKey }),
    });
  const outcome = (said: (typeof outcomes)[number]) =>
    commands.send({
      done: 'Outcome recorded.',
      run: ({ ifMatch, idempotencyKey }) =>
        api.recordOutcome({ params, ifMatch, body: { outcome: said } }, { idempotencyKey }),
    });

  return (
    <Paper component="section" withBorder p="md" radius="md" aria-labelledby={`interview-${interview.id}`}>
      <Stack gap="sm">
        <Group justify="space-between" align="start">
          <Title order={2} size="h4" id={`interview-${interview.id}`}>
            {formatMoment(interview.start, interview.timeZone)}
          </Title>
          <Group gap="xs">
            {interview.status === 'cancelled' ? <Badge color="gray">Cancelled</Badge> : null}
            {interview.outcome ? <Badge variant="light">{outcomeNames[interview.outcome.kind]}</Badge> : null}
          </Group>
        </Group>
        <Text size="sm">
          {interview.timeZone}
          {interview.place ? ` · ${interview.place.detail}` : ''}
          {interview.interviewers.length > 0
            ? ` · With ${interview.interviewers.map(({ name, email }) => (email ? `${name} (${email})` : name)).join(', ')}`
            : ''}
        </Text>
        <Text size="sm">
          Decision date: {interview.decisionDate ? formatDay(interview.decisionDate) : 'not known'}
        </Text>
        {[...interview.talkingPoints, ...interview.candidatePoints].length > 0 ? (
          <List size="sm" aria-label="Talking points">
            {interview.talkingPoints.map((point) => (
              <List.Item key={point}>{point}</List.Item>
            ))}
            {interview.candidatePoints.map((point) => (
              <List.Item key={`candidate ${point}`}>{point} (from the candidate)</List.Item>
            ))}
          </List>
        ) : null}

        {live ? (
          <Group gap="xs">
            <Menu>
              <Menu.Target>
                <Button size="sm" loading={commands.busy}>
                  They answered…
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {answers.map((said) => (
                  <Menu.Item key={said} onClick={() => answer(said)}>
                    {answerNames[said]}
                  </Menu.Item>
                ))}
                <Menu.Item onClick={() => setEditing('until')}>They need more time until…</Menu.Item>
              </Menu.Dropdown>
            </Menu>
            <Button size="sm" variant="default" onClick={() => setEditing('decision')}>
              Decision date
            </Button>
            {began ? (
              <Menu>
                <Menu.Target>
                  <Button size="sm" variant="default">
                    Outcome…
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {outcomes.map((said) => (
                    <Menu.Item key={said} onClick={() => outcome(said)}>
                      {outcomeNames[said]}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            ) : null}
            <Button size="sm" variant="default" onClick={() => setEditing('reschedule')}>
              Reschedule
            </Button>
            <Button size="sm" variant="subtle" color="red" loading={commands.busy} onClick={cancel}>
              Cancel interview
            </Button>
          </Group>
        ) : null}
        {editing === 'reschedule' ? (
          <DateEditor
            key="reschedule"
            type="datetime-local"
            label={`New start (${interview.timeZone})`}
            initial={interview.startsAt.slice(0, 16)}
            save="Reschedule"
            onSave={reschedule}
            onClose={() => setEditing(undefined)}
          />
        ) : null}
        {editing === 'decision' ? (
          <DateEditor
            key="decision"
            type="date"
            label="Decision date (empty: not known)"
            initial={interview.decisionDate ?? ''}
            mayBeEmpty
            save="Save"
            onSave={decide}
            onClose={() => setEditing(undefined)}
          />
        ) : null}
        {editing === 'until' ? (
          <DateEditor
            key="until"
            type="date"
            label="They need more time until"
            initial=""
            save="Save"
            onSave={(until) => answer('needs-more-time', until)}
            onClose={() => setEditing(undefined)}
          />
        ) : null}

        {interview.steps.length === 0 ? (
          <Text size="sm">Nothing is planned for this interview.</Text>
        ) : (
          <Timeline bulletSize={26} lineWidth={2} aria-label="Plan">
            {interview.steps.map((step) => (
              <Timeline.Item key={step.key} bullet={<StepBullet state={step.state} />}>
                <StepItem
                  step={step}
                  submissionId={submission.id}
                  interviewId={interview.id}
                  zone={zone}
                  commands={commands}
                />
              </Timeline.Item>
            ))}
          </Timeline>
        )}
      </Stack>
    </Paper>
  );
}

interface DateEditorProps {
  readonly type: 'date' | 'datetime-local';
  readonly label: string;
  readonly initial: string;
  readonly save: string;
  readonly mayBeEmpty?: boolean;
  readonly onSave: (value: string) => void;
  readonly onClose: () => void;
}

function DateEditor({ type, label, initial, save, mayBeEmpty = false, onSave, onClose }: DateEditorProps) {
  const [value, setValue] = useState(initial);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave(value);
      }}
    >
      <Group align="end" gap="xs">
        <TextInput
          type={type}
          label={label}
          value={value}
          data-autofocus
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <Button type="submit" disabled={value === '' && !mayBeEmpty}>
          {save}
        </Button>
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
      </Group>
    </form>
  );
}
