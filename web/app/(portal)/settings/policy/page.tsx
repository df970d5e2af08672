import type { Metadata } from 'next';
import { signedInPage } from '../../../../features/session/signed-in-page.tsx';
import { PolicyScreen } from '../../../../features/settings/policy-screen.tsx';

export const metadata: Metadata = { title: 'Follow-up policy' };

export default signedInPage(PolicyScreen);
