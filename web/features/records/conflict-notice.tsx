'use client';

import { Button, Stack, Text } from '@mantine/core';
import { Notice } from './notice.tsx';

interface Props<V extends object> {
  readonly theirs: Partial<V>;
  readonly labels: Readonly<Record<keyof V & string, string>>;
  readonly show: (field: keyof V & string, value: unknown) => string;
  readonly take: (field: keyof V & string) => void;
}

/** Two people changed the same field: both versions are on the screen, and nothing typed is gone. */
export function ConflictNotice<V extends object>({ theirs, labels, show, take }: Props<V>) {
  const fields = Object.keys(theirs) as (keyof V & string)[];
  if (fields.length === 0) return null;
  return (
    <Notice tone="waiting" role="alert" title="Somebody else changed this meanwhile">
      <Stack gap="xs" align="start">
        <Text size="sm">What you typed is still here. Save again to keep it, or take what they wrote:</Text>
        {fields.map((field) => (
          <Button key={field} size="compact-sm" variant="default" onClick={() => take(field)}>
            {`${labels[field]}: ${show(field, theirs[field]) || 'none'}`}
          </Button>
        ))}
      </Stack>
    </Notice>
  );
}
