import { NotFoundScreen } from '../features/shell/not-found-screen.tsx';

export const metadata = { title: 'Not found' };

export default NotFoundScreen;
