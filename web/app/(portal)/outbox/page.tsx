export { OutboxPage as default } from '../../../features/outbox/outbox-page.tsx';

export const metadata = { title: 'Outbox' };
