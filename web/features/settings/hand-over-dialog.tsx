'use client';

import type { MeView, UserView } from '@afterword/contracts/resources/users';
import { Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../client/api.ts';
import { usersKey } from '../../client/users-query.ts';
import { MountedModal } from '../../ui/mounted-modal.tsx';
import { Typeahead } from '../../ui/typeahead.tsx';
import { DialogActions } from '../records/dialog-actions.tsx';
import readable from '../when/readable.module.css';
import type { KeptJob } from './kept-jobs.ts';
import { divisionWords, successorsOf } from './team-words.ts';
import { useOpenCount } from './use-open-count.ts';

interface Props {
  readonly person: UserView;
  readonly me: MeView['user'];
  readonly people: readonly UserView[];
  /** They are deactivated first; else they have been. */
  readonly leaves: boolean;
  readonly started: (job: KeptJob) => void;
  readonly close: () => void;
}

/** Somebody leaves: who takes over what they have open. Nobody named: replies go to the agency until somebody is. */
export function HandOverDialog({ person, me, people, leaves, started, close }: Props) {
  const queries = useQueryClient();
  const open = useOpenCount(person, me);
  const [to, setTo] = useState('');
  const [isGone, setGone] = useState(!leaves);
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  // A second press after a lost reply is the same wish.
  const keys = useRef(new Map<string, string>());
  const keyFor = (wish: string): string => {
    const key = keys.current.get(wish) ?? crypto.randomUUID();
    keys.current.set(wish, key);
    return key;
  };
  const successor = people.find(({ id }) => id === to);
  const send = async () => {
    if (busy) return;
    setBusy(true);
    setRefusal(undefined);
    const refused = await run();
    setBusy(false);
    void queries.invalidateQueries({ queryKey: usersKey });
    if (refused) setRefusal(refused);
    else close();
  };
  const run = async (): Promise<string | undefined> => {
    const params = { userId: person.id };
    if (!isGone) {
      const left = await api.setUserActive(
        { params, body: { active: false } },
        { idempotencyKey: keyFor('leave') },
      );
      if (!left.ok) return left.problem.detail;
      setGone(true);
    }
    if (!successor) return undefined;
    const handed = await api.handOver(
      { params, body: { to: successor.id } },
      { idempotencyKey: keyFor(successor.id) },
    );
    if (!handed.ok) return handed.problem.detail;
    started({ jobId: handed.data.jobId, title: `From ${person.name} to ${successor.name}` });
    return undefined;
  };
  const options = successorsOf(person, people).map((one) => ({
    value: one.id,
    label: `${one.name}, ${divisionWords(one)}`,
  }));
  return (
    <MountedModal
      onClose={close}
      title={leaves ? `Deactivate ${person.name}?` : `Hand over from ${person.name}`}
    >
      <form
        className={readable.readable}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            {isGone
              ? 'They cannot sign in. Replies to the mails of their submissions go to the agency’s address until somebody takes over.'
              : 'They cannot sign in from now on. Nothing of theirs is lost: plans go on, and you can reactivate them.'}
          </Text>
          <Text size="sm" role="status">
            {open ?? 'Counting what they have open…'}
          </Text>
          <Typeahead
            label="Who takes over their open submissions"
            description="Owner and replies pass to them, in the divisions that you see and they work in."
            data={[
              ...(leaves ? [{ value: '', label: 'Nobody yet: replies go to the agency' }] : []),
              ...options,
            ]}
            value={to === '' && !leaves ? null : to}
            allowDeselect={false}
            nothingFoundMessage="Nobody at work is called so."
            onChange={(chosen) => setTo(chosen ?? '')}
          />
          <DialogActions refusal={refusal} close={close}>
            <Button type="submit" loading={busy} disabled={!leaves && !successor}>
              {successor ? (isGone ? 'Hand over' : 'Deactivate and hand over') : 'Deactivate'}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </MountedModal>
  );
}
