import { redirect } from 'next/navigation';

export default function SettingsStart(): never {
  redirect('/settings/policy');
}
