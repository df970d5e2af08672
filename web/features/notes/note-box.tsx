'use client';

import { noteMost } from '@afterword/core/note/note';
import { Button, Combobox, Group, Stack, Textarea, useCombobox } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useMe } from '../../client/use-me.ts';
import { type Colleague, type OpenMention, openMention, suggestions, withMention } from './mention-text.ts';

interface Props {
  readonly label: string;
  readonly text: string;
  readonly change: (text: string) => void;
  readonly colleagues: readonly Colleague[];
  readonly refusal: string | undefined;
  readonly busy: boolean;
  readonly action: string;
  readonly save: () => void;
  /** Left out: there is nothing to go back to. */
  readonly cancel?: () => void;
}

/** A box for a note: `@` offers colleagues, Ctrl-Enter saves. */
export function NoteBox({ label, text, change, colleagues, refusal, busy, action, save, cancel }: Props) {
  const [mention, setMention] = useState<OpenMention>();
  const box = useRef<HTMLTextAreaElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { data: me } = useMe();
  const others = colleagues.filter(({ id }) => id !== me?.user.id);
  const offered = mention ? suggestions(mention.typed, others) : [];
  const tooLong = text.trim().length > noteMost;
  const mayNotSave = text.trim() === '' || tooLong;

  const look = () => {
    const { current } = box;
    if (!current) return;
    const open = openMention(current.value, current.selectionEnd);
    setMention(open);
    if (!open) return combobox.closeDropdown();
    combobox.openDropdown();
    // Enter takes the first: no arrow needed.
    requestAnimationFrame(() => combobox.selectFirstOption());
  };
  const take = (id: string) => {
    const colleague = colleagues.find((one) => one.id === id);
    if (!colleague || !mention) return;
    const done = withMention(text, mention, colleague);
    change(done.text);
    setMention(undefined);
    combobox.closeDropdown();
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(done.caret, done.caret);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!mayNotSave && !busy) save();
    }
    if (event.key === 'Escape' && combobox.dropdownOpened) {
      event.stopPropagation();
      combobox.closeDropdown();
    }
  };

  return (
    <Stack gap="xs">
      <Combobox store={combobox} onOptionSubmit={take} withinPortal={false}>
        <Combobox.Target withExpandedAttribute={false}>
          <Textarea
            ref={box}
            label={label}
            placeholder="@ names a colleague"
            autosize
            minRows={2}
            maxRows={12}
            value={text}
            error={
              tooLong
                ? `${text.trim().length.toLocaleString('en-US')} of 4,000 characters: shorten it.`
                : refusal
            }
            onChange={(event) => {
              change(event.currentTarget.value);
              look();
            }}
            onClick={look}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={onKeyDown}
            data-takes-escape={combobox.dropdownOpened || undefined}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={offered.length === 0}>
          <Combobox.Options aria-label="Colleagues">
            {offered.map(({ id, name }) => (
              <Combobox.Option key={id} value={id}>
                {name}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <Group gap="xs">
        <Button size="xs" loading={busy} disabled={mayNotSave} onClick={save}>
          {action}
        </Button>
        {cancel ? (
          <Button size="xs" variant="subtle" color="gray" onClick={cancel}>
            Leave it
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
}
