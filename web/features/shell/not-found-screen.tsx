import styles from './bare-screen.module.css';
import { BareScreen } from './bare-screen.tsx';

export const NotFoundScreen = () => (
  <BareScreen>
    <div className={styles.message}>
      <h1>Nothing at this address</h1>
      <p>The link may be old, or a letter of it got lost. What you look for may still be on the board.</p>
      <p className={styles.actions}>
        <a className={styles.action} href="/">
          Go to the board
        </a>
      </p>
    </div>
  </BareScreen>
);
