import type { CandidateLinkView } from '@afterword/contracts/resources/candidate-links';
import { Fragment, type ReactNode } from 'react';
import { type About, aboutOf } from './about.ts';
import { ActionButton } from './action-form.tsx';
import styles from './candidate-link.module.css';
import { ComingCard } from './coming-card.tsx';
import { DraftCard } from './draft-card.tsx';
import { AnsweredForm, NotHeldForm, PointsForm, StopForm } from './forms.tsx';
import { type Notice, noticeOf, wantsDay } from './notices.ts';
import { StateNotice, StoppedCard } from './state-notice.tsx';

interface Props {
  readonly token: string;
  readonly link: CandidateLinkView;
  readonly notice?: string | undefined;
  readonly open?: string | undefined;
}

/** What can be taken back right where it is said to be done; the rest has its own card, which comes next. */
const undoOf = (name: string, { pointsChanged }: CandidateLinkView) =>
  name === 'talking-points' && pointsChanged?.undoUntil ? 'undo-talking-points' : undefined;

function NoticeLine({ notice, about }: { readonly notice: Notice | undefined; readonly about: About }) {
  if (!notice) return null;
  const { token, link, words } = about;
  const undo = undoOf(notice.name, link);
  return (
    <div className={styles[notice.tone]} role={notice.tone === 'done' ? 'status' : 'alert'}>
      <p>{words.notices[notice.name]}</p>
      {undo ? <ActionButton token={token} action={undo} label={words.undo} /> : null}
    </div>
  );
}

type Card = 'draft' | 'plan' | 'answered' | 'points' | 'did-not-take-place' | 'stop';

const inOrder: readonly Card[] = ['draft', 'plan', 'answered', 'points', 'did-not-take-place', 'stop'];

/** A mail's button names a card: it comes first, so that nobody on a phone has to look for it. */
function cardsFor(open: string | undefined): readonly Card[] {
  const asked = open === 'sent' ? 'draft' : inOrder.find((card) => card === open);
  return asked ? [asked, ...inOrder.filter((card) => card !== asked)] : inOrder;
}

function cardsOf(
  about: About,
  open: string | undefined,
  notice: Notice | undefined,
): Readonly<Record<Card, ReactNode>> {
  const { link } = about;
  const live = (link.state === 'open' || link.state === 'stopped') && !link.interview.cancelled;
  const began = Date.parse(link.interview.start) <= Date.parse(link.now);
  const mayAnswer = link.mayAnswer && (live || link.state === 'closed');
  const stop = link.stopped === 'nothing' ? <StopForm {...about} open={open === 'stop'} /> : null;
  return {
    draft: live ? <DraftCard {...about} asked={open === 'sent'} /> : null,
    plan: live && link.state === 'open' ? <ComingCard {...about} /> : null,
    answered: mayAnswer ? (
      <AnsweredForm {...about} open={open === 'answered'} wantsDay={wantsDay(notice)} />
    ) : null,
    points:
      live && began ? (
        <PointsForm {...about} open={open === 'points'} isDone={notice?.name === 'talking-points'} />
      ) : null,
    'did-not-take-place':
      live && began ? <NotHeldForm {...about} open={open === 'did-not-take-place'} /> : null,
    // Where the stop is the state, its card stands at the top already.
    stop: stop ?? (link.state === 'stopped' && !link.interview.cancelled ? null : <StoppedCard {...about} />),
  };
}

/** The page behind a signed link: what comes when and why, the note, and one button per wish. */
export function LinkPage({ token, link, notice: name, open }: Props) {
  const notice = noticeOf(name);
  const about = aboutOf(token, link);
  const { words, names, moment } = about;
  const [before, between] = words.about;
  const cards = cardsOf(about, open, notice);
  return (
    <main className={styles.page} lang={link.language}>
      <header>
        <p className={styles.soft}>{names.agency}</p>
        <h1>{words.hello(link.candidate.firstName)}</h1>
        <p>
          {before} <strong>{names.client}</strong> {between} {link.jobOrder.title}:{' '}
          {moment(link.interview.start)}.
        </p>
      </header>
      <NoticeLine notice={notice} about={about} />
      <StateNotice {...about} />
      {cardsFor(open).map((card) => (
        <Fragment key={card}>{cards[card]}</Fragment>
      ))}
      <footer className={styles.soft}>
        <p>{words.footer(names)}</p>
      </footer>
    </main>
  );
}
