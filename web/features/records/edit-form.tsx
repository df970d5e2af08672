'use client';

import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import readable from '../when/readable.module.css';
import { Notice } from './notice.tsx';
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
        void edit.submit();
      }
    }}
  >
    <Stack gap="sm">
      {children}
      {edit.errors.form ? (
        <Notice tone="bad" role="alert">
          {edit.errors.form}
        </Notice>
      ) : null}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={close}>
          Leave it
        </Button>
        <Button type="submit" loading={edit.busy}>
          {submitLabel}
        </Button>
      </Group>
    </Stack>
  </form>
);
