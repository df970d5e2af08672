import type { CardView } from '@afterword/contracts/resources/board';

/** A card of the board; tests say only what they are about. */
export const aCard = (overrides: Partial<CardView> = {}): CardView => ({
  id: 'sub-1',
  names: {
    candidate: 'Ana Reyes',
    client: 'Lakeside Freight',
    jobOrder: 'Night dispatcher',
    owner: 'Rosa Kim',
  },
  stage: 'submitted',
  stageSince: '2027-03-01T15:00:00Z',
  ownerId: 'user-rosa',
  nextStep: null,
  interviewStart: null,
  interviewTimeZone: null,
  paused: false,
  pendingAnswer: false,
  version: 1,
  ...overrides,
});
