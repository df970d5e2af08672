import type { About } from './about.ts';
import { ActionButton, ActionForm } from './action-form.tsx';
import styles from './candidate-link.module.css';
import type { Said } from './words/page-words.ts';

const Plain = ({ title, text }: Said) => (
  <section className={styles.card}>
    <h2>{title}</h2>
    <p>{text}</p>
  </section>
);

/** What they said the employer answered, with the way back. */
const AnsweredCard = ({ token, link, words: { answered: words }, names, moment }: About) => {
  const { title, text } = words.said[link.answer?.answer ?? 'other'](names);
  return (
    <section className={styles.card}>
      <h2>{title}</h2>
      <p>{text}</p>
      {link.answer?.undoUntil ? (
        <>
          <p className={styles.soft}>{words.undoMore(names, moment(link.answer.undoUntil))}</p>
          <ActionButton token={token} action="undo-answer" label={words.undo} />
        </>
      ) : (
        <p className={styles.soft}>{words.wrong(names)}</p>
      )}
    </section>
  );
};

const NotHeldCard = ({ token, link, words: { notHeld: words }, names, moment }: About) => {
  const { title, text } = words.said(names);
  return (
    <section className={styles.card}>
      <h2>{title}</h2>
      <p>{text}</p>
      {link.notHeld?.undoUntil ? (
        <>
          <p className={styles.soft}>{words.undoMore(names, moment(link.notHeld.undoUntil))}</p>
          <ActionButton token={token} action="undo-did-not-take-place" label={words.undo} />
        </>
      ) : (
        <p className={styles.soft}>{words.wrong(names)}</p>
      )}
    </section>
  );
};

/** Mails that are stopped, and every way to have them again. */
export const StoppedCard = ({ token, link, words: { stop: words } }: About) => {
  const isAll = link.stopped === 'all';
  const { title, text } = isAll ? words.stoppedAll : words.stoppedCoaching;
  return (
    <section className={styles.card} id="stop">
      <h2>{title}</h2>
      <p>{text}</p>
      <div className={styles.row}>
        <ActionButton token={token} action="resume" label={words.resume} look="primary" />
        {isAll ? (
          <ActionForm token={token} action="resume">
            <input type="hidden" name="scope" value="logistics" />
            <button className={styles.quiet} type="submit">
              {words.resumeLogistics}
            </button>
          </ActionForm>
        ) : (
          <ActionForm token={token} action="stop">
            <input type="hidden" name="scope" value="all" />
            <button className={styles.quiet} type="submit">
              {words.alsoLogistics}
            </button>
          </ActionForm>
        )}
      </div>
    </section>
  );
};

/** What has become of it, where the plan is not simply going on. */
export function StateNotice(about: About) {
  const { link, words, names } = about;
  if (link.interview.cancelled && link.state !== 'closed') return <Plain {...words.cancelled(names)} />;
  switch (link.state) {
    case 'answered':
      return <AnsweredCard {...about} />;
    case 'stopped':
      return <StoppedCard {...about} />;
    case 'did-not-take-place':
      return <NotHeldCard {...about} />;
    case 'closed':
      return link.answer ? <AnsweredCard {...about} /> : <Plain {...words.closed(names)} />;
    case 'open':
      return null;
  }
}
