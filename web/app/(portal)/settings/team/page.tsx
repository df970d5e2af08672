import type { Metadata } from 'next';
import { signedInPage } from '../../../../features/session/signed-in-page.tsx';
import { TeamScreen } from '../../../../features/settings/team-screen.tsx';

export const metadata: Metadata = { title: 'Team' };

export default signedInPage(TeamScreen);
