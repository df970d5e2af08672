export { StartPage as default } from '../features/shell/start-page.tsx';
