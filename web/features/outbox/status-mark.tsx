import { IconAlertTriangle, IconCheck, IconClock, IconHandStop, type TablerIcon } from '@tabler/icons-react';
import styles from './outbox.module.css';
import type { Status, Tone } from './outbox-words.ts';

const icons: Readonly<Record<Tone, TablerIcon>> = {
  calm: IconClock,
  done: IconCheck,
  waiting: IconHandStop,
  stale: IconAlertTriangle,
};

/** Where a mail stands: a word, an icon, and only then a colour. */
export function StatusMark({ status: { label, tone } }: { readonly status: Status }) {
  const Icon = icons[tone];
  return (
    <span className={styles.status} data-tone={tone}>
      <Icon size={14} aria-hidden />
      {label}
    </span>
  );
}
