export { ClientPage as default } from '../../../../features/clients/client-page.tsx';

export const metadata = { title: 'Client' };
