export { TodayPage as default } from '../../../features/today/today-page.tsx';

export const metadata = { title: 'Today' };
