import type { CandidateLinkView } from '@afterword/contracts/resources/candidate-links';
import { ActionForm } from './action-form.tsx';
import styles from './candidate-link.module.css';
import { CopyButton } from './copy-button.tsx';
import { formatMoment } from './words.ts';

interface Props {
  readonly token: string;
  readonly link: CandidateLinkView;
}

/** The note, ready to copy or to open in the candidate's own mail program. */
export function DraftCard({ token, link }: Props) {
  const { draft, recruiter, sentAt } = link;
  if (!draft) return null;
  return (
    <section className={styles.card} aria-labelledby="draft" id="sent">
      <h2 id="draft">Your note</h2>
      <p className={styles.soft}>
        {draft.mailto && draft.to.length > 0
          ? `To ${draft.to.join(', ')}, from your own mailbox. Change the words until they sound like you.`
          : `Send it to ${recruiter.name}, who passes it on. Change the words until they sound like you.`}
      </p>
      <p>
        <strong>{draft.subject}</strong>
      </p>
      <div className={styles.note}>{draft.body}</div>
      <div className={styles.row}>
        {draft.mailto ? (
          <a className={styles.primary} href={draft.mailto}>
            Open in my mail
          </a>
        ) : null}
        <CopyButton text={draft.body} />
        {sentAt ? null : (
          <ActionForm token={token} action="sent">
            <button className={styles.quiet} type="submit">
              I sent it
            </button>
          </ActionForm>
        )}
      </div>
      {sentAt ? (
        <p className={styles.soft}>You sent it on {formatMoment(sentAt, link.interview.timeZone)}.</p>
      ) : null}
    </section>
  );
}
