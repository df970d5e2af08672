export { JobOrderPage as default } from '../../../../features/job-orders/job-order-page.tsx';

export const metadata = { title: 'Job order' };
