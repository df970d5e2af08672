import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';

/**
 * Cognito's access tokens say nothing of who somebody is but an id of its own. The API finds people by the address in
 * their token, so it goes in: the claims of "Pre token generation Lambda trigger" in the Cognito developer guide.
 */
export function withAddress(event: PreTokenGenerationV2TriggerEvent): PreTokenGenerationV2TriggerEvent {
  const { email, email_verified: verified } = event.request.userAttributes;
  // Without an address the token stays as it was, and the API refuses it.
  if (email === undefined) return event;
  return {
    ...event,
    response: {
      claimsAndScopeOverrideDetails: {
        accessTokenGeneration: {
          claimsToAddOrOverride: { email: email.toLowerCase(), email_verified: String(verified === 'true') },
        },
      },
    },
  };
}
