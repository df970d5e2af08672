export { PlacementsPage as default } from '../../../features/placements/placements-page.tsx';

export const metadata = { title: 'Placements' };
