export { JobOrdersPage as default } from '../../../features/job-orders/job-orders-page.tsx';

export const metadata = { title: 'Job orders' };
