'use client';
import type { InterviewView } from '@afterword/contracts/resources/interviews';
import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import { dateIn } from '@afterword/core/calendar/wall-time';
import { Button, Group, Menu, Stack } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDay } from './format-time.ts';
import * as interviewCommands from './interview-commands.ts';
import { interviewState } from './interview-state.ts';
import type { Commands } from './use-commands.ts';
import { WhenEditor } from './when-editor.tsx';
import { answerNames, outcomeNames } from './words.ts';

interface Props {
  readonly submission: SubmissionView;
  readonly interview: InterviewView;
  readonly commands: Commands;
}

const answers = ['offer', 'rejected', 'another-interview', 'other'] as const;
const outcomes = ['took-place', 'candidate-no-show', 'client-no-show', 'postponed'] as const;

const chevron = <IconChevronDown size={14} aria-hidden />;

/** What can be said about an interview now. */
export function InterviewActions({ submission, interview, commands }: Props) {
  const [editing, setEditing] = useState<'reschedule' | 'decision' | 'until'>();
  if (interview.status === 'cancelled') return null;
  const about = { submissionId: submission.id, interviewId: interview.id };
  const state = interviewState(interview, submission.now, submission.closed);
  const { timeZone } = interview;
  const today = dateIn(Date.parse(submission.now) / 1000, timeZone);
  const editor = { timeZone, today, onClose: () => setEditing(undefined) };
  const minutes = Math.round((Date.parse(interview.end) - Date.parse(interview.start)) / 60_000);
  const { decisionDate } = interview;
  const more = state.mayReschedule || state.mayCancel || state.mayStartCycle || !submission.closed;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Menu withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <Button
              size="sm"
              variant={state.began ? 'filled' : 'default'}
              rightSection={chevron}
              loading={commands.running === 'answer'}
            >
              They answered
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>What did the employer say?</Menu.Label>
            {answers.map((said) => (
              <Menu.Item
                key={said}
                onClick={() => commands.send(interviewCommands.recordAnswer(about, said))}
              >
                {answerNames[said]}
              </Menu.Item>
            ))}
            <Menu.Item onClick={() => setEditing('until')}>They need more time until…</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        {submission.closed ? null : (
          <Button size="sm" variant="default" onClick={() => setEditing('decision')}>
            {decisionDate ? 'Decision date' : 'Set decision date'}
          </Button>
        )}
        {more && !submission.closed ? (
          <Menu withInitialFocusPlaceholder={false}>
            <Menu.Target>
              <Button size="sm" variant="default" rightSection={chevron}>
                This interview
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {state.mayReschedule ? (
                <Menu.Item onClick={() => setEditing('reschedule')}>
                  {state.held ? 'Correct its time…' : 'Reschedule…'}
                </Menu.Item>
              ) : null}
              {state.mayStartCycle ? (
                <Menu.Item onClick={() => commands.send(interviewCommands.startCycle(about))}>
                  Start the follow-ups again
                </Menu.Item>
              ) : null}
              <Menu.Label>What became of it?</Menu.Label>
              {outcomes
                .filter((said) => said !== interview.outcome?.kind)
                .filter((said) => state.began || said === 'postponed')
                .map((said) => (
                  <Menu.Item
                    key={said}
                    onClick={() => commands.send(interviewCommands.recordOutcome(about, said))}
                  >
                    {outcomeNames[said]}
                  </Menu.Item>
                ))}
              {state.mayCancel ? (
                <Menu.Item
                  color="red"
                  onClick={() => commands.send(interviewCommands.cancelInterview(about, state.announced))}
                >
                  Cancel it
                </Menu.Item>
              ) : null}
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </Group>
      {editing === 'reschedule' ? (
        <WhenEditor
          key="reschedule"
          {...editor}
          mode="datetime"
          label={`New start, in ${timeZone}`}
          initial={interview.startsAt}
          durationMinutes={minutes}
          save={state.held ? 'Correct it' : 'Reschedule'}
          busy={commands.running === 'reschedule'}
          consequence={({ at }) =>
            decisionDate && decisionDate < at.slice(0, 10)
              ? `The decision date ${formatDay(decisionDate)} would lie before it and is removed.`
              : state.held
                ? 'The candidate gets no e-mail about a correction.'
                : state.announced
                  ? 'The candidate is told at once, with a new calendar entry.'
                  : undefined
          }
          onSave={({ at, durationMinutes }) =>
            commands.trySend(
              interviewCommands.rescheduleInterview(
                about,
                { startsAt: at, ...(durationMinutes === undefined ? {} : { durationMinutes }) },
                state.held ? 'Interview corrected.' : 'Interview rescheduled.',
              ),
            )
          }
        />
      ) : null}
      {editing === 'decision' ? (
        <WhenEditor
          key="decision"
          {...editor}
          mode="date"
          label="Decision date: by when they promised an answer"
          initial={decisionDate ?? ''}
          save="Save"
          busy={commands.running === 'decision'}
          onSave={({ at }) => commands.trySend(interviewCommands.setDecisionDate(about, at))}
        >
          {decisionDate ? (
            <Button
              size="xs"
              variant="default"
              onClick={async () => {
                const sent = await commands.trySend(interviewCommands.setDecisionDate(about, null));
                if (sent.done) setEditing(undefined);
              }}
            >
              Remove the date
            </Button>
          ) : null}
        </WhenEditor>
      ) : null}
      {editing === 'until' ? (
        <WhenEditor
          key="until"
          {...editor}
          mode="date"
          label="They need more time until"
          initial=""
          save="Save"
          busy={commands.running === 'answer'}
          onSave={({ at }) => commands.trySend(interviewCommands.recordAnswer(about, 'needs-more-time', at))}
        />
      ) : null}
    </Stack>
  );
}
