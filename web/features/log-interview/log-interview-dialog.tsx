'use client';
import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import readable from '../when/readable.module.css';
import { titleOf } from './form-values.ts';
import { LogInterviewForm } from './log-interview-form.tsx';
import type { InterviewSubject } from './log-interview-link.tsx';
import { FormLoading, FormTrouble } from './log-interview-states.tsx';
import { isDraftKept } from './use-draft.ts';
import { useStart } from './use-start.ts';

interface Props {
  readonly subject: InterviewSubject;
  readonly opened: boolean;
  readonly close: () => void;
}

const keptNotice = 'interview-kept';

/** Log an interview over whatever screen one is on; that screen stays as it is. */
export default function LogInterviewDialog({ subject, opened, close }: Props) {
  const narrow = useMediaQuery('(max-width: 48em)');
  const start = useStart(subject);
  const submission = start.state === 'ready' ? start.submission : undefined;
  // Once the form is back, the news of it would only cover it.
  useEffect(() => {
    if (opened) notifications.hide(keptNotice);
  }, [opened]);
  const leave = () => {
    close();
    if (isDraftKept(subject.submission ?? subject.candidate)) {
      notifications.show({
        id: keptNotice,
        color: 'gray',
        message: 'What you typed is kept: log an interview, and it is back.',
      });
    }
  };
  return (
    <Modal
      opened={opened}
      onClose={leave}
      returnFocus={false}
      title={titleOf(submission)}
      size="62rem"
      fullScreen={narrow === true}
      // A click beside a form of this size is mostly a slip.
      closeOnClickOutside={false}
      className={readable.readable}
    >
      {start.state === 'failed' ? <FormTrouble error={start.error} retry={start.retry} /> : null}
      {start.state === 'loading' ? <FormLoading /> : null}
      {start.state === 'ready' ? (
        <LogInterviewForm
          start={start.values}
          me={start.me}
          submission={start.submission}
          onLogged={close}
          onCancel={close}
        />
      ) : null}
    </Modal>
  );
}
