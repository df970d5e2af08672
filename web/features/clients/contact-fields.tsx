'use client';

import {
  ActionIcon,
  Button,
  Checkbox,
  Fieldset,
  Group,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type ClientValues, type ContactValues, withHr } from './client-form-values.ts';

interface Props {
  readonly contacts: readonly ContactValues[];
  readonly error: string | undefined;
  readonly change: (changes: Pick<ClientValues, 'contacts'>) => void;
}

/** The people at a client, each in a box of their own. */
export function ContactFields({ contacts, error, change }: Props) {
  const set = (key: string, changes: Partial<ContactValues>) =>
    change({ contacts: contacts.map((one) => (one.key === key ? { ...one, ...changes } : one)) });
  const add = () =>
    change({
      contacts: [
        ...contacts,
        { key: crypto.randomUUID(), name: '', title: '', email: '', phone: '', isHr: false },
      ],
    });
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        Contacts
      </Text>
      {contacts.map((contact, at) => {
        const who = contact.name.trim() || `Contact ${at + 1}`;
        const text = (field: 'name' | 'title' | 'email' | 'phone', label: string, type = 'text') => ({
          label,
          type,
          size: 'xs',
          value: contact[field],
          onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
            set(contact.key, { [field]: currentTarget.value }),
        });
        return (
          <Fieldset key={contact.key} legend={who} p="xs">
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
              <TextInput {...text('name', 'Name')} withAsterisk />
              <TextInput {...text('title', 'Title')} />
              <TextInput {...text('email', 'E-mail', 'email')} />
              <TextInput {...text('phone', 'Phone', 'tel')} />
            </SimpleGrid>
            <Group justify="space-between" mt="xs">
              <Checkbox
                size="xs"
                label="HR contact: takes the draft where the interviewer has no address"
                checked={contact.isHr}
                onChange={({ currentTarget }) =>
                  change({ contacts: withHr(contacts, contact.key, currentTarget.checked) })
                }
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Remove ${who}`}
                onClick={() => change({ contacts: contacts.filter(({ key }) => key !== contact.key) })}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Group>
          </Fieldset>
        );
      })}
      {error ? (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      ) : null}
      <div>
        <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
          Add a contact
        </Button>
      </div>
    </Stack>
  );
}
