export { SignInScreen as default } from '../../features/session/sign-in-screen.tsx';

export const metadata = { title: 'Sign in' };
