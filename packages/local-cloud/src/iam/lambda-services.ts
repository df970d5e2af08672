import type { FunctionDefinition } from '../lambda/function-definition.ts';
import type { AccessControl } from './access-control.ts';

/** What Lambda does in a function's name when a copy of it starts: it opens a log stream, writes to it, and traces. */
export function checkStart({ mayAs }: Pick<AccessControl, 'mayAs'>, definition: FunctionDefinition): void {
  const { logicalId, logGroupArn, traced } = definition;
  // A function that may not write its log runs without one, in AWS too.
  if (logGroupArn !== undefined) {
    mayAs(logicalId, 'logs', 'CreateLogStream', logGroupArn);
    mayAs(logicalId, 'logs', 'PutLogEvents', logGroupArn);
  }
  if (traced) {
    mayAs(logicalId, 'xray', 'PutTraceSegments', '*');
    mayAs(logicalId, 'xray', 'PutTelemetryRecords', '*');
  }
}
