import type { CandidateLinkView } from '@afterword/contracts/resources/candidate-links';
import type { About } from './about.ts';
import styles from './candidate-link.module.css';

type LinkStep = CandidateLinkView['steps'][number];

const isComing = ({ state }: LinkStep): boolean =>
  state === 'planned' || state === 'claimed' || state === 'held';

function when(step: LinkStep, { words, moment, day }: About): string {
  if (step.state === 'held') return words.plan.held;
  return step.dueAt ? moment(step.dueAt) : day(step.date);
}

/** What still comes, when and why. */
export function ComingCard(about: About) {
  const { token, link, words } = about;
  const coming = link.steps.filter(isComing);
  if (coming.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby="coming" id="plan">
      <h2 id="coming">{words.plan.title}</h2>
      <ol className={styles.steps}>
        {coming.map((step) => (
          <li key={`${step.kind} ${step.date}`}>
            <strong>{words.mailNames[step.kind]}</strong>
            <span>{when(step, about)}</span>
            <span className={styles.soft}>{step.reason}</span>
          </li>
        ))}
      </ol>
      {coming.some(({ dueAt }) => dueAt !== null) ? (
        <p>
          {/* No `Link`: a file, and never fetched ahead. */}
          <a className={styles.quiet} href={`/c/${encodeURIComponent(token)}/plan.ics`} download>
            {words.plan.addToCalendar}
          </a>
        </p>
      ) : null}
      <p className={styles.soft}>{words.plan.ifTheyAnswer}</p>
    </section>
  );
}
