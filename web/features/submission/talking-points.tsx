'use client';
import type { InterviewView } from '@afterword/contracts/resources/interviews';
import { Anchor, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import classes from './submission.module.css';
import type { Commands } from './use-commands.ts';

const TalkingPointsEditor = lazy(() => import('./talking-points-editor.tsx'));

interface Props {
  readonly submissionId: string;
  readonly interview: InterviewView;
  readonly commands: Commands;
  readonly editable: boolean;
}

/** What was talked about, as recruiter and candidate noted it; the recruiter's part can be edited. */
export function TalkingPoints({ submissionId, interview, commands, editable }: Props) {
  const [editing, setEditing] = useState(false);
  const all = [
    ...interview.talkingPoints.map((point) => ({ point, by: '' })),
    ...interview.candidatePoints.map((point) => ({ point, by: ' (from the candidate)' })),
  ];
  if (editing) {
    return (
      <Suspense fallback={null}>
        <TalkingPointsEditor
          submissionId={submissionId}
          interview={interview}
          commands={commands}
          onClose={() => setEditing(false)}
        />
      </Suspense>
    );
  }
  return (
    <Stack gap={4} align="start">
      {all.length > 0 ? (
        <ul className={classes.points}>
          {all.map(({ point, by }) => (
            <li key={point + by}>
              {point}
              {by}
            </li>
          ))}
        </ul>
      ) : (
        <Text size="sm">None noted</Text>
      )}
      {editable ? (
        <Anchor
          component="button"
          type="button"
          size="sm"
          aria-label="Edit talking points"
          onClick={() => setEditing(true)}
        >
          {interview.talkingPoints.length > 0 ? 'Edit' : 'Add some'}
        </Anchor>
      ) : null}
    </Stack>
  );
}
