'use client';

import { ErrorMessage, type ErrorScreenProps } from '../../features/shell/error-message.tsx';

/** Inside the shell: the way to other screens stays. */
export default function ErrorInPortal(props: ErrorScreenProps) {
  return (
    <div style={{ padding: '1.5rem' }}>
      <ErrorMessage {...props} />
    </div>
  );
}
