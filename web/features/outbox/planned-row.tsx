'use client';

import type { PlannedMail } from '@afterword/contracts/resources/outbox';
import { Button, TextInput } from '@mantine/core';
import Link from 'next/link';
import { type FormEvent, useId, useState } from 'react';
import { dayOf, formatClock } from '../../ui/format-moment.ts';
import { PanelActions } from '../../ui/panel-actions.tsx';
import rowStyles from '../../ui/rows.module.css';
import { mailNames } from '../submission/words.ts';
import { move, pauseAll, resume, sendNow, skip } from './mail-actions.ts';
import styles from './outbox.module.css';
import { plannedStatus } from './outbox-words.ts';
import { StatusMark } from './status-mark.tsx';
import type { MailActions } from './use-mail-actions.ts';

interface Props {
  readonly mail: PlannedMail;
  readonly actions: MailActions;
  readonly myId: string | undefined;
}

type Panel = 'skip' | 'send' | 'move' | 'pause';

/** A mail that has not left: when, what, to whom, why then, and what can be done about it. */
export function PlannedRow({ mail, actions, myId }: Props) {
  const [panel, setPanel] = useState<Panel | null>(null);
  const id = useId();
  const { step, names, at, zone } = mail;
  const status = plannedStatus(mail);
  const key = `${mail.submissionId}/${mail.interviewId}/${step.key}`;
  const allows = (what: (typeof step.allowed)[number]) => step.allowed.includes(what);
  const toggle = (one: Panel) => setPanel(panel === one ? null : one);
  const busy = actions.running === key;
  const look = { size: 'compact-sm', variant: 'default', 'aria-describedby': id } as const;
  return (
    <li
      className={styles.row}
      data-tone={status.tone}
      onKeyDown={({ key: pressed }) => pressed === 'Escape' && setPanel(null)}
    >
      <time className={styles.time} dateTime={at}>
        {formatClock(at, zone)}
      </time>
      <div className={styles.words} id={id}>
        <p className={styles.who}>
          <strong>{mailNames[step.kind]}</strong> to{' '}
          <Link href={`/submissions/${mail.submissionId}`} className={styles.name} prefetch={false}>
            {names.candidate}
          </Link>
          <span className={styles.soft}>
            {names.jobOrder} at {names.client}
            {mail.ownerId === myId ? '' : ` · ${names.owner}`}
          </span>
        </p>
        <p className={styles.soft}>{status.why ? `Waits: ${status.why}.` : step.reason}</p>
      </div>
      <StatusMark status={status} />
      <div className={styles.actions}>
        {allows('send-now') ? (
          <Button
            {...look}
            loading={busy}
            {...(mail.quiet ? { 'aria-expanded': panel === 'send' } : {})}
            onClick={() => (mail.quiet ? toggle('send') : void actions.run(key, sendNow(mail)))}
          >
            Send now
          </Button>
        ) : null}
        {allows('move') ? (
          <Button {...look} aria-expanded={panel === 'move'} onClick={() => toggle('move')}>
            Move
          </Button>
        ) : null}
        {allows('skip') ? (
          <Button {...look} aria-expanded={panel === 'skip'} onClick={() => toggle('skip')}>
            Skip
          </Button>
        ) : null}
        {mail.paused ? (
          <Button {...look} loading={busy} onClick={() => void actions.run(key, resume(mail))}>
            Resume
          </Button>
        ) : (
          <Button {...look} aria-expanded={panel === 'pause'} onClick={() => toggle('pause')}>
            Pause all
          </Button>
        )}
      </div>
      {panel === 'move' ? (
        <MovePanel mail={mail} actions={actions} id={key} close={() => setPanel(null)} />
      ) : panel ? (
        <div className={styles.panel}>
          <p>{questions[panel](names.candidate)}</p>
          <div className={rowStyles.panelActions}>
            <Button
              size="xs"
              autoFocus
              loading={busy}
              onClick={async () => {
                const refused = await actions.run(key, deeds[panel](mail));
                if (refused === null) setPanel(null);
              }}
            >
              {yes[panel]}
            </Button>
            <Button size="xs" variant="default" onClick={() => setPanel(null)}>
              Leave it
            </Button>
          </div>
        </div>
      ) : null}
    </li>
  );
}

type Asked = Exclude<Panel, 'move'>;
const deeds = { skip, send: sendNow, pause: pauseAll } as const;
const yes: Readonly<Record<Asked, string>> = { skip: 'Skip it', send: 'Send it now', pause: 'Pause them' };
const questions: Readonly<Record<Asked, (candidate: string) => string>> = {
  skip: () => 'This e-mail will not be sent, and skipping cannot be undone. Later ones keep their dates.',
  send: (candidate) =>
    `It is night for ${candidate}. Mails rest from 9 PM to 8 AM, unless you send this one now.`,
  pause: (candidate) =>
    `All coaching mails to ${candidate} pause, of every submission you see, until you resume them. Confirmations and reminders go on.`,
};

/** Another day for a mail, at the hour of the policy. */
function MovePanel({
  mail,
  actions,
  id,
  close,
}: {
  readonly mail: PlannedMail;
  readonly actions: MailActions;
  readonly id: string;
  readonly close: () => void;
}) {
  const [date, setDate] = useState(dayOf(mail.at, mail.zone));
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (date === '') return setRefusal('Choose a day.');
    const refused = await actions.run(id, move(mail, date));
    if (refused === null) close();
    else setRefusal(refused);
  };
  return (
    <form className={styles.panel} onSubmit={save} noValidate>
      <TextInput
        size="xs"
        type="date"
        label={`New day of the ${mailNames[mail.step.kind].toLowerCase()}`}
        description="It stays there when plans change."
        autoFocus
        value={date}
        error={refusal}
        className={rowStyles.field}
        onChange={({ currentTarget }) => {
          setDate(currentTarget.value);
          setRefusal(null);
        }}
      />
      <PanelActions label="Move it" busy={actions.running === id} close={close} />
    </form>
  );
}
