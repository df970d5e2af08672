/** People as an issuer knows them, by address: whether they may sign in. */
export interface MemoryPeople {
  readonly known: Map<string, { readonly name: string; readonly enabled: boolean }>;
  /** Addresses that were written to, oldest first. */
  readonly mails: string[];
}

export const memoryPeople = (): MemoryPeople => ({ known: new Map(), mails: [] });

interface Person {
  readonly email: string;
  readonly name: string;
}

type Invitation = { readonly kind: 'invited' | 'known' };

/** Lets in whom an issuer would that keeps its people in memory. */
export const issuerOf = ({ known, mails }: MemoryPeople) => ({
  admit: async ({ email, name }: Person): Promise<Invitation> => {
    const before = known.get(email);
    known.set(email, { name: before?.name ?? name, enabled: true });
    if (before) return { kind: 'known' };
    mails.push(email);
    return { kind: 'invited' };
  },
  shutOut: async (email: string): Promise<void> => {
    const before = known.get(email);
    if (before) known.set(email, { ...before, enabled: false });
  },
  inviteAgain: async ({ email, name }: Person): Promise<Invitation> => {
    known.set(email, known.get(email) ?? { name, enabled: true });
    mails.push(email);
    return { kind: 'invited' };
  },
});
