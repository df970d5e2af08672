'use client';
import type { InterviewView } from '@afterword/contracts/resources/interviews';
import { talkingPointsMost } from '@afterword/core/interview/interview';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { pointsOf } from '../log-interview/form-values.ts';
import { countPoints } from '../log-interview/read-form.ts';
import { setTalkingPoints } from './interview-commands.ts';
import type { Commands } from './use-commands.ts';

interface Props {
  readonly submissionId: string;
  readonly interview: InterviewView;
  readonly commands: Commands;
  readonly onClose: () => void;
}

/** One's own talking points, a line each. A refusal stands at the field, and what was typed stays. */
export default function TalkingPointsEditor({ submissionId, interview, commands, onClose }: Props) {
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
