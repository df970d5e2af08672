import type { LinkAction } from '@afterword/contracts/resources/candidate-links';
import type { ReactNode } from 'react';
import styles from './candidate-link.module.css';

interface Props {
  readonly token: string;
  readonly action: LinkAction['action'];
  /** Which mail's note it is about. */
  readonly step?: string;
  readonly children: ReactNode;
}

/** One wish of the candidate as a plain form: opening the page changes nothing, pressing does. */
export const ActionForm = ({ token, action, step, children }: Props) => (
  <form method="post" action={`/c/${encodeURIComponent(token)}/act`}>
    <input type="hidden" name="action" value={action} />
    {step ? <input type="hidden" name="step" value={step} /> : null}
    {children}
  </form>
);

/** A form that is one button. */
export const ActionButton = ({
  label,
  look = 'quiet',
  ...form
}: Omit<Props, 'children'> & { readonly label: string; readonly look?: 'primary' | 'quiet' }) => (
  <ActionForm {...form}>
    <button className={styles[look]} type="submit">
      {label}
    </button>
  </ActionForm>
);
