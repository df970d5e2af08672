export { BoardLoading as default } from '../../../../features/board/board-loading.tsx';
