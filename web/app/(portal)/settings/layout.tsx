export { SettingsShell as default } from '../../../features/settings/settings-shell.tsx';
