import { at, synthesize, target } from '../../infra/src/synthesized.ts';
import type { OwnLimits } from './quotas.ts';

/** Reads what the production templates allow themselves, whatever stack it is in. */
export function readOwnLimits(): OwnLimits {
  const stacks = Object.values(synthesize('prod'));
  const sender = stacks
    .flatMap((stack) => stack.ofType('AWS::Lambda::EventSourceMapping'))
    .find(({ properties }) => target(properties.FunctionName)?.startsWith('FollowUpFunction'));
  const stage = stacks.flatMap((stack) => stack.ofType('AWS::ApiGatewayV2::Stage'))[0];
  const sendWorkers = Number(at(sender?.properties ?? {}, 'ScalingConfig.MaximumConcurrency'));
  const apiRequestsPerSecond = Number(
    at(stage?.properties ?? {}, 'DefaultRouteSettings.ThrottlingRateLimit'),
  );
  if (!(sendWorkers > 0 && apiRequestsPerSecond > 0)) throw new Error('The templates state no limits.');
  return { sendWorkers, apiRequestsPerSecond };
}
