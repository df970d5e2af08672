'use client';

import { BareScreen } from '../features/shell/bare-screen.tsx';
import { ErrorMessage, type ErrorScreenProps } from '../features/shell/error-message.tsx';

/** Whatever a page outside the shell could not catch; also a candidate's page, so it speaks to anybody. */
export default function ErrorScreen(props: ErrorScreenProps) {
  return (
    <BareScreen>
      <ErrorMessage {...props} />
    </BareScreen>
  );
}
