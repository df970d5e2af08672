import rowStyles from '../../ui/rows.module.css';
import styles from './today.module.css';
import { TodaySkeleton } from './today-states.tsx';

/** The whole screen's shape, while the server reads it. */
export const TodayLoading = () => (
  <div className={styles.screen}>
    <div className={styles.header}>
      <div>
        <h1 className={rowStyles.title}>Today</h1>
        <p className={styles.soft}>&nbsp;</p>
      </div>
    </div>
    <TodaySkeleton />
  </div>
);
