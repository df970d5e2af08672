'use client';

import type { TemplateView } from '@afterword/contracts/resources/templates';
import type { TemplateKey } from '@afterword/core/template/template-text';
import { Alert, Button, Grid, Group, List, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { Notice } from '../records/notice.tsx';
import { FieldList } from './field-list.tsx';
import { TemplateHistory } from './template-history.tsx';
import { TemplatePreview } from './template-preview.tsx';
import styles from './templates.module.css';
import { useTemplateCommands } from './use-template-commands.ts';
import { useWording } from './use-wording.ts';
import { insertField, partOf, type WordingPart, withPart } from './wording.ts';

interface Props {
  readonly templateKey: TemplateKey;
  readonly template: TemplateView;
}

const labels: Readonly<Record<WordingPart, string>> = {
  subject: 'Subject',
  preview: 'Line beside the subject in the inbox',
  body: 'E-mail to the candidate',
  'draft subject': 'Subject of the draft',
  'draft body': 'Draft for the employer',
};

/** Edits the wording of one mail: what is typed on the left, what comes of it on the right. */
export function TemplateEditor({ templateKey, template }: Props) {
  const typing = useWording(templateKey, template);
  const { wording, setWording, isChanged } = typing;
  const [current, setCurrent] = useState<WordingPart>('body');
  const inputs = useRef(new Map<WordingPart, HTMLInputElement | HTMLTextAreaElement>());
  const { save, test, running, refusals } = useTemplateCommands(templateKey, typing.version, typing.forget);

  const insert = (name: string) => {
    const input = inputs.current.get(current);
    const typed = partOf(wording, current);
    const at = { start: input?.selectionStart ?? typed.length, end: input?.selectionEnd ?? typed.length };
    const { text, cursor } = insertField(typed, name, at);
    setWording(withPart(wording, current, text));
    requestAnimationFrame(() => {
      input?.focus();
      input?.setSelectionRange(cursor, cursor);
    });
  };
  const bind = (part: WordingPart) => ({
    label: labels[part],
    value: partOf(wording, part),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setWording(withPart(wording, part, event.currentTarget.value)),
    onFocus: () => setCurrent(part),
    ref: (element: HTMLInputElement | HTMLTextAreaElement | null) => {
      if (element) inputs.current.set(part, element);
    },
    className: styles.typed,
  });

  return (
    <Grid gap="xl">
      <Grid.Col span={{ base: 12, lg: 6 }}>
        <Stack gap="md">
          {typing.isOvertaken ? (
            <Notice tone="waiting" role="alert" title="Somebody saved another wording meanwhile">
              What you typed is still here. Keep it and save it over theirs, or take theirs.
              <Group gap="xs">
                <Button size="compact-sm" variant="default" onClick={typing.keepMine}>
                  Keep mine
                </Button>
                <Button size="compact-sm" variant="default" onClick={typing.discard}>
                  Take theirs
                </Button>
              </Group>
            </Notice>
          ) : typing.isRestored ? (
            <Notice tone="calm" role="status">
              What you typed here before is still here, and not saved yet.
            </Notice>
          ) : null}
          <TextInput {...bind('subject')} />
          <TextInput {...bind('preview')} />
          <Textarea {...bind('body')} autosize minRows={10} maxRows={26} />
          {wording.draft ? (
            <>
              <TextInput {...bind('draft subject')} />
              <Textarea
                {...bind('draft body')}
                description="Goes to the employer from the candidate’s own mailbox. No exclamation marks."
                autosize
                minRows={6}
                maxRows={18}
              />
            </>
          ) : null}
          {refusals.length > 0 ? (
            <Alert color="red" title="Not saved" role="alert">
              <List size="sm" spacing={4}>
                {refusals.map((sentence) => (
                  <List.Item key={sentence}>{sentence}</List.Item>
                ))}
              </List>
            </Alert>
          ) : null}
          <Group>
            <Button
              onClick={() => save(wording)}
              loading={running === 'save'}
              disabled={!isChanged || typing.isOvertaken}
            >
              Save
            </Button>
            <Button variant="default" onClick={() => test(wording)} loading={running === 'test'}>
              Send me a test
            </Button>
            <Button variant="subtle" disabled={!isChanged} onClick={typing.discard}>
              Discard changes
            </Button>
          </Group>
          <Text size="sm">
            Saved words are for e-mails that have not left yet. What was sent stays as it was, and still shows
            so.
          </Text>
          <FieldList fields={template.fields} part={current} onInsert={insert} />
          <TemplateHistory
            templateKey={templateKey}
            template={template}
            onTake={(text) => setWording(text ?? template.builtIn)}
            onRestore={() => save(null)}
            isRestoring={running === 'restore'}
          />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 6 }}>
        <TemplatePreview template={templateKey} wording={wording} />
      </Grid.Col>
    </Grid>
  );
}
