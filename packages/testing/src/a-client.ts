import type { Client } from '@afterword/core/client/client';
import { fromIso } from '@afterword/core/kernel/time';

/** A client candidates may write to, with an interviewer and an HR contact. */
export const aClient = (overrides: Partial<Client> = {}): Client => ({
  id: 'client-1',
  name: 'Harbor Freight Lines',
  contactPolicy: 'direct-contact',
  approveBeforeSend: false,
  contacts: [
    {
      id: 'contact-1',
      name: 'Dana Whitfield',
      title: 'Operations manager',
      email: 'dana.whitfield@harbor.example',
      phone: null,
      isHr: false,
    },
    {
      id: 'contact-2',
      name: 'Lee Park',
      title: 'HR',
      email: 'hr@harbor.example',
      phone: null,
      isHr: true,
    },
  ],
  addresses: [],
  createdAt: fromIso('2027-01-04T15:00:00Z'),
  ...overrides,
});
