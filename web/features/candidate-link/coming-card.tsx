import type { CandidateLinkView } from '@afterword/contracts/resources/candidate-links';
import styles from './candidate-link.module.css';
import { formatDay, formatMoment, mailNames } from './words.ts';

type LinkStep = CandidateLinkView['steps'][number];

const isComing = ({ state }: LinkStep): boolean =>
  state === 'planned' || state === 'claimed' || state === 'held';

function when(step: LinkStep, timeZone: string): string {
  if (step.state === 'held') return 'When your recruiter has looked at it';
  return step.dueAt ? formatMoment(step.dueAt, timeZone) : formatDay(step.date);
}

/** What still comes, when and why. */
export function ComingCard({ link }: { readonly link: CandidateLinkView }) {
  const coming = link.steps.filter(isComing);
  if (coming.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby="coming" id="plan">
      <h2 id="coming">What comes when</h2>
      <ol className={styles.steps}>
        {coming.map((step) => (
          <li key={`${step.kind} ${step.date}`}>
            <strong>{mailNames[step.kind]}</strong>
            <span>{when(step, link.interview.timeZone)}</span>
            <span className={styles.soft}>{step.reason}</span>
          </li>
        ))}
      </ol>
      <p className={styles.soft}>
        If they answer before that, press “They answered”, and the rest does not come.
      </p>
    </section>
  );
}
