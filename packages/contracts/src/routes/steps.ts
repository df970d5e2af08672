import * as steps from '../resources/steps.ts';
import { defineRoutes } from '../route.ts';
import { onStep, step } from './on-submission.ts';

export const stepsRoutes = defineRoutes({
  sendStepNow: { ...onStep, path: `${step}/send-now`, summary: 'Send it now, also in quiet hours' },
  skipStep: { ...onStep, path: `${step}/skip`, summary: 'Do not send it' },
  moveStep: {
    ...onStep,
    path: `${step}/move`,
    summary: 'Send it on another day',
    body: steps.moveStepBody,
  },
});
