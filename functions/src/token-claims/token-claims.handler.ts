import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { withAddress } from './token-claims.ts';

/** Before Cognito signs the tokens of a sign-in or a renewal. */
export const handler = async (
  event: PreTokenGenerationV2TriggerEvent,
): Promise<PreTokenGenerationV2TriggerEvent> => withAddress(event);
