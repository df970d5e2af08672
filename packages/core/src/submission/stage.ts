/** The columns of the board, in order. */
export const openStages = [
  'submitted',
  'client-review',
  'interview-scheduled',
  'interviewed',
  'offer-extended',
  'placed',
] as const;

/** How a submission ends without a placement. */
export const closedStages = [
  'client-rejected',
  'candidate-withdrew',
  'offer-declined',
  'no-response',
  'order-closed',
] as const;

export const stages = [...openStages, ...closedStages] as const;

export type OpenStage = (typeof openStages)[number];
export type ClosedStage = (typeof closedStages)[number];
export type Stage = OpenStage | ClosedStage;

export const stageNames: Readonly<Record<Stage, string>> = {
  submitted: 'Submitted',
  'client-review': 'Client review',
  'interview-scheduled': 'Interview scheduled',
  interviewed: 'Interviewed',
  'offer-extended': 'Offer extended',
  placed: 'Placed',
  'client-rejected': 'Client rejected',
  'candidate-withdrew': 'Candidate withdrew',
  'offer-declined': 'Offer declined',
  'no-response': 'No response',
  'order-closed': 'Order closed',
};

export const isClosed = (stage: Stage): stage is ClosedStage =>
  (closedStages as readonly Stage[]).includes(stage);

/** Position on the board; closed stages come after every column. */
export const stageOrder = (stage: Stage): number => stages.indexOf(stage);
