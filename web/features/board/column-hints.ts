import type { OpenStage } from '@afterword/core/submission/stage';

/** What an empty column teaches: how a card gets here. */
export const columnHint: Readonly<Record<OpenStage, string>> = {
  submitted: 'Candidates you submit for a job order start here.',
  'client-review': 'Move a card here when the client has the profile.',
  'interview-scheduled': 'Log an interview, and its card comes here by itself.',
  interviewed: 'A card comes here by itself when its interview has ended.',
  'offer-extended': 'Move a card here when the employer makes an offer. Follow-ups stop.',
  placed: 'Whoever starts the job. Move the card, and say what kind of placement it is.',
};
