import NextAuth from 'next-auth';
import { renewingAuthOptions } from '../../../../server/auth.ts';

const handler = NextAuth(renewingAuthOptions);

export { handler as GET, handler as POST };
