import type { ClientProblem } from '@afterword/contracts/client';
import type { CandidateLinkView } from '@afterword/contracts/resources/candidate-links';
import styles from './candidate-link.module.css';
import { DraftCard } from './draft-card.tsx';
import { AnsweredForm, DidNotTakePlaceForm, PointsForm, StopForm } from './forms.tsx';
import { noticeOf } from './notices.ts';
import { StateNotice } from './state-notice.tsx';
import { formatDay, formatMoment, mailNames } from './words.ts';

interface Props {
  readonly token: string;
  readonly link: CandidateLinkView;
  readonly notice?: string | undefined;
  readonly open?: string | undefined;
}

function NoticeLine({ name }: { readonly name: string | undefined }) {
  const notice = noticeOf(name);
  if (!notice) return null;
  return (
    <p className={styles[notice.tone]} role={notice.tone === 'done' ? 'status' : 'alert'}>
      {notice.text}
    </p>
  );
}

const Steps = ({ link }: { readonly link: CandidateLinkView }) => {
  const coming = link.steps.filter(
    ({ state }) => state === 'planned' || state === 'claimed' || state === 'held',
  );
  if (coming.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby="coming">
      <h2 id="coming">What comes when</h2>
      <ol className={styles.steps}>
        {coming.map((step) => (
          <li key={`${step.kind} ${step.date}`}>
            <strong>{mailNames[step.kind]}</strong>
            <br />
            {step.state === 'held' ? 'when your recruiter has looked at it' : formatDay(step.date)}
            <br />
            <span className={styles.soft}>{step.reason}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};

/** The page behind a signed link: what comes when and why, the note, and one button per wish. */
export function LinkPage({ token, link, notice, open }: Props) {
  const live = link.state === 'open' || link.state === 'stopped';
  const began = Date.parse(link.interview.start) <= Date.parse(link.now);
  return (
    <main className={styles.page}>
      <header>
        <p className={styles.soft}>{link.agency.name}</p>
        <h1>Hello {link.candidate.firstName}</h1>
        <p>
          Your interview with <strong>{link.client.name}</strong> for {link.jobOrder.title}
          {link.interview.cancelled ? ' was cancelled' : ''}:{' '}
          {formatMoment(link.interview.start, link.interview.timeZone)}.
        </p>
      </header>
      <NoticeLine name={notice} />
      <StateNotice token={token} link={link} />
      {live ? <DraftCard token={token} link={link} /> : null}
      {link.state === 'open' ? <Steps link={link} /> : null}
      {live ? <AnsweredForm token={token} link={link} open={open === 'answered'} /> : null}
      {live && began ? <PointsForm token={token} link={link} open={open === 'points'} /> : null}
      {live && began ? <DidNotTakePlaceForm token={token} open={open === 'did-not-take-place'} /> : null}
      {link.stopped === 'all' || link.state === 'stopped' || link.state === 'expired' ? null : (
        <StopForm token={token} link={link} open={open === 'stop'} />
      )}
      <footer className={styles.soft}>
        <p>
          Please write rather than call. Questions? {link.recruiter.name} at {link.agency.name} is there: just
          reply to the e-mail that brought you here.
        </p>
      </footer>
    </main>
  );
}

const explanations: Readonly<Record<string, readonly [title: string, text: string]>> = {
  'link/expired': [
    'This link has expired',
    'Please use the link in your newest e-mail, or reply to it: your recruiter reads it.',
  ],
  'link/invalid': [
    'We do not know this link',
    'It may have been cut off on the way. Please open it again from your e-mail.',
  ],
  'too-many-requests': [
    'One moment',
    'This page was opened very often just now. Please try again in a minute.',
  ],
};

/** The page when there is nothing to show. */
export function LinkTrouble({ problem }: { readonly problem: ClientProblem }) {
  const known =
    explanations[problem.status === 404 || problem.status === 422 ? 'link/invalid' : problem.code];
  const [title, text] = known ?? [
    'We cannot show this page right now',
    'Please try again in a minute. Nothing was lost.',
  ];
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
    </main>
  );
}
