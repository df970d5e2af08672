'use client';

import { type Stage, stageNames } from '@afterword/core/submission/stage';
import { Button, Group, Modal, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '../../client/api.ts';

interface Asked {
  readonly submissionId: string;
  readonly to: Stage;
  readonly sentence: string;
}

/** Moves a card: the same command as saying it. Asks where the API says that it must be asked. */
export function useMove(division: string) {
  const queries = useQueryClient();
  const router = useRouter();
  const [asked, setAsked] = useState<Asked | null>(null);

  const send = async (submissionId: string, to: Stage, confirmed: boolean) => {
    setAsked(null);
    const reply = await api.moveStage({
      params: { submissionId },
      body: { to, ...(confirmed ? { confirmed } : {}) },
    });
    if (!reply.ok && reply.problem.code === 'stage/backwards') {
      setAsked({ submissionId, to, sentence: reply.problem.detail });
      return;
    }
    if (!reply.ok && reply.problem.code === 'stage/needs-an-interview' && to === 'interview-scheduled') {
      router.push(`/interviews/new?submission=${submissionId}`);
      return;
    }
    notifications.show(
      reply.ok
        ? { message: `Moved to ${stageNames[to]}.` }
        : { color: 'red', title: 'Not moved', message: reply.problem.detail },
    );
    await queries.invalidateQueries({ queryKey: ['board', division] });
  };

  const dialog = (
    <Modal opened={asked !== null} onClose={() => setAsked(null)} title="Move it back?">
      <Text mb="md">{asked?.sentence}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => setAsked(null)}>
          Leave it
        </Button>
        <Button onClick={() => asked && send(asked.submissionId, asked.to, true)}>Move it back</Button>
      </Group>
    </Modal>
  );
  return { move: (submissionId: string, to: Stage) => void send(submissionId, to, false), dialog };
}
