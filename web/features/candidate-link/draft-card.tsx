import type { CandidateLinkView } from '@afterword/contracts/resources/candidate-links';
import { ActionForm } from './action-form.tsx';
import styles from './candidate-link.module.css';
import { CopyButton } from './copy-button.tsx';
import { formatMoment } from './words.ts';

interface Props {
  readonly token: string;
  readonly link: CandidateLinkView;
  /** The mail's "I sent it" led here: the question comes first, the note below it. */
  readonly asked: boolean;
}

const wasSentToCandidate = ({ draft, steps }: CandidateLinkView): boolean =>
  steps.some(({ kind, state }) => kind === draft?.step && state === 'sent');

/** The note, ready to copy or to open in the candidate's own mail program. */
export function DraftCard({ token, link, asked }: Props) {
  const { draft, recruiter, sentAt } = link;
  if (!draft) return null;
  const sent = sentAt ? (
    <p className={styles.soft}>You sent it on {formatMoment(sentAt, link.interview.timeZone)}.</p>
  ) : wasSentToCandidate(link) ? (
    <ActionForm token={token} action="sent">
      <button className={asked ? styles.primary : styles.quiet} type="submit">
        I sent it
      </button>
    </ActionForm>
  ) : null;
  return (
    <section className={styles.card} aria-labelledby="draft" id="sent">
      <h2 id="draft">Your note</h2>
      {asked && !sentAt ? (
        <>
          <p>Did you send it? Press here, and {recruiter.name} sees it.</p>
          {sent}
        </>
      ) : null}
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
          <a className={asked ? styles.quiet : styles.primary} href={draft.mailto}>
            Open in my mail
          </a>
        ) : null}
        <CopyButton text={draft.body} />
        {asked ? null : sent}
      </div>
      {asked && sentAt ? sent : null}
    </section>
  );
}
