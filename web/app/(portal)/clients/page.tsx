export { ClientsPage as default } from '../../../features/clients/clients-page.tsx';

export const metadata = { title: 'Clients' };
