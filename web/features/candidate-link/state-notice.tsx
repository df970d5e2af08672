import type { CandidateLinkView } from '@afterword/contracts/resources/candidate-links';
import { ActionForm } from './action-form.tsx';
import styles from './candidate-link.module.css';
import { answerNames, formatMoment } from './words.ts';

interface Props {
  readonly token: string;
  readonly link: CandidateLinkView;
}

const Answered = ({ token, link }: Props) => (
  <section className={styles.card}>
    <h2>{link.answer ? answerNames[link.answer.answer] : 'They answered'}</h2>
    <p>
      {link.recruiter.name} knows, and we send no more reminders about this interview.
      {link.answer?.answer === 'rejected'
        ? ' It was good that you tried; the next one is already closer.'
        : ''}
    </p>
    {link.answer?.undoUntil ? (
      <ActionForm token={token} action="undo-answer">
        <p className={styles.soft}>
          Pressed by mistake? You can take it back until{' '}
          {formatMoment(link.answer.undoUntil, link.interview.timeZone)}.
        </p>
        <button className={styles.quiet} type="submit">
          Undo
        </button>
      </ActionForm>
    ) : null}
  </section>
);

const Stopped = ({ token, link }: Props) => (
  <section className={styles.card}>
    <h2>{link.stopped === 'all' ? 'All e-mails are stopped' : 'Notes and follow-ups are stopped'}</h2>
    <p>
      {link.stopped === 'all'
        ? 'You will get no more e-mails from us about your interviews.'
        : 'You still get interview details and reminders.'}
    </p>
    <ActionForm token={token} action="resume">
      <button className={styles.quiet} type="submit">
        Send them again
      </button>
    </ActionForm>
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
  switch (link.state) {
    case 'answered':
      return <Answered token={token} link={link} />;
    case 'stopped':
      return <Stopped token={token} link={link} />;
    case 'did-not-take-place':
      return (
        <Plain title="It did not take place" text={`${recruiter} knows and will ask what comes next.`} />
      );
    case 'closed':
      return (
        <Plain
          title="This application is closed"
          text={`Nothing more to do here. ${recruiter} is there for what comes next.`}
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
