'use client';

import type { CandidateView } from '@afterword/contracts/resources/candidates';
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { MountedModal } from '../../ui/mounted-modal.tsx';
import { DialogActions } from '../records/dialog-actions.tsx';
import readable from '../when/readable.module.css';
import { candidateKey } from './use-candidate.ts';

interface Props {
  readonly candidate: CandidateView;
  readonly close: () => void;
}

/** Asks twice, since nobody can take it back: their name has to be typed. */
export function EraseDialog({ candidate, close }: Props) {
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const isSure = typed.trim().toLowerCase() === candidate.name.trim().toLowerCase();
  const erase = async () => {
    if (!isSure || busy) return;
    setBusy(true);
    const result = await api.eraseCandidate({ params: { candidateId: candidate.id } });
    setBusy(false);
    if (!result.ok) return setRefusal(result.problem.detail);
    queries.setQueryData(candidateKey(candidate.id), result.data);
    void queries.invalidateQueries({ queryKey: ['candidate-list'] });
    close();
  };
  return (
    <MountedModal onClose={close} title={`Erase ${candidate.name}?`}>
      <form
        className={readable.readable}
        onSubmit={(event) => {
          event.preventDefault();
          void erase();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            Everything unsent to them dies at once. Their name, addresses and what was written about them go
            for good, from every submission and mail; dates and stages stay, for reports. Nobody can undo
            this.
          </Text>
          <TextInput
            label={`Type “${candidate.name}” to go ahead`}
            value={typed}
            autoComplete="off"
            data-autofocus
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <DialogActions refusal={refusal} close={close}>
            <Button type="submit" color="red.8" disabled={!isSure} loading={busy}>
              Erase for good
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </MountedModal>
  );
}
