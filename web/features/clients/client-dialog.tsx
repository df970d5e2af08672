'use client';

import type { ClientView } from '@afterword/contracts/resources/clients';
import { Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { api } from '../../client/api.ts';
import { MountedModal } from '../../ui/mounted-modal.tsx';
import { ConflictNotice } from '../records/conflict-notice.tsx';
import { EditForm } from '../records/edit-form.tsx';
import { useEdit } from '../records/use-edit.ts';
import { AddressFields } from './address-fields.tsx';
import {
  type ClientValues,
  clientChangesOf,
  clientLabels,
  clientValuesOf,
  emptyClient,
} from './client-form-values.ts';
import { ContactFields } from './contact-fields.tsx';
import { clientKey } from './use-client.ts';

interface Props {
  /** Left undefined: a new one. */
  readonly client: ClientView | undefined;
  readonly close: () => void;
}

/** Takes down a client, or changes one. */
export function ClientDialog({ client, close }: Props) {
  const queries = useQueryClient();
  const router = useRouter();
  const edit = useEdit<ClientValues, { readonly version: number }>({
    record: client ?? { version: 0 },
    valuesOf: (record) => (client ? clientValuesOf(record as ClientView) : emptyClient),
    save: (changes, ifMatch, idempotencyKey) =>
      client
        ? api.changeClient({ params: { clientId: client.id }, body: clientChangesOf(changes), ifMatch })
        : api.addClient(
            { body: { name: '', ...clientChangesOf({ ...emptyClient, ...changes }) } },
            { idempotencyKey },
          ),
    read: () => api.getClient({ params: { clientId: client?.id ?? '' } }),
    onSaved: (record) => {
      const saved = record as ClientView;
      if ('id' in saved) {
        queries.setQueryData(clientKey(saved.id), saved);
        void queries.invalidateQueries({ queryKey: ['client-list'] });
        void queries.invalidateQueries({ queryKey: ['clients'] });
        if (!client) router.push(`/clients/${saved.id}`);
        else
          notifications.show({
            color: 'teal',
            message: saved.jobId
              ? 'Saved. Their open submissions follow in the background, within a minute or so.'
              : 'Saved.',
          });
      }
      close();
    },
  });
  const { values, errors, change } = edit;
  return (
    <MountedModal
      onClose={close}
      closeOnClickOutside={!edit.isChanged}
      size="xl"
      title={client ? `Change ${client.name}` : 'Add a client'}
    >
      <EditForm edit={edit} close={close} submitLabel={client ? 'Save' : 'Add the client'}>
        <TextInput
          label={clientLabels.name}
          withAsterisk
          data-autofocus
          maxLength={200}
          value={values.name}
          error={errors.name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <Radio.Group
          label={clientLabels.contactPolicy}
          description="After an interview"
          value={values.contactPolicy}
          error={errors.contactPolicy}
          onChange={(chosen) =>
            change({ contactPolicy: chosen === 'via-recruiter' ? 'via-recruiter' : 'direct-contact' })
          }
        >
          <Stack gap={6} mt="xs">
            <Radio
              value="direct-contact"
              label="The candidate"
              description="Mails to the candidate carry a draft addressed to the interviewer, else to the HR contact."
            />
            <Radio
              value="via-recruiter"
              label="The recruiter, for the candidate"
              description="The draft goes to you, and no address of the client is shown. For fee protection and vendor programmes."
            />
          </Stack>
        </Radio.Group>
        <Checkbox
          label="A recruiter approves each coaching mail before it goes"
          description="Mails about their interviews wait on Today when they fall due. Confirmations and reminders go as planned."
          checked={values.approveBeforeSend}
          onChange={({ currentTarget }) => change({ approveBeforeSend: currentTarget.checked })}
        />
        <ContactFields contacts={values.contacts} error={errors.contacts} change={change} />
        <AddressFields addresses={values.addresses} error={errors.addresses} change={change} />
        <ConflictNotice
          theirs={edit.theirs}
          labels={clientLabels}
          show={(_field, value) => wordsOf(value)}
          take={edit.takeTheirs}
        />
      </EditForm>
    </MountedModal>
  );
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) {
    return value
      .map((one: { name?: string; label?: string; text?: string }) => one.name ?? one.text)
      .join(', ');
  }
  if (typeof value === 'boolean') return value ? 'asked for' : 'not asked for';
  return value === 'via-recruiter'
    ? 'the recruiter'
    : value === 'direct-contact'
      ? 'the candidate'
      : String(value);
}
