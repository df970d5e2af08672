import type { Agency } from '@afterword/core/agency/agency';
import type { Client, Contact } from '@afterword/core/client/client';
import { type Division, divisions } from '@afterword/core/division/division';
import { defaultPolicy } from '@afterword/core/division/policy';
import type { JobOrder } from '@afterword/core/job-order/job-order';
import { type EpochSeconds, fromIso } from '@afterword/core/kernel/time';
import type { PlacementType } from '@afterword/core/submission/submission';
import type { User } from '@afterword/core/user/user';
import { addressesOf, orderDetailsOf } from './demo-details.ts';
import { federalHolidays } from './federal-holidays.ts';

/** @param year the one it is when the demo begins; holidays are known for it and two more */
export const demoAgency = (year: number): Agency => ({
  name: 'Lakeside Staffing',
  postalAddress: '100 Lake Street, Suite 400, Chicago, IL 60601',
  replyTo: 'hello@agency.test',
  timeZone: 'America/Chicago',
  policies: {
    agency: defaultPolicy,
    divisions: {
      industrial: { noDateBusinessDays: 3, secondAfterDays: 4, moveOnAfterDays: 4 },
      managerial: { bufferDays: 3, noDateBusinessDays: 7 },
    },
  },
  policyRevision: 1,
  calendar: { holidays: [year, year + 1, year + 2].flatMap(federalHolidays) },
  calendarRevision: 1,
  sending: { mode: 'on' },
});

const user = (id: string, name: string, role: User['role'], email: string): User => ({
  id,
  name,
  role,
  email,
  divisions,
  active: true,
  // They are at home here: nobody has to invite them.
  signedInAt: fromIso('2026-01-05T15:00:00Z'),
});

export const demoUsers: readonly User[] = [
  user('user-rosa', 'Rosa Kim', 'recruiter', 'recruiter@agency.test'),
  user('user-malik', 'Malik Osei', 'manager', 'manager@agency.test'),
  user('user-ada', 'Ada Lindqvist', 'admin', 'admin@agency.test'),
];

const contact = (id: string, name: string, title: string, email: string | null, isHr = false): Contact => ({
  id,
  name,
  title,
  email,
  phone: null,
  isHr,
});

const client = (
  id: string,
  name: string,
  contacts: readonly Contact[],
  contactPolicy: Client['contactPolicy'],
  createdAt: EpochSeconds,
): Client => ({
  id,
  name,
  contacts,
  contactPolicy,
  approveBeforeSend: false,
  addresses: addressesOf[id] ?? [],
  createdAt,
});

export const demoClients = (createdAt: EpochSeconds): readonly Client[] => [
  client(
    'client-harbor',
    'Harbor Freight Lines',
    [
      contact('contact-dana', 'Dana Whitfield', 'Operations manager', 'dana.whitfield@harbor.example'),
      contact('contact-lee', 'Lee Park', 'HR', 'hr@harbor.example', true),
    ],
    'direct-contact',
    createdAt,
  ),
  client(
    'client-prairie',
    'Prairie Mutual Insurance',
    [
      contact('contact-owen', 'Owen Castillo', 'Claims director', null),
      contact('contact-mina', 'Mina Farrow', 'HR', 'people@prairie.example', true),
    ],
    'direct-contact',
    createdAt,
  ),
  client(
    'client-northgate',
    'Northgate Robotics',
    [contact('contact-ines', 'Ines Moreau', 'Head of controls', 'ines.moreau@northgate.example')],
    'via-recruiter',
    createdAt,
  ),
];

const titles: Readonly<Record<Division, readonly [string, string, PlacementType][]>> = {
  office: [
    ['Dispatch coordinator', 'client-harbor', 'temp-to-hire'],
    ['Claims assistant', 'client-prairie', 'direct-hire'],
  ],
  industrial: [
    ['Forklift operator, nights', 'client-harbor', 'temp'],
    ['Assembly technician', 'client-northgate', 'temp-to-hire'],
  ],
  technical: [
    ['Controls engineer', 'client-northgate', 'direct-hire'],
    ['Data analyst', 'client-prairie', 'direct-hire'],
  ],
  managerial: [
    ['Branch operations manager', 'client-harbor', 'direct-hire'],
    ['Finance director', 'client-prairie', 'direct-hire'],
  ],
};

