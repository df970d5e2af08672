import type { TodayRow } from '@afterword/contracts/resources/today';
import {
  IconAt,
  IconBriefcase,
  IconCalendarEvent,
  IconCalendarQuestion,
  IconCalendarX,
  IconHandStop,
  IconHourglassEmpty,
  IconMailX,
  IconMessageCircle,
  IconMessageQuestion,
  IconTool,
  IconUserCheck,
  type TablerIcon,
} from '@tabler/icons-react';
import { isMention } from './is-mention.ts';
import styles from './today.module.css';

const icons: Readonly<Record<TodayRow['kind'], TablerIcon>> = {
  'confirm-answer': IconMessageCircle,
  'decide-step': IconHandStop,
  'say-outcome': IconCalendarQuestion,
  'what-next': IconCalendarX,
  'correct-address': IconMailX,
  'interview-today': IconCalendarEvent,
  'interview-ended': IconMessageQuestion,
  'closes-soon': IconHourglassEmpty,
  'close-as-no-response': IconHourglassEmpty,
  'past-decision-date': IconHourglassEmpty,
  'placement-ends-soon': IconUserCheck,
  'guarantee-ends-soon': IconUserCheck,
  'job-order-stale': IconBriefcase,
  task: IconTool,
};

export function RowIcon({ row }: { readonly row: TodayRow }) {
  const Icon = isMention(row) ? IconAt : icons[row.kind];
  return (
    <span className={styles.icon} aria-hidden>
      <Icon size={18} stroke={1.7} />
    </span>
  );
}
