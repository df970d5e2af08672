import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core';

/** Without case and accents: "garcia" is the beginning of "García". */
const plain = (text: string): string => text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a label begins with what is typed, whatever its case and accents. */
const beginsWith = (label: string, typed: string): boolean => plain(label).startsWith(plain(typed));

/**
 * Options whose label begins with what is typed. What was found for the letters before is still there while the next
 * answer is on its way: Enter must not choose something that nobody typed.
 *
 * @param always The value of an option that stays whatever is typed, "add one".
 */
export const beginsSo =
  (always?: string): OptionsFilter =>
  ({ options, search }) => {
    const fits = ({ value, label }: ComboboxItem) => value === always || beginsWith(label, search);
    return options.flatMap((option): ComboboxParsedItem[] => {
      if (!('group' in option)) return fits(option) ? [option] : [];
      const items = option.items.filter(fits);
      return items.length > 0 ? [{ ...option, items }] : [];
    });
  };
