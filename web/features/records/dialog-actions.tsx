import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Notice } from './notice.tsx';

interface Props {
  /** Why it did not work, about no field. */
  readonly refusal: string | undefined;
  /** What the way out is called. */
  readonly leave?: string;
  readonly close: () => void;
  /** The button that does it. */
  readonly children: ReactNode;
}

/** The end of a dialog: what was refused, the way out, and the way on. */
export const DialogActions = ({ refusal, leave = 'Leave it', close, children }: Props) => (
  <>
    {refusal ? (
      <Notice tone="bad" role="alert">
        {refusal}
      </Notice>
    ) : null}
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={close}>
        {leave}
      </Button>
      {children}
    </Group>
  </>
);
