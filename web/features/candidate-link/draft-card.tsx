import type { CandidateLinkView } from '@afterword/contracts/resources/candidate-links';
import type { About } from './about.ts';
import { ActionButton } from './action-form.tsx';
import styles from './candidate-link.module.css';
import { CopyButton } from './copy-button.tsx';

interface Props extends About {
  /** The mail's "I sent it" led here: the question comes first, the note below it. */
  readonly asked: boolean;
}

const wasSentToCandidate = ({ draft, steps }: CandidateLinkView): boolean =>
  steps.some(({ kind, state }) => kind === draft?.step && state === 'sent');

/** When they sent it, with the way back. */
const Sent = ({ token, link, words, moment }: About) =>
  link.sent && link.draft ? (
    <div className={styles.said}>
      <p>{words.draft.sent(moment(link.sent.at))}</p>
      {link.sent.undoUntil ? (
        <ActionButton token={token} action="undo-sent" step={link.draft.key} label={words.draft.undoSent} />
      ) : null}
    </div>
  ) : null;

/** The note, ready to copy or to open in the candidate's own mail program. */
export function DraftCard({ asked, ...about }: Props) {
  const { token, link, words, names } = about;
  const { draft } = link;
  if (!draft) return null;
  const canSay = !link.sent && wasSentToCandidate(link);
  const say = (look: 'primary' | 'quiet') => (
    <ActionButton token={token} action="sent" step={draft.key} label={words.draft.pressSent} look={look} />
  );
  return (
    <section className={styles.card} aria-labelledby="draft" id="sent">
      <h2 id="draft">{words.draft.title}</h2>
      {asked && canSay ? (
        <>
          <p>{words.draft.ask(names)}</p>
          {say('primary')}
        </>
      ) : null}
      <Sent {...about} />
      <p className={styles.soft}>
        {draft.mailto && draft.to.length > 0
          ? words.draft.toEmployer(draft.to.join(', '))
          : words.draft.toRecruiter(names)}
      </p>
      <p>
        <strong>{draft.subject}</strong>
      </p>
      <div className={styles.note}>{draft.body}</div>
      <div className={styles.row}>
        {draft.mailto ? (
          <a className={asked && canSay ? styles.quiet : styles.primary} href={draft.mailto}>
            {words.draft.open}
          </a>
        ) : null}
        <CopyButton text={draft.body} label={words.draft.copy} done={words.draft.copied} />
        {canSay && !asked ? say('quiet') : null}
      </div>
    </section>
  );
}
