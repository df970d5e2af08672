'use client';

import { Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import readable from '../when/readable.module.css';
import { DialogActions } from './dialog-actions.tsx';
import type { Errors } from './use-edit.ts';

interface Props {
  readonly edit: {
    readonly errors: Errors;
    readonly busy: boolean;
    readonly submit: () => Promise<void>;
  };
  readonly close: () => void;
  readonly submitLabel: string;
  readonly children: ReactNode;
}

/** Fields with the two ways out of them. Ctrl+Enter saves from anywhere in it. */
export const EditForm = ({ edit, close, submitLabel, children }: Props) => (
  <form
    className={readable.readable}
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      void edit.submit();
    }}
    onKeyDown={(event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        const form = event.currentTarget;
        // Later: Enter also ends what is being typed in a list, and that has to be in it.
        setTimeout(() => form.requestSubmit());
      }
    }}
  >
    <Stack gap="sm">
      {children}
      <DialogActions refusal={edit.errors.form} close={close}>
        <Button type="submit" loading={edit.busy}>
          {submitLabel}
        </Button>
      </DialogActions>
    </Stack>
  </form>
);
