'use client';
import type { InterviewView } from '@afterword/contracts/resources/interviews';
import { talkingPointsMost } from '@afterword/contracts/resources/interviews';
import { Anchor, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { pointsOf } from '../log-interview/form-values.ts';
import { countPoints } from '../log-interview/read-form.ts';
import { setTalkingPoints } from './interview-commands.ts';
import classes from './submission.module.css';
import type { Commands } from './use-commands.ts';

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
      <Editor
        submissionId={submissionId}
        interview={interview}
        commands={commands}
        onClose={() => setEditing(false)}
      />
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

function Editor({
  submissionId,
  interview,
  commands,
  onClose,
}: Omit<Props, 'editable'> & { readonly onClose: () => void }) {
  const [text, setText] = useState(interview.talkingPoints.join('\n'));
  const [refusal, setRefusal] = useState<string>();
  const count = countPoints(text);
  const tooLong =
    count > talkingPointsMost
      ? `${count.toLocaleString('en-US')} of 4,000 characters: shorten it by ${(count - talkingPointsMost).toLocaleString('en-US')}.`
      : undefined;
  const save = async () => {
    if (tooLong) return;
    const sent = await commands.trySend(
      setTalkingPoints({ submissionId, interviewId: interview.id }, pointsOf(text)),
    );
    if (sent.done) return onClose();
    setRefusal(sent.message);
  };
  return (
    <Stack gap="xs">
      <Textarea
        label="Talking points"
        description={`One per line. ${count.toLocaleString('en-US')} of 4,000 characters.`}
        autosize
        minRows={2}
        maxRows={12}
        value={text}
        error={tooLong ?? refusal}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setRefusal(undefined);
        }}
      />
      <Group gap="xs">
        <Button size="xs" loading={commands.running === 'points'} onClick={save}>
          Save
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onClose}>
          Close
        </Button>
      </Group>
    </Stack>
  );
}