export const demoJobOrders = (createdAt: EpochSeconds, clients: readonly Client[]): readonly JobOrder[] =>
  divisions.flatMap((division) =>
    titles[division].map(([title, clientId, type], index) => ({
      id: `job-${division}-${index + 1}`,
      clientId,
      clientName: clients.find(({ id }) => id === clientId)?.name ?? '',
      title,
      division,
      type,
      openings: index + 1,
      ...orderDetailsOf(`job-${division}-${index + 1}`),
      status: 'open',
      createdAt,
    })),
  );

/** Names and mailboxes; `null`: the agency has no address. */
export const demoCandidates: Readonly<Record<Division, readonly [name: string, email: string | null][]>> = {
  office: [
    ['Ana Reyes', 'ana.reyes@mail.test'],
    ['Tom Becker', 'tom.becker@mail.test'],
    ['Grace Obi', 'grace.obi@mail.test'],
    ['Lucía Fernández', 'lucia.fernandez@mail.test'],
    ['Peter Novak', 'peter.novak@mail.test'],
    ['Hana Sato', 'hana.sato@mail.test'],
    ['Ruth Abrams', 'ruth.abrams@mail.test'],
    ['Joel Quinn', 'joel.quinn@mail.test'],
    ['Nadia Petrov', 'nadia.petrov@mail.test'],
    ['Sam Whitaker', 'sam.whitaker@mail.test'],
    ['Imani Cole', 'imani.cole@mail.test'],
    ['Diego Salas', 'diego.salas@mail.test'],
    ['Karen Holt', 'karen.holt@mail.test'],
    ['Yusuf Demir', 'yusuf.demir@mail.test'],
    ['Elena Marsh', 'elena.marsh@mail.test'],
  ],
  industrial: [
    ['Marcus Hill', 'marcus.hill@mail.test'],
    ['Deb Kowalski', 'deb.kowalski@mail.test'],
    ['Samir Haddad', null],
    ['Ivy Nguyen', 'ivy.nguyen@mail.test'],
    ['Carl Jensen', 'carl.jensen@mail.test'],
    ['Rosa Delgado', 'rosa.delgado@mail.test'],
    ['Pete Ward', 'pete.ward@mail.test'],
    ['Nia Brooks', 'nia.brooks@mail.test'],
  ],
  technical: [
    ['Priya Raman', 'priya.raman@mail.test'],
    ['Leo Hart', 'leo.hart@mail.test'],
    ['Mei Lin', 'mei.lin@mail.test'],
    ['Owen Blake', 'owen.blake@mail.test'],
    ['Sofia Rossi', 'sofia.rossi@mail.test'],
    ['Dev Patel', 'dev.patel@mail.test'],
    ['Anna Berg', 'anna.berg@mail.test'],
    ['Theo Grant', 'theo.grant@mail.test'],
  ],
  managerial: [
    ['Claire Dumont', 'claire.dumont@mail.test'],
    ['Victor Lam', 'victor.lam@mail.test'],
    ['Helen Price', 'helen.price@mail.test'],
    ['Omar Aziz', 'omar.aziz@mail.test'],
    ['Julia Weiss', 'julia.weiss@mail.test'],
    ['Ken Ito', 'ken.ito@mail.test'],
    ['Marta Silva', 'marta.silva@mail.test'],
    ['Ben Archer', 'ben.archer@mail.test'],
    ['Ingrid Solberg', 'ingrid.solberg@mail.test'],
    ['Paul Mercer', 'paul.mercer@mail.test'],
    ['Tara Singh', 'tara.singh@mail.test'],
    ['Noah Feld', 'noah.feld@mail.test'],
  ],
};
