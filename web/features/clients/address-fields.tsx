'use client';

import { ActionIcon, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { AddressValues, ClientValues } from './client-form-values.ts';

interface Props {
  readonly addresses: readonly AddressValues[];
  readonly error: string | undefined;
  readonly change: (changes: Pick<ClientValues, 'addresses'>) => void;
}

/** Where a client is: offices, docks, plants. */
export function AddressFields({ addresses, error, change }: Props) {
  const set = (key: string, changes: Partial<AddressValues>) =>
    change({ addresses: addresses.map((one) => (one.key === key ? { ...one, ...changes } : one)) });
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        Addresses
      </Text>
      {addresses.map(({ key, label, text }, at) => {
        const which = label.trim() || `Address ${at + 1}`;
        return (
          <Group key={key} gap="xs" align="end" wrap="nowrap">
            <TextInput
              size="xs"
              w="9rem"
              label="Called"
              placeholder="Dock 4"
              aria-label={`What ${which} is called`}
              value={label}
              onChange={({ currentTarget }) => set(key, { label: currentTarget.value })}
            />
            <Textarea
              size="xs"
              flex={1}
              autosize
              minRows={1}
              maxRows={5}
              label="Address"
              aria-label={`Address of ${which}`}
              value={text}
              onChange={({ currentTarget }) => set(key, { text: currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Remove ${which}`}
              onClick={() => change({ addresses: addresses.filter((one) => one.key !== key) })}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        );
      })}
      {error ? (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      ) : null}
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() =>
            change({ addresses: [...addresses, { key: crypto.randomUUID(), label: '', text: '' }] })
          }
        >
          Add an address
        </Button>
      </div>
    </Stack>
  );
}
