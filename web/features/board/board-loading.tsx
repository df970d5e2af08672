import styles from './board.module.css';
import { BoardSkeleton } from './board-states.tsx';

/** The whole screen's shape, while the server reads it. */
export const BoardLoading = () => (
  <div className={styles.screen}>
    <div className={styles.toolbar} style={{ minHeight: 32 }} />
    <BoardSkeleton />
  </div>
);
