import type { ClientProblem } from '@afterword/contracts/client';
import styles from './candidate-link.module.css';
import { type Language, pageWords, type TroubleName } from './words/page-words.ts';

const names: Partial<Record<ClientProblem['code'], TroubleName>> = {
  'link/erased': 'erased',
  'link/expired': 'expired',
  'link/revoked': 'revoked',
  'too-many-requests': 'too-often',
};

/** What kept the page from being shown, in one word. What cannot be a link of ours is none, whatever its shape. */
export const troubleOf = ({ code, status }: Pick<ClientProblem, 'code' | 'status'>): TroubleName =>
  names[code] ?? (status === 404 || status === 422 ? 'invalid' : 'unreachable');

interface Props {
  readonly problem: ClientProblem;
  readonly language: Language;
}

/** The page when there is nothing to show. */
export function LinkTrouble({ problem, language }: Props) {
  const { title, text } = pageWords(language).troubles[troubleOf(problem)];
  return (
    <main className={styles.page} lang={language}>
      <div className={styles.card}>
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
    </main>
  );
}
