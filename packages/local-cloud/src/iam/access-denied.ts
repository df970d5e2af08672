import { ServiceError, type ServiceName } from '../gateway/service-call.ts';
import type { Right } from './policy.ts';

/** How each service says no: its code, its HTTP status. */
const codes: Readonly<Record<ServiceName, readonly [code: string, status: number]>> = {
  'cognito-idp': ['AccessDeniedException', 400],
  dynamodb: ['AccessDeniedException', 400],
  lambda: ['AccessDeniedException', 403],
  s3: ['AccessDenied', 403],
  scheduler: ['AccessDeniedException', 403],
  ses: ['AccessDenied', 403],
  sns: ['AuthorizationError', 403],
  sqs: ['AccessDeniedException', 403],
  ssm: ['AccessDeniedException', 400],
};

/** The refusal as the service itself words it. `who` is an ARN or a service's name. */
export function accessDenied(
  service: ServiceName,
  who: string,
  { action, resource }: Right,
  explicitly: boolean,
): ServiceError {
  const [code, status] = codes[service];
  const why = explicitly ? 'with an explicit deny' : `because no policy allows the ${action} action`;
  return new ServiceError(
    code,
    status,
    `User: ${who} is not authorized to perform: ${action} on resource: ${resource} ${why}`,
  );
}
