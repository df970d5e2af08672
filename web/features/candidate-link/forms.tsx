import type { CandidateLinkView } from '@afterword/contracts/resources/candidate-links';
import { ActionForm } from './action-form.tsx';
import styles from './candidate-link.module.css';
import { answerNames } from './words.ts';

interface Props {
  readonly token: string;
  readonly link: CandidateLinkView;
  /** The mail's button led here. */
  readonly open: boolean;
}

const offered = ['offer', 'rejected', 'another-interview', 'needs-more-time', 'other'] as const;

export const AnsweredForm = ({ token, link, open }: Props) => (
  <details className={styles.card} open={open} id="answered">
    <summary>They answered</summary>
    <p>Once you tell us, we stop reminding you about {link.client.name}.</p>
    <ActionForm token={token} action="answered">
      <fieldset className={styles.choices}>
        <legend className={styles.label}>What did they say?</legend>
        {offered.map((answer) => (
          <label key={answer}>
            <input type="radio" name="answer" value={answer} required /> {answerNames[answer]}
          </label>
        ))}
      </fieldset>
      <label className={styles.label} htmlFor="until">
        If they need more time: until when?
      </label>
      <input className={styles.field} type="date" id="until" name="until" min={link.now.slice(0, 10)} />
      <button className={styles.primary} type="submit">
        Tell my recruiter
      </button>
    </ActionForm>
  </details>
);

export const PointsForm = ({ token, link, open }: Props) => (
  <details className={styles.card} open={open} id="points">
    <summary>Two things you talked about</summary>
    <p>A note that names them reads as yours. We put them into the text.</p>
    <ActionForm token={token} action="talking-points">
      {[0, 1].map((index) => (
        <div key={index}>
          <label className={styles.label} htmlFor={`point-${index}`}>
            {index === 0 ? 'The first thing' : 'The second thing'}
          </label>
          <input
            className={styles.field}
            id={`point-${index}`}
            name="point"
            maxLength={500}
            defaultValue={link.candidatePoints[index] ?? ''}
          />
        </div>
      ))}
      {/* What was said beyond two stays. */}
      {link.candidatePoints.slice(2).map((point) => (
        <input key={point} type="hidden" name="point" value={point} />
      ))}
      <button className={styles.primary} type="submit">
        Save and rewrite the note
      </button>
    </ActionForm>
  </details>
);

export const DidNotTakePlaceForm = ({ token, open }: Omit<Props, 'link'>) => (
  <details className={styles.card} open={open}>
    <summary>It did not take place</summary>
    <p>Tell us, and we will not write as if it had. Your recruiter will ask what comes next.</p>
    <ActionForm token={token} action="did-not-take-place">
      <button className={styles.quiet} type="submit">
        The interview did not take place
      </button>
    </ActionForm>
  </details>
);

export const StopForm = ({ token, link, open }: Props) => (
  <details className={styles.card} open={open} id="stop">
    <summary>Stop these e-mails</summary>
    <ActionForm token={token} action="stop">
      <fieldset className={styles.choices}>
        <legend className={styles.label}>What should stop?</legend>
        <label>
          <input type="radio" name="scope" value="coaching" defaultChecked /> Notes and follow-ups; keep
          interview details and reminders
        </label>
        <label>
          <input type="radio" name="scope" value="all" /> Everything, interview details and reminders too
        </label>
      </fieldset>
      <button className={styles.quiet} type="submit">
        Stop
      </button>
    </ActionForm>
    <p className={styles.soft}>This holds for all your applications with {link.agency.name}.</p>
  </details>
);
