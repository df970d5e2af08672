export { BoardStart as default } from '../../../features/board/board-start.tsx';
