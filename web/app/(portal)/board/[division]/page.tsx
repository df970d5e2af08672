export { BoardPage as default } from '../../../../features/board/board-page.tsx';

export const metadata = { title: 'Board' };
