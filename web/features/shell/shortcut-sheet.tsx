'use client';

import { Modal } from '@mantine/core';
import { Keys } from './keys.tsx';
import styles from './shortcut-sheet.module.css';
import { type ShortcutPlace, shortcuts, toldKeys } from './shortcuts.ts';

interface Props {
  readonly opened: boolean;
  readonly close: () => void;
}

const places: readonly (readonly [ShortcutPlace, string])[] = [
  ['anywhere', 'Anywhere'],
  ['today', 'On Today'],
  ['board', 'On a card of the board'],
  ['form', 'While logging an interview'],
];

/** Every key the portal answers to. */
export default function ShortcutSheet({ opened, close }: Props) {
  return (
    <Modal opened={opened} onClose={close} title="Keyboard shortcuts" size="lg" returnFocus={false}>
      <p className={styles.note}>They rest while you type.</p>
      <div className={styles.places}>
        {places.map(([place, title]) => (
          <section key={place} aria-labelledby={`keys-${place}`}>
            <h3 id={`keys-${place}`} className={styles.title}>
              {title}
            </h3>
            <dl className={styles.keys}>
              {Object.entries(shortcuts)
                .filter(([, { where }]) => where === place)
                .map(([name, shortcut]) => (
                  <div key={name} className={styles.row}>
                    <dt>
                      <Keys of={toldKeys(shortcut)} />
                    </dt>
                    <dd>{shortcut.says}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
