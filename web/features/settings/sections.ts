/** The pages of the settings, in the order of how often they are changed. */
export const sections = [
  { href: '/settings/policy', label: 'Follow-up policy' },
  { href: '/settings/holidays', label: 'Holidays' },
  { href: '/settings/team', label: 'Team' },
  { href: '/settings/agency', label: 'Agency' },
  { href: '/settings/templates', label: 'Templates' },
] as const;
