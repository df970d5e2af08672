import type { UserView } from '@afterword/contracts/resources/users';
import type { User } from '@afterword/core/user/user';

export const userView = ({ divisions, signedInAt, ...user }: User): UserView => ({
  ...user,
  divisions: [...divisions],
  hasSignedIn: signedInAt !== undefined,
});
