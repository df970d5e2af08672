import type { Metadata } from 'next';
import { signedInPage } from '../../../../features/session/signed-in-page.tsx';
import { HolidaysScreen } from '../../../../features/settings/holidays-screen.tsx';

export const metadata: Metadata = { title: 'Holidays' };

export default signedInPage(HolidaysScreen);
