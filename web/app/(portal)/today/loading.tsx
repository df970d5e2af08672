export { TodayLoading as default } from '../../../features/today/today-loading.tsx';
