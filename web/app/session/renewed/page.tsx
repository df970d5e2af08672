import { SessionRenewed } from '../../../features/session/session-renewed.tsx';
import { signedInPage } from '../../../features/session/signed-in-page.tsx';

export const metadata = { title: 'Signed in again' };

export default signedInPage(SessionRenewed);
