import type { Metadata } from 'next';
import { signedInPage } from '../../../../features/session/signed-in-page.tsx';
import { TemplatesScreen } from '../../../../features/templates/templates-screen.tsx';

export const metadata: Metadata = { title: 'Templates' };

export default signedInPage(TemplatesScreen);
