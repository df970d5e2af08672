import type { About } from './about.ts';
import { ActionButton, ActionForm } from './action-form.tsx';
import styles from './candidate-link.module.css';
import { KeepPoints } from './keep-points.tsx';
import { dayIn } from './words/format-when.ts';

interface Props extends About {
  /** The mail's button led here. */
  readonly open: boolean;
}

const offered = ['offer', 'rejected', 'another-interview', 'needs-more-time', 'other'] as const;

interface AnsweredProps extends Props {
  /** They said "more time", and no day that will do: it is chosen still, so that the day is in sight. */
  readonly wantsDay: boolean;
}

export const AnsweredForm = ({
  token,
  link,
  words: { answered: words },
  names,
  open,
  wantsDay,
}: AnsweredProps) => (
  <details className={styles.card} open={open} id="answered">
    <summary>{words.summary}</summary>
    <p>{link.state === 'closed' ? words.introClosed(names) : words.intro(names)}</p>
    <ActionForm token={token} action="answered">
      <fieldset className={styles.choices}>
        <legend className={styles.label}>{words.legend}</legend>
        {offered.map((answer) => (
          <label key={answer}>
            <input
              type="radio"
              name="answer"
              value={answer}
              required
              defaultChecked={wantsDay && answer === 'needs-more-time'}
            />{' '}
            <span>{words.choices[answer]}</span>
          </label>
        ))}
      </fieldset>
      {/* Shown with "They need more time" only, by the style sheet: the page works without scripts. */}
      <div className={styles.until}>
        <label className={styles.label} htmlFor="until">
          {words.until}
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
          {words.untilMore}
        </p>
      </div>
      <button className={styles.primary} type="submit">
        {words.press}
      </button>
    </ActionForm>
  </details>
);

interface PointsProps extends Props {
  /** The page says that what was typed is saved. */
  readonly isDone: boolean;
}

export const PointsForm = ({ token, link, words: { points: words }, open, isDone }: PointsProps) => (
  <details className={styles.card} open={open} id="points">
    <summary>{words.summary}</summary>
    <p>{words.intro}</p>
    <ActionForm token={token} action="talking-points">
      <KeepPoints token={token} saved={link.candidatePoints} isDone={isDone} />
      {words.labels.map((label, index) => (
        <div key={label}>
          <label className={styles.label} htmlFor={`point-${index}`}>
            {label}
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
        {link.draft ? words.saveAndRewrite : words.save}
      </button>
    </ActionForm>
    {link.pointsChanged?.undoUntil ? (
      <div className={styles.below}>
        <ActionButton token={token} action="undo-talking-points" label={words.undo} />
      </div>
    ) : null}
  </details>
);

export const NotHeldForm = ({ token, words: { notHeld: words }, names, open }: Props) => (
  <details className={styles.card} open={open} id="did-not-take-place">
    <summary>{words.summary}</summary>
    <p>{words.intro(names)}</p>
    <ActionButton token={token} action="did-not-take-place" label={words.press} />
  </details>
);

export const StopForm = ({ token, words: { stop: words }, names, open }: Props) => (
  <details className={styles.card} open={open} id="stop">
    <summary>{words.summary}</summary>
    <ActionForm token={token} action="stop">
      <fieldset className={styles.choices}>
        <legend className={styles.label}>{words.legend}</legend>
        <label>
          <input type="radio" name="scope" value="coaching" defaultChecked /> <span>{words.coaching}</span>
        </label>
        <label>
          <input type="radio" name="scope" value="all" /> <span>{words.all}</span>
        </label>
      </fieldset>
      <p className={styles.soft}>{words.scope(names)}</p>
      <button className={styles.quiet} type="submit">
        {words.press}
      </button>
    </ActionForm>
  </details>
);
