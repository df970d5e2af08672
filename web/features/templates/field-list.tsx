'use client';

import type { TemplateView } from '@afterword/contracts/resources/templates';
import { Button, Stack, Text } from '@mantine/core';
import styles from './templates.module.css';
import type { WordingPart } from './wording.ts';

interface Props {
  readonly fields: TemplateView['fields'];
  /** The text that was last typed in; fields go there. */
  readonly part: WordingPart;
  readonly onInsert: (name: string) => void;
}

/** What can be filled in, to press rather than to type. */
export function FieldList({ fields, part, onInsert }: Props) {
  const fitting = fields.filter((field) => field.in.includes(part) && field.type !== 'question');
  const questions = fields.filter((field) => field.in.includes(part) && field.type === 'question');
  return (
    <Stack gap="xs">
      <h2 className={styles.heading}>Fields</h2>
      <Text size="sm">Filled in for every e-mail. Press one to put it where the cursor is.</Text>
      <div className={styles.fields}>
        {fitting.map(({ name, meaning, required }) => (
          <Button
            key={name}
            size="compact-sm"
            variant={required ? 'light' : 'default'}
            title={required ? `${meaning} (needed)` : meaning}
            onClick={() => onInsert(name)}
          >
            {name}
          </Button>
        ))}
      </div>
      {questions.length > 0 ? (
        <Text size="sm">
          To ask: {'{{if onsite}}…{{else}}…{{end}}'}, with any field above or with{' '}
          {questions.map(({ name }) => name).join(', ')}.
        </Text>
      ) : null}
    </Stack>
  );
}
