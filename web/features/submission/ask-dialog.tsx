'use client';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import type { Commands, Question } from './use-commands.ts';

/** Asks before something that cannot be undone, in the words of the rule behind it. */
export default function AskDialog({ commands }: { readonly commands: Commands }) {
  const { question } = commands;
  useFocusBack(question !== undefined);
  // Stays readable while the dialog fades.
  const last = useRef<Question>(undefined);
  if (question) last.current = question;
  const shown = question ?? last.current;
  return (
    <Modal
      opened={question !== undefined}
      onClose={() => commands.reply(false)}
      title={shown?.title ?? ''}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack>
        <Text>{shown?.text}</Text>
        <Group justify="end">
          <Button variant="default" onClick={() => commands.reply(false)}>
            Leave it
          </Button>
          <Button data-autofocus onClick={() => commands.reply(true)}>
            {shown?.yes}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
