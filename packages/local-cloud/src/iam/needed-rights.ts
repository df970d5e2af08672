import type { ServiceCall } from '../gateway/service-call.ts';
import { isObject, type JsonObject, listOf, objectOf, textOf } from '../json.ts';
import { addressesIn, headerOf } from '../ses/raw-message.ts';
import type { Context } from './conditions.ts';
import type { Right } from './policy.ts';

type NeededCall = Pick<ServiceCall, 'service' | 'action' | 'resources' | 'input'>;

/**
 * What somebody has to be allowed for a call. The service authorization reference is the source:
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function neededRights(call: NeededCall): readonly Right[] {
  switch (call.service) {
    case 'dynamodb':
      return dynamoDbRights(call);
    case 'ses':
      return sesRights(call);
    case 'scheduler':
      return schedulerRights(call);
    case 'sqs':
      // SQS knows no rights to batches: they take the right to each of their parts.
      return onEach('sqs', call.action.replace(/Batch$/, ''), call.resources);
    case 'lambda':
      return onEach('lambda', call.action === 'Invoke' ? 'InvokeFunction' : call.action, call.resources);
    default:
      return onEach(call.service, call.action, call.resources);
  }
}

const rightsOfParts: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/** A transaction has no right of its own: it takes the right to each of its parts. A query of an index is on the index. */
function dynamoDbRights({ action, input, resources }: NeededCall): readonly Right[] {
  if (action === 'TransactWriteItems' || action === 'TransactGetItems') {
    return listOf(input.TransactItems).flatMap((item) =>
      Object.entries(objectOf(item)).flatMap(([part, body]) => {
        const table = tableOf(resources, objectOf(body));
        return onEach('dynamodb', rightsOfParts[part] ?? part, [table]);
      }),
    );
  }
  const index = textOf(input.IndexName);
  if (index === undefined) return onEach('dynamodb', action, resources);
  return onEach(
    'dynamodb',
    action,
    resources.map((table) => `${table}/index/${index}`),
  );
}

/** `resources` has every table of the call; a part names its own. */
function tableOf(resources: readonly string[], part: JsonObject): string {
  const name = textOf(part.TableName)?.split('/').at(-1);
  return resources.find((arn) => arn.endsWith(`:table/${name}`)) ?? '*';
}

/** A mail takes the right to the identity it comes from and to the configuration set it is sent with. */
function sesRights({ action, input, resources }: NeededCall): readonly Right[] {
  if (action !== 'SendRawEmail') return onEach('ses', action, resources);
  const source = Buffer.from(textOf(input['RawMessage.Data']) ?? '', 'base64').toString('utf8');
  const from = addressesIn(headerOf(source, 'from') ?? textOf(input.Source))[0] ?? '';
  const context: Context = { 'ses:fromaddress': from, 'ses:recipients': recipients(input) };
  return onEach('ses', action, resources, context);
}

function recipients(input: JsonObject): readonly string[] {
  return Object.entries(input).flatMap(([name, value]) =>
    /^Destinations\.member\.\d+$/.test(name) ? addressesIn(textOf(value)) : [],
  );
}

/** A schedule carries the role it fires with: whoever makes one must be allowed to hand that role on. */
function schedulerRights({ action, input, resources }: NeededCall): readonly Right[] {
  const own = onEach('scheduler', action, resources);
  const target = input.Target;
  if (!isObject(target) || !/^(Create|Update)Schedule$/.test(action)) return own;
  return [
    ...own,
    ...onEach('iam', 'PassRole', [textOf(target.RoleArn) ?? '*'], {
      'iam:passedtoservice': 'scheduler.amazonaws.com',
    }),
  ];
}

function onEach(
  service: string,
  action: string,
  resources: readonly string[],
  context: Context = {},
): readonly Right[] {
  return resources.map((resource) => ({ action: `${service}:${action}`, resource, context }));
}
