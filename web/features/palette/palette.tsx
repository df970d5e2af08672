'use client';

import { Combobox, Kbd, Loader, Modal, TextInput, useCombobox, useMantineColorScheme } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useState } from 'react';
import { leavePortal } from '../../client/sign-out.ts';
import { useMe } from '../../client/use-me.ts';
import type { Overlay } from '../shell/use-overlays.tsx';
import { commandsFor, type Doing } from './commands.ts';
import { type EntryGroup, entryGroups } from './entries.ts';
import styles from './palette.module.css';
import { useSearch } from './use-search.ts';

interface Props {
  readonly opened: boolean;
  readonly close: () => void;
  readonly open: (wanted: Overlay) => Promise<void>;
}

/** Search and commands from anywhere: type, arrows, Enter. */
export default function Palette({ opened, close, open }: Props) {
  return (
    <Modal.Root opened={opened} onClose={close} size="36rem" yOffset="10vh" returnFocus={false}>
      <Modal.Overlay />
      <Modal.Content aria-label="Search, or say what to do">
        <Modal.Body p={0}>
          <PaletteList close={close} open={open} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

const retryId = 'retry';

function PaletteList({ close, open }: Omit<Props, 'opened'>) {
  const [typed, setTyped] = useState('');
  const { data: me } = useMe();
  const { hits, isLooking, error, retry } = useSearch(typed);
  const commands = useMemo(() => (me ? commandsFor(me.user) : []), [me]);
  const groups = useMemo(() => entryGroups(commands, hits, typed), [commands, hits, typed]);
  const combobox = useCombobox({ opened: true, onDropdownClose: close });
  const act = useAct(close, open);

  const { selectFirstOption, resetSelectedOption } = combobox;
  const offered = groups.flatMap(({ entries }) => entries);
  const first = offered[0]?.id ?? (error ? retryId : undefined);
  // What stands first is what Enter does, until arrows choose another.
  useEffect(() => {
    resetSelectedOption();
    selectFirstOption();
  }, [first, typed, selectFirstOption, resetSelectedOption]);

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        if (id === retryId) return retry();
        const chosen = offered.find((entry) => entry.id === id);
        if (chosen) act(chosen.doing);
      }}
    >
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          data-autofocus
          size="md"
          variant="unstyled"
          className={styles.input}
          aria-label="Search, or say what to do"
          placeholder="A name, a job title, or what to do"
          leftSection={<IconSearch size={18} aria-hidden />}
          rightSection={isLooking ? <Loader size="xs" /> : <Kbd size="xs">Esc</Kbd>}
          rightSectionWidth={52}
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <p className={styles.status} role="status">
        {statusOf({ typed, isLooking, failed: error !== null, count: offered.length })}
      </p>
      <Combobox.Options className={styles.list} aria-label="What fits">
        {groups.map((group) => (
          <Group key={group.title} {...group} />
        ))}
        {error ? (
          <Combobox.Option value={retryId} className={styles.entry}>
            <span className={styles.label}>Try the search again</span>
            <span className={styles.detail}>{error.message}</span>
          </Combobox.Option>
        ) : null}
      </Combobox.Options>
    </Combobox>
  );
}

const Group = ({ title, entries }: EntryGroup) => (
  <Combobox.Group label={title}>
    {entries.map(({ id, label, detail, key }) => (
      <Combobox.Option key={id} value={id} className={styles.entry}>
        <span className={styles.label}>{label}</span>
        {detail ? <span className={styles.detail}>{detail}</span> : null}
        {key ? <Kbd size="xs">{key}</Kbd> : null}
      </Combobox.Option>
    ))}
  </Combobox.Group>
);

interface Status {
  readonly typed: string;
  readonly isLooking: boolean;
  readonly failed: boolean;
  readonly count: number;
}

function statusOf({ typed, isLooking, failed, count }: Status): string {
  if (failed) return 'The search did not get through.';
  if (isLooking) return 'Looking…';
  if (count === 0 && typed.trim() !== '') {
    return `Nothing begins with “${typed.trim()}”. Names and job titles are found by how they begin.`;
  }
  return typed.trim() === '' ? 'Type the beginning of a name or a job title.' : `${count} to choose from`;
}

function useAct(close: () => void, open: Props['open']) {
  const router = useRouter();
  const { setColorScheme } = useMantineColorScheme();
  return (doing: Doing): void => {
    switch (doing.kind) {
      case 'go':
        close();
        router.push(doing.href);
        return;
      case 'log-interview':
        void open({ kind: 'log-interview', subject: {} });
        return;
      case 'show-keys':
        void open({ kind: 'keys' });
        return;
      case 'scheme':
        close();
        setColorScheme(doing.scheme);
        return;
      case 'sign-out':
        void leavePortal();
    }
  };
}
