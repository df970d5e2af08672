import { parseJson, type WireRequest } from '../gateway/read-call.ts';
import { ServiceError } from '../gateway/service-call.ts';
import type { JsonObject } from '../json.ts';

const routes: readonly { method: string; path: RegExp; action: string; name?: string }[] = [
  { method: 'POST', path: /^\/schedules\/([^/]+)$/, action: 'CreateSchedule', name: 'Name' },
  { method: 'GET', path: /^\/schedules\/([^/]+)$/, action: 'GetSchedule', name: 'Name' },
  { method: 'PUT', path: /^\/schedules\/([^/]+)$/, action: 'UpdateSchedule', name: 'Name' },
  { method: 'DELETE', path: /^\/schedules\/([^/]+)$/, action: 'DeleteSchedule', name: 'Name' },
  { method: 'GET', path: /^\/schedules$/, action: 'ListSchedules' },
  { method: 'POST', path: /^\/schedule-groups\/([^/]+)$/, action: 'CreateScheduleGroup', name: 'Name' },
  { method: 'GET', path: /^\/schedule-groups\/([^/]+)$/, action: 'GetScheduleGroup', name: 'Name' },
  { method: 'DELETE', path: /^\/schedule-groups\/([^/]+)$/, action: 'DeleteScheduleGroup', name: 'Name' },
  { method: 'GET', path: /^\/schedule-groups$/, action: 'ListScheduleGroups' },
];

/** Query parameters of the REST protocol, by the name the operation gives them. */
const queryNames: Readonly<Record<string, string>> = {
  groupName: 'GroupName',
  clientToken: 'ClientToken',
  NamePrefix: 'NamePrefix',
  ScheduleGroup: 'GroupName',
  State: 'State',
  MaxResults: 'MaxResults',
  NextToken: 'NextToken',
};

/** EventBridge Scheduler speaks REST: method and path name the operation. */
export function schedulerRoute(request: WireRequest): { action: string; input: JsonObject } {
  for (const route of routes) {
    const match = route.method === request.method ? route.path.exec(request.path) : null;
    if (!match) continue;
    const input: JsonObject = parseJson(request.body);
    for (const [name, value] of request.query) input[queryNames[name] ?? name] = value;
    if (route.name !== undefined) input[route.name] = decodeURIComponent(match[1] ?? '');
    return { action: route.action, input };
  }
  throw new ServiceError(
    'UnknownOperationException',
    404,
    `Scheduler has no ${request.method} ${request.path}.`,
  );
}
