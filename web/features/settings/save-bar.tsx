'use client';

import { Button, Group } from '@mantine/core';
import { Notice } from '../records/notice.tsx';
import { impactWords } from './impact-words.ts';
import styles from './settings.module.css';
import type { Impact } from './use-impact.ts';

interface Props {
  readonly edit: {
    readonly busy: boolean;
    readonly isChanged: boolean;
    readonly restored: boolean;
    readonly submit: () => Promise<void>;
    readonly discard: () => void;
  };
  /** Why it was not saved, about no field. */
  readonly refusal: string | undefined;
  /** It ends a form, which is sent with it; Enter does the same. */
  readonly inForm?: true;
  /** What has to be put right before it can be saved; `undefined`: nothing. */
  readonly hindrance?: string | undefined;
  /** What saving moves; left out where it moves nothing by its nature. */
  readonly impact?: Impact;
}

/** Stays in sight while something is changed: what saving does, and the two ways out. */
export function SaveBar({ edit, refusal, inForm, hindrance, impact }: Props) {
  if (!edit.isChanged && !refusal) return null;
  const says = hindrance ?? (impact ? wordsOf(impact) : 'There are changes that are not saved.');
  return (
    <section className={styles.bar} aria-label="Not saved yet">
      <div>
        {edit.restored ? <p>What you changed before is still here.</p> : null}
        <p role="status">{says}</p>
        {refusal ? (
          <Notice tone="bad" role="alert">
            {refusal}
          </Notice>
        ) : null}
      </div>
      <Group gap="xs">
        <Button variant="default" onClick={edit.discard}>
          Discard
        </Button>
        <Button
          loading={edit.busy}
          disabled={hindrance !== undefined || (impact?.counting ?? false)}
          {...(inForm ? { type: 'submit' } : { onClick: () => void edit.submit() })}
        >
          Save
        </Button>
      </Group>
    </section>
  );
}

const wordsOf = ({ preview, error }: Impact): string => {
  if (preview) return impactWords(preview);
  return error
    ? `What this moves could not be counted (${error.message}). Saving works all the same.`
    : 'Counting what this moves…';
};
