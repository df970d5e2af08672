import type { JsonObject } from '../json.ts';
import { scheduleGroupArn } from './schedule-arn.ts';
import type { Group } from './schedule-book.ts';

export function groupWire(group: Group): JsonObject {
  return {
    Arn: scheduleGroupArn(group.name),
    Name: group.name,
    State: 'ACTIVE',
    CreationDate: group.createdAt / 1000,
    LastModificationDate: group.createdAt / 1000,
  };
}
