import { addDays } from '@afterword/core/calendar/plain-date';
import type { Candidate } from '@afterword/core/candidate/candidate';
import type { Client } from '@afterword/core/client/client';
import type { Division } from '@afterword/core/division/division';
import type { JobOrder } from '@afterword/core/job-order/job-order';
import type { PlainDate } from '@afterword/core/kernel/time';
import type { PlacementFacts } from '@afterword/core/submission/placement';

/*
 * What makes the demo agency's people and orders believable beside their names.
 */

const skills: Readonly<Record<Division, readonly (readonly string[])[]>> = {
  office: [
    ['Dispatch', 'SAP', 'Bilingual'],
    ['Claims', 'Data entry'],
    ['QuickBooks', 'Payroll', 'Excel', 'Front desk'],
    ['Bilingual', 'Front desk'],
    [],
  ],
  industrial: [
    ['Forklift', 'Reach truck'],
    ['Assembly', 'Soldering'],
    ['Forklift'],
    ['Quality', 'Caliper', 'Assembly', 'Line lead'],
    [],
  ],
  technical: [['PLC', 'Siemens TIA'], ['SQL', 'Python', 'Tableau'], ['C++', 'ROS'], ['SolidWorks'], []],
  managerial: [
    ['P&L', 'Lean'],
    ['CPA', 'IFRS', 'Treasury'],
    ['Branch operations'],
    ['Union contracts', 'P&L'],
    [],
  ],
};

const areaCodes: Readonly<Record<Division, number>> = {
  office: 312,
  industrial: 773,
  technical: 630,
  managerial: 847,
};

const notes = ['Two weeks’ notice', null, 'Days only', null, 'No weekends', null] as const;

/** Candidate number `index` of a division, as far as it is not their name and mailbox. */
export const detailsOf = (
  division: Division,
  index: number,
  today: PlainDate,
): Pick<Candidate, 'phone' | 'language' | 'skills' | 'availability'> => ({
  phone: index % 4 === 3 ? null : `+1 ${areaCodes[division]} 555 01${10 + index * 7}`,
  // In each division one of them reads Spanish.
  language: index === 3 || (division === 'industrial' && index === 5) ? 'es' : 'en',
  skills: skills[division][index % skills[division].length] ?? [],
  availability: {
    from: index % 3 === 0 ? addDays(today, index * 5 - 5) : null,
    note: notes[index % notes.length] ?? null,
  },
});

/** What a client's address book says. */
export const addressesOf: Readonly<Record<string, Client['addresses']>> = {
  'client-harbor': [
    { label: 'Terminal', text: '2200 Canal Street\nChicago, IL 60608' },
    { label: 'Dock 4', text: '31 Wharf Road, gate B\nChicago, IL 60609' },
  ],
  'client-prairie': [{ label: null, text: '500 Wacker Drive, floor 18\nChicago, IL 60606' }],
};

type OrderDetails = Pick<JobOrder, 'pay' | 'shift' | 'site'>;

const unknown: OrderDetails = { pay: null, shift: null, site: null };

/** What was agreed about an order, by its id. */
export const orderDetailsOf = (id: string): OrderDetails =>
  ({
    'job-office-1': { pay: '$24 an hour', shift: null, site: null },
    'job-industrial-1': { pay: '$21 to $23 an hour', shift: 'Nights, 10 PM to 6:30 AM', site: 'Dock 4' },
    'job-industrial-2': { pay: '$25 an hour', shift: 'Days, 7 AM to 3:30 PM', site: null },
    'job-technical-1': { pay: '$98,000 a year', shift: null, site: null },
    'job-managerial-2': { pay: '$160,000 a year and a bonus', shift: null, site: null },
  })[id] ?? unknown;

/** A placement that began last week; one that is no direct hire ends in five days, so that Today reminds of it. */
export const placementFrom = (type: PlacementFacts['type'], today: PlainDate): PlacementFacts => ({
  type,
  startDate: addDays(today, -7),
  endDate: type === 'direct-hire' ? null : addDays(today, 5),
  guaranteeUntil: type === 'direct-hire' ? addDays(today, 83) : null,
});
