'use client';
import { type ComboboxData, Select, type SelectProps } from '@mantine/core';
import { useEffect, useState } from 'react';

/** What can be chosen, whatever it is called. */
const valuesOf = (data: ComboboxData = []): string =>
  JSON.stringify(
    data.map((one) =>
      typeof one === 'object' && 'group' in one
        ? one.items.map((item) => (typeof item === 'object' ? item.value : item))
        : typeof one === 'object'
          ? one.value
          : one,
    ),
  );

type TypeaheadProps = Omit<
  SelectProps<string>,
  'searchable' | 'selectFirstOptionOnChange' | 'selectFirstOptionOnDropdownOpen' | 'onKeyDown'
>;

/**
 * A Select to type into. The first option that fits is the highlighted one and the one Enter takes, however fast
 * somebody types and also where it was found after the last letter. Enter in an open list is never the whole form.
 */
export function Typeahead({ onSearchChange, ...props }: TypeaheadProps) {
  const [typed, setTyped] = useState('');
  const values = valuesOf(props.data);
  const [highlighted, setHighlighted] = useState(values);
  useEffect(() => setHighlighted(values), [values]);
  return (
    <Select
      {...props}
      searchable
      // Off and on again when there are other options: Mantine then begins with the first one.
      selectFirstOptionOnChange={typed === '' || highlighted === values}
      onSearchChange={(search) => {
        setTyped(search);
        onSearchChange?.(search);
      }}
      // Otherwise Mantine looks a moment later for the option that is chosen, finds none, and forgets the first one.
      selectFirstOptionOnDropdownOpen={!props.value}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.currentTarget.ariaExpanded === 'true') event.preventDefault();
      }}
    />
  );
}
