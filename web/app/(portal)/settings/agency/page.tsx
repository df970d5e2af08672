import type { Metadata } from 'next';
import { signedInPage } from '../../../../features/session/signed-in-page.tsx';
import { AgencyScreen } from '../../../../features/settings/agency-screen.tsx';

export const metadata: Metadata = { title: 'Agency' };

export default signedInPage(AgencyScreen);
