import type { ClientProblem } from '@afterword/contracts/client';
import type { CandidateLinkView } from '@afterword/contracts/resources/candidate-links';
import { Fragment, type ReactNode } from 'react';
import styles from './candidate-link.module.css';
import { ComingCard } from './coming-card.tsx';
import { DraftCard } from './draft-card.tsx';
import { AnsweredForm, DidNotTakePlaceForm, PointsForm, StopForm } from './forms.tsx';
import { noticeOf } from './notices.ts';
import { StateNotice } from './state-notice.tsx';
import { formatMoment } from './words.ts';

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

type Card = 'draft' | 'plan' | 'answered' | 'points' | 'did-not-take-place' | 'stop';

const inOrder: readonly Card[] = ['draft', 'plan', 'answered', 'points', 'did-not-take-place', 'stop'];

/** A mail's button names a card: it comes first, so that nobody on a phone has to look for it. */
function cardsFor(open: string | undefined): readonly Card[] {
  const asked = open === 'sent' ? 'draft' : inOrder.find((card) => card === open);
  return asked ? [asked, ...inOrder.filter((card) => card !== asked)] : inOrder;
}

/** The page behind a signed link: what comes when and why, the note, and one button per wish. */
export function LinkPage({ token, link, notice, open }: Props) {
  const live = (link.state === 'open' || link.state === 'stopped') && !link.interview.cancelled;
  const began = Date.parse(link.interview.start) <= Date.parse(link.now);
  const about = { token, link };
  const cards: Readonly<Record<Card, ReactNode>> = {
    draft: live ? <DraftCard {...about} asked={open === 'sent'} /> : null,
    plan: live && link.state === 'open' ? <ComingCard link={link} /> : null,
    answered: live ? <AnsweredForm {...about} open={open === 'answered'} /> : null,
    points: live && began ? <PointsForm {...about} open={open === 'points'} /> : null,
    'did-not-take-place':
      live && began ? <DidNotTakePlaceForm {...about} open={open === 'did-not-take-place'} /> : null,
    stop:
      link.stopped !== 'nothing' || link.state === 'expired' ? null : (
        <StopForm {...about} open={open === 'stop'} />
      ),
  };
  return (
    <main className={styles.page}>
      <header>
        <p className={styles.soft}>{link.agency.name}</p>
        <h1>Hello {link.candidate.firstName}</h1>
        <p>
          Your interview with <strong>{link.client.name}</strong> for {link.jobOrder.title}:{' '}
          {formatMoment(link.interview.start, link.interview.timeZone)}.
        </p>
      </header>
      <NoticeLine name={notice} />
      <StateNotice {...about} />
      {cardsFor(open).map((card) => (
        <Fragment key={card}>{cards[card]}</Fragment>
      ))}
      <footer className={styles.soft}>
        <p>
          Please write to the employer rather than call. Questions? {link.recruiter.name} at{' '}
          {link.agency.name} is there: just reply to the e-mail that brought you here.
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
