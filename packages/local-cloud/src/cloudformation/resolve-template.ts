import { isObject, type JsonObject, objectOf, textOf } from '../json.ts';
import { LocalCloudError } from '../local-cloud-error.ts';
import type { Stack } from './assembly.ts';
import { evaluate, noValue, type Scope } from './intrinsics.ts';
import { account, arn, pseudoParameter } from './pseudo-parameters.ts';
import { classify, type Endpoints, type Identity } from './resource-types.ts';

/** A resource of the template with every intrinsic function replaced. */
export type Resource = {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly identity: Identity;
  readonly properties: JsonObject;
  readonly assets: ReadonlyMap<string, string>;
};

export type ResolveOptions = {
  /** Values of template parameters by name; the template's `Default` stands where none is given. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly endpoints: Endpoints;
};

/** Resolves all stacks together, so that exports may be imported in any order. */
export function resolveTemplates(stacks: readonly Stack[], options: ResolveOptions): readonly Resource[] {
  refuseUnknownTypes(stacks);
  const exports = new Map<string, () => unknown>();
  const scopes = stacks.map((stack) => ({ stack, scope: scopeOf(stack, options, exports) }));
  for (const { stack, scope } of scopes) {
    for (const output of Object.values(objectOf(stack.template.Outputs))) {
      const exported = objectOf(objectOf(output).Export).Name;
      if (exported === undefined) continue;
      exports.set(String(evaluate(exported, scope)), () => evaluate(objectOf(output).Value, scope));
    }
  }
  return scopes.flatMap(({ stack, scope }) =>
    liveResources(stack, scope).map(([logicalId, resource]) => ({
      stack: stack.name,
      logicalId,
      type: String(resource.type),
      identity: scope.identity(logicalId),
      // What is only accepted is not looked into: it may refer to things that exist only in AWS.
      properties:
        classify(resource.type).class === 'runs' ? objectOf(evaluate(resource.properties, scope)) : {},
      assets: stack.assets,
    })),
  );
}

/** Names every resource the local cloud would have to leave out, in one sentence. */
function refuseUnknownTypes(stacks: readonly Stack[]): void {
  const refused = stacks.flatMap((stack) =>
    Object.entries(objectOf(stack.template.Resources))
      .filter(([, resource]) => classify(String(objectOf(resource).Type)).class === 'refused')
      .map(([logicalId, resource]) => `${String(objectOf(resource).Type)} (${stack.name}/${logicalId})`),
  );
  if (refused.length > 0) {
    throw new LocalCloudError(
      `The local cloud cannot run ${refused.join(', ')}. ` +
        'Leave it out of these stacks, or add it to packages/local-cloud (see the table in its README).',
    );
  }
}

type StackScope = Scope & { identity(logicalId: string): Identity };

function liveResources(stack: Stack, scope: Scope): [string, { type: string; properties: unknown }][] {
  return Object.entries(objectOf(stack.template.Resources)).flatMap(([logicalId, resource]) => {
    const body = objectOf(resource);
    const condition = textOf(body.Condition);
    if (condition !== undefined && !scope.condition(condition)) return [];
    return [[logicalId, { type: String(body.Type), properties: body.Properties ?? {} }]];
  });
}

function scopeOf(
  stack: Stack,
  options: ResolveOptions,
  exports: ReadonlyMap<string, () => unknown>,
): StackScope {
  const resources = objectOf(stack.template.Resources);
  const declared = objectOf(stack.template.Parameters);

  const parameter = (name: string): unknown => {
    const given = options.parameters[name];
    if (given !== undefined) return given;
    const { Default, Type } = objectOf(declared[name]);
    // CDK's own bootstrap-version parameter names an SSM path; nothing reads it.
    if (Default !== undefined) return String(Type).startsWith('List') ? String(Default).split(',') : Default;
    throw new LocalCloudError(`Stack ${stack.name} needs a value for its parameter ${name}: none was given.`);
  };

  const scope: StackScope = {
    stack: stack.name,
    ref: (name) => {
      if (name === 'AWS::NoValue') return noValue;
      const pseudo = pseudoParameter(name, stack.name);
      if (pseudo !== undefined) return pseudo;
      return name in declared ? parameter(name) : scope.identity(name).ref;
    },
    attribute: (logicalId, attribute) => {
      const identity = scope.identity(logicalId);
      const known = identity.attributes[attribute];
      if (known !== undefined) return known;
      const type = String(objectOf(resources[logicalId]).Type);
      if (classify(type).class === 'accepted') return standIn(type, logicalId, attribute);
      throw new LocalCloudError(`${type} (${stack.name}/${logicalId}) has no attribute ${attribute} here.`);
    },
    imported: (name) => {
      const value = exports.get(name);
      if (value) return value();
      throw new LocalCloudError(`Stack ${stack.name} imports ${name}, which no stack exports.`);
    },
    condition: (name) => {
      const conditions = objectOf(stack.template.Conditions);
      if (name in conditions) return evaluate(conditions[name], scope) === true;
      throw new LocalCloudError(`Stack ${stack.name} has no condition ${name}.`);
    },
    mapping: (map, first, second) =>
      objectOf(objectOf(objectOf(stack.template.Mappings)[map])[first])[second],
    identity: (logicalId) => {
      const resource = resources[logicalId];
      if (!isObject(resource)) throw new LocalCloudError(`Stack ${stack.name} has no resource ${logicalId}.`);
      const known = classify(String(resource.Type));
      if (known.class === 'refused') throw new LocalCloudError(`${String(resource.Type)} is not supported.`);
      const properties = objectOf(resource.Properties);
      return known.type.identify({
        stack: stack.name,
        logicalId,
        endpoints: options.endpoints,
        named: (property) =>
          textOf(evaluate(properties[property], scope)) ?? defaultName(property, stack.name, logicalId),
      });
    },
  };
  return scope;
}

function defaultName(property: string, stack: string, logicalId: string): string {
  if (property === 'GroupName') return 'default';
  return `${stack}-${logicalId}`.slice(0, 64);
}

/** An attribute of something that exists only in AWS: well formed, and pointing nowhere. */
function standIn(type: string, logicalId: string, attribute: string): string {
  const service = (type.split('::')[1] ?? 'aws').toLowerCase();
  return attribute.endsWith('Arn') ? arn(service, logicalId) : `${account}-${logicalId}-${attribute}`;
}
