import type { User } from '@afterword/core/user/user';

/** A recruiter of the office division. */
export const aUser = (overrides: Partial<User> = {}): User => ({
  id: 'user-1',
  name: 'Rosa Kim',
  email: 'rosa.kim@agency.example',
  role: 'recruiter',
  divisions: ['office'],
  active: true,
  ...overrides,
});
