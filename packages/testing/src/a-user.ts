import type { User } from '@afterword/core/user/user';

/** A recruiter of the office division, who has been here before. */
export const aUser = (overrides: Partial<User> = {}): User => ({
  id: 'user-1',
  name: 'Rosa Kim',
  email: 'rosa.kim@agency.example',
  role: 'recruiter',
  divisions: ['office'],
  active: true,
  signedInAt: 1_700_000_000,
  ...overrides,
});
