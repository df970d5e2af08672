import type { CandidateLinkView } from '@afterword/contracts/resources/candidate-links';
import { ActionForm } from './action-form.tsx';
import { answeredWords } from './answered-words.ts';
import styles from './candidate-link.module.css';
import { formatMoment } from './words.ts';

interface Props {
  readonly token: string;
  readonly link: CandidateLinkView;
}

const Answered = ({ token, link }: Props) => {
  const { title, text } = answeredWords[link.answer?.answer ?? 'other'];
  return (
    <section className={styles.card}>
      <h2>{title}</h2>
      <p>{text(link.recruiter.name)}</p>
      {link.answer?.undoUntil ? (
        <ActionForm token={token} action="undo-answer">
          <p className={styles.soft}>
            Pressed by mistake, or picked the wrong one? Take it back, and the plan goes on as before. You can
            until {formatMoment(link.answer.undoUntil, link.interview.timeZone)}, unless {link.recruiter.name}{' '}
            has confirmed it.
          </p>
          <button className={styles.quiet} type="submit">
            Take it back
          </button>
        </ActionForm>
      ) : (
        <p className={styles.soft}>Is that wrong? Write to {link.recruiter.name}, who can change it.</p>
      )}
    </section>
  );
};

const Stopped = ({ token, link }: Props) => (
  <section className={styles.card}>
    <h2>{link.stopped === 'all' ? 'All e-mails are stopped' : 'Notes and follow-ups are stopped'}</h2>
    <p>
      {link.stopped === 'all'
        ? 'You get no more e-mails from us about your interviews.'
        : 'You still get interview details and reminders.'}
    </p>
    <div className={styles.row}>
      <ActionForm token={token} action="resume">
        <button className={styles.primary} type="submit">
          Send them again
        </button>
      </ActionForm>
      {link.stopped === 'coaching' ? (
        <ActionForm token={token} action="stop">
          <input type="hidden" name="scope" value="all" />
          <button className={styles.quiet} type="submit">
            Stop those too
          </button>
        </ActionForm>
      ) : null}
    </div>
  </section>
);

const Plain = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <section className={styles.card}>
    <h2>{title}</h2>
    <p>{text}</p>
  </section>
);

/** What has become of it, where the plan is not simply going on. */
export function StateNotice({ token, link }: Props) {
  const recruiter = link.recruiter.name;
  if (link.interview.cancelled && link.state !== 'closed') {
    return (
      <Plain
        title="This interview was cancelled"
        text={`Nothing to prepare and nothing to send. ${recruiter} tells you what comes next.`}
      />
    );
  }
  switch (link.state) {
    case 'answered':
      return <Answered token={token} link={link} />;
    case 'stopped':
      return <Stopped token={token} link={link} />;
    case 'did-not-take-place':
      return (
        <Plain
          title="It did not take place"
          text={`${recruiter} knows and will ask what comes next. If it did take place after all, just tell ${recruiter}.`}
        />
      );
    case 'closed':
      return (
        <Plain
          title="This one is closed"
          text={`There is nothing left to send for it. ${recruiter} is there for what comes next.`}
        />
      );
    case 'expired':
      return (
        <Plain
          title="This link has expired"
          text={`Please write to ${recruiter}, or use the link in your newest e-mail.`}
        />
      );
    default:
      return null;
  }
}
