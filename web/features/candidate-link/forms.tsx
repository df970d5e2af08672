import type { CandidateLinkView } from '@afterword/contracts/resources/candidate-links';
import { ActionForm } from './action-form.tsx';
import styles from './candidate-link.module.css';
import { choiceNames, dayIn } from './words.ts';

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
    <p>
      Tell us what {link.client.name} said. {link.recruiter.name} hears of it, and the follow-ups stop at
      once.
    </p>
    <ActionForm token={token} action="answered">
      <fieldset className={styles.choices}>
        <legend className={styles.label}>What did they say?</legend>
        {offered.map((answer) => (
          <label key={answer}>
            <input type="radio" name="answer" value={answer} required /> <span>{choiceNames[answer]}</span>
          </label>
        ))}
      </fieldset>
      {/* Shown with "They need more time" only, by the style sheet: the page works without scripts. */}
      <div className={styles.until}>
        <label className={styles.label} htmlFor="until">
          Until when?
        </label>
        <input
          className={styles.field}
          type="date"
          id="until"
          name="until"
          min={dayIn(link.now, link.interview.timeZone)}
          aria-describedby="until-more"
        />
        <p className={styles.soft} id="until-more">
          The day they named. Not sure? Your best guess is fine. After it we remind you again.
        </p>
      </div>
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
            maxLength={300}
            autoComplete="off"
            defaultValue={link.candidatePoints[index] ?? ''}
          />
        </div>
      ))}
      {/* What was said beyond two stays. */}
      {link.candidatePoints.slice(2).map((point) => (
        <input key={point} type="hidden" name="point" value={point} />
      ))}
      <button className={styles.primary} type="submit">
        {link.draft ? 'Save and rewrite the note' : 'Save'}
      </button>
    </ActionForm>
  </details>
);

export const DidNotTakePlaceForm = ({ token, link, open }: Props) => (
  <details className={styles.card} open={open} id="did-not-take-place">
    <summary>It did not take place</summary>
    <p>
      Tell us, and we will not write as if it had. {link.recruiter.name} asks what comes next. Only your
      recruiter can take this back.
    </p>
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
          <input type="radio" name="scope" value="coaching" defaultChecked />{' '}
          <span>Notes and follow-ups. Interview details and reminders still come.</span>
        </label>
        <label>
          <input type="radio" name="scope" value="all" />{' '}
          <span>Everything, interview details and reminders too.</span>
        </label>
      </fieldset>
      <p className={styles.soft}>
        It holds for everything you do with {link.agency.name}. You can switch it on again here.
      </p>
      <button className={styles.quiet} type="submit">
        Stop
      </button>
    </ActionForm>
  </details>
);
