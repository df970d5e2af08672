import type { Resource } from '../cloudformation/resolve-template.ts';
import { listOf, objectOf, textOf } from '../json.ts';
import { compilePolicy, type Policy } from './policy.ts';

/** A role of the template. */
export type Role = {
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  /** Who may act for it. */
  readonly trust: Policy;
  readonly policy: Policy;
};

/** Everything of the template that says who may do what. */
export type Permissions = {
  readonly roles: readonly Role[];
  /** What resources say themselves, by ARN: queues, topics, functions. */
  readonly ofResources: ReadonlyMap<string, Policy>;
};

/** Reads roles with their policies, inline and attached, and the policies that hang on resources. */
export function readPermissions(resources: readonly Resource[]): Permissions {
  const of = (type: string) => resources.filter((resource) => resource.type === type);
  const attached = [...of('AWS::IAM::Policy'), ...of('AWS::IAM::ManagedPolicy')];
  return {
    roles: of('AWS::IAM::Role').map(({ logicalId, identity, properties }) => {
      const inline = listOf(properties.Policies).map((policy) => objectOf(policy).PolicyDocument);
      const managed = listOf(properties.ManagedPolicyArns).map(textOf);
      const others = attached
        .filter(
          (policy) =>
            listOf(policy.properties.Roles).includes(identity.ref) || managed.includes(policy.identity.ref),
        )
        .map((policy) => policy.properties.PolicyDocument);
      return {
        logicalId,
        name: identity.ref,
        arn: identity.attributes.Arn ?? '',
        trust: compilePolicy([properties.AssumeRolePolicyDocument]),
        policy: compilePolicy([...inline, ...others]),
      };
    }),
    ofResources: compileByResource([
      ...of('AWS::SQS::QueuePolicy').flatMap(({ properties }) =>
        listOf(properties.Queues).map((queue) => ({
          arn: arnOfQueue(resources, textOf(queue) ?? ''),
          document: properties.PolicyDocument,
        })),
      ),
      ...of('AWS::SNS::TopicPolicy').flatMap(({ properties }) =>
        listOf(properties.Topics).map((topic) => ({
          arn: textOf(topic) ?? '',
          document: properties.PolicyDocument,
        })),
      ),
      ...of('AWS::Lambda::Permission').map(({ properties }) => ({
        arn: functionArn(resources, textOf(properties.FunctionName) ?? ''),
        document: invokePolicy(properties),
      })),
    ]),
  };
}

type ResourcePolicy = { readonly arn: string; readonly document: unknown };

function compileByResource(policies: readonly ResourcePolicy[]): ReadonlyMap<string, Policy> {
  const byArn = Map.groupBy(policies, ({ arn }) => arn);
  return new Map([...byArn].map(([arn, found]) => [arn, compilePolicy(found.map((one) => one.document))]));
}

function arnOfQueue(resources: readonly Resource[], url: string): string {
  const queue = resources.find(({ type, identity }) => type === 'AWS::SQS::Queue' && identity.ref === url);
  return queue?.identity.attributes.Arn ?? '';
}

function functionArn(resources: readonly Resource[], reference: string): string {
  const found = resources.find(
    ({ type, identity }) =>
      type === 'AWS::Lambda::Function' &&
      (identity.ref === reference || identity.attributes.Arn === reference),
  );
  return found?.identity.attributes.Arn ?? reference;
}

/** A Lambda permission is a statement written in another form. */
function invokePolicy(permission: Resource['properties']): unknown {
  const { SourceArn, SourceAccount } = permission;
  return {
    Statement: {
      Effect: 'Allow',
      Principal: { Service: permission.Principal },
      Action: permission.Action,
      Resource: '*',
      Condition: {
        ...(SourceArn === undefined ? {} : { ArnLike: { 'aws:SourceArn': SourceArn } }),
        ...(SourceAccount === undefined ? {} : { StringEquals: { 'aws:SourceAccount': SourceAccount } }),
      },
    },
  };
}
