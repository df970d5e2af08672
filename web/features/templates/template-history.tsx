'use client';

import type { TemplateView } from '@afterword/contracts/resources/templates';
import type { TemplateKey } from '@afterword/core/template/template-text';
import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import styles from './templates.module.css';
import { useEditions } from './use-template.ts';
import type { Wording } from './wording.ts';

interface Props {
  readonly templateKey: TemplateKey;
  readonly template: TemplateView;
  /** Puts an edition into the form; `null`: the built-in wording. */
  readonly onTake: (text: Wording | null) => void;
  readonly onRestore: () => void;
  readonly isRestoring: boolean;
}

const whenOf = (instant: string): string =>
  new Date(instant).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** What it said before, and the way back. */
export function TemplateHistory({ templateKey, template, onTake, onRestore, isRestoring }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { data } = useEditions(templateKey, isOpen && template.edition > 0);
  return (
    <Stack gap="xs">
      <h2 className={styles.heading}>Versions</h2>
      <Text size="sm">
        {template.edition === 0 || template.changedAt === null
          ? 'This is the built-in wording; nobody has changed it yet.'
          : `${template.isOwn ? 'Your own wording' : 'The built-in wording'}, since ${whenOf(template.changedAt)}${template.changedBy ? `, by ${template.changedBy}` : ''}.`}
      </Text>
      <Group>
        {template.isOwn ? (
          <Button variant="default" size="xs" onClick={onRestore} loading={isRestoring}>
            Restore the built-in wording
          </Button>
        ) : null}
        {template.edition > 0 && !isOpen ? (
          <Button variant="subtle" size="xs" onClick={() => setOpen(true)}>
            Show earlier versions
          </Button>
        ) : null}
      </Group>
      {isOpen && data ? (
        <List size="sm" spacing={6}>
          {data.items.map(({ edition, text, changedAt, changedBy }) => (
            <List.Item key={edition}>
              Version {edition}, {whenOf(changedAt)}
              {changedBy ? `, ${changedBy}` : ''}
              {text ? '' : ' (built-in)'}{' '}
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`Take up version ${edition}`}
                onClick={() => onTake(text)}
              >
                Take up
              </Button>
            </List.Item>
          ))}
        </List>
      ) : null}
    </Stack>
  );
}
