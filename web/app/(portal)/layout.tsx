export { PortalLayout as default } from '../../features/shell/portal-layout.tsx';
