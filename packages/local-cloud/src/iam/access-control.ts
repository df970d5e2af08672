import { account } from '../cloudformation/pseudo-parameters.ts';
import type { Caller, ServiceCall } from '../gateway/service-call.ts';
import { ServiceError } from '../gateway/service-call.ts';
import type { FunctionDefinition } from '../lambda/function-definition.ts';
import { LocalCloudError } from '../local-cloud-error.ts';
import { accessDenied } from './access-denied.ts';
import { neededRights } from './needed-rights.ts';
import { compilePolicy, type Decision, type Grant, type Principal, type Right } from './policy.ts';
import type { Permissions, Role } from './read-permissions.ts';

/** What one role was given and what of it was used; ARNs. */
export type RoleUse = {
  /** The role's logical id. */
  readonly role: string;
  /** Functions that act for it, by logical id. */
  readonly functions: readonly string[];
  readonly granted: readonly Grant[];
  readonly used: readonly Grant[];
};

export type Denial = { readonly who: string; readonly action: string; readonly resource: string };

export type PermissionReport = {
  readonly roles: readonly RoleUse[];
  /** Each refusal once. */
  readonly denied: readonly Denial[];
  readonly checks: number;
  /** Wall time of one check, µs; the mean. */
  readonly microsecondsPerCheck: number;
};

export type AccessControl = {
  /** Throws the service's own AccessDenied unless the caller may do all that the call takes. */
  check(call: Pick<ServiceCall, 'caller' | 'service' | 'action' | 'resources' | 'input'>): void;
  /** Whether Lambda may do this in the function's name; a refusal is logged. */
  mayAs(
    functionId: string,
    service: ServiceCall['service'] | 'logs' | 'xray',
    action: string,
    resource: string,
  ): boolean;
  /** Whether a resource's own policy lets a service in on behalf of another resource; a refusal is logged. */
  letsIn(
    service: { readonly service: string; readonly sourceArn: string },
    action: string,
    resource: string,
  ): boolean;
  report(): PermissionReport;
};

const nothing = compilePolicy([]);

/**
 * Checks every call against the template: a function's against its role, a service's against the role it was handed or
 * against the policy of what it reaches for. Tools from outside are the operator, and may do all.
 */
export function createAccessControl(
  { roles, ofResources }: Permissions,
  functions: readonly FunctionDefinition[],
  log: (line: string) => void,
): AccessControl {
  const byArn = new Map(roles.map((role) => [role.arn, role]));
  const roleOf = new Map(functions.map(({ logicalId, roleArn }) => [logicalId, byArn.get(roleArn ?? '')]));
  const used = new Map<string, Map<string, Grant>>();
  const denied = new Map<string, Denial>();
  let checks = 0;
  let spentMs = 0;

  const note = (role: Role, by: Grant) => {
    const ofRole = used.get(role.logicalId) ?? new Map<string, Grant>();
    ofRole.set(`${by.action} ${by.resource}`, by);
    used.set(role.logicalId, ofRole);
  };

  const refuse = (who: string, { action, resource }: Right) => {
    const key = `${who} ${action} ${resource}`;
    if (denied.has(key)) return;
    denied.set(key, { who, action, resource });
    log(`Denied: ${who} may not ${action} on ${resource}.`);
  };

  const decide = (actor: Actor, right: Right): Decision => {
    const ofResource = ofResources.get(right.resource);
    const context = { ...surroundings, ...right.context, ...actor.context };
    if (!actor.role) return (ofResource ?? nothing).decide({ ...right, context }, actor.principal);
    // Within one account either side may allow; a Deny of the resource binds all the same.
    const own = actor.role.policy.decide({ ...right, context });
    if (!ofResource || (own.kind === 'denied' && own.explicitly)) return own;
    const theirs = ofResource.decide({ ...right, context }, { roleArn: actor.role.arn });
    if (theirs.kind === 'denied') return theirs.explicitly ? theirs : own;
    return own.kind === 'allowed' ? own : theirs;
  };

  const isAllowed = (actor: Actor, right: Right): Decision => {
    const decision = decide(actor, right);
    if (decision.kind === 'denied') refuse(actor.who, right);
    else if (actor.role) note(actor.role, decision.by);
    return decision;
  };

  const actorOf = (caller: Caller): Actor | undefined => {
    if (caller.kind === 'outside') return undefined;
    if (caller.kind === 'function') {
      const role = roleOf.get(caller.logicalId);
      return {
        who: caller.logicalId,
        principal: { roleArn: role?.arn ?? '' },
        context: {},
        ...(role ? { role } : {}),
      };
    }
    const principal = { service: `${caller.service}.amazonaws.com` };
    const context = caller.sourceArn === undefined ? {} : { 'aws:sourcearn': caller.sourceArn };
    if (caller.roleArn === undefined) return { who: principal.service, principal, context };
    const role = byArn.get(caller.roleArn);
    const isTrusted = role !== undefined && mayAssume(role, principal, context);
    // A role that does not trust its bearer gives it nothing.
    return {
      who: `${principal.service} as ${role?.logicalId ?? caller.roleArn}`,
      principal,
      context: {},
      role: isTrusted ? role : noRole,
    };
  };

  const timed = <T>(work: () => T): T => {
    const began = performance.now();
    try {
      return work();
    } finally {
      checks += 1;
      spentMs += performance.now() - began;
    }
  };

  return {
    check: (call) => {
      const { caller } = call;
      if (caller.kind === 'outside') return;
      timed(() => {
        const actor = actorOf(caller);
        if (!actor) return;
        if (caller.kind === 'function' && !roleOf.has(caller.logicalId)) {
          throw new ServiceError(
            'UnrecognizedClientException',
            400,
            'The security token included in the request is invalid.',
          );
        }
        for (const right of neededRights(call)) {
          const decision = isAllowed(actor, right);
          if (decision.kind === 'denied') {
            throw accessDenied(call.service, actor.role?.arn ?? actor.who, right, decision.explicitly);
          }
        }
      });
    },
    mayAs: (functionId, service, action, resource) =>
      timed(() => {
        const actor = actorOf({ kind: 'function', logicalId: functionId, process: 0 });
        const right = { action: `${service}:${action}`, resource, context: {} };
        return actor !== undefined && isAllowed(actor, right).kind === 'allowed';
      }),
    letsIn: ({ service, sourceArn }, action, resource) =>
      timed(() => {
        const actor = actorOf({ kind: 'service', service, sourceArn });
        return actor !== undefined && isAllowed(actor, { action, resource, context: {} }).kind === 'allowed';
      }),
    report: () => ({
      roles: roles.map((role) => ({
        role: role.logicalId,
        functions: functions.filter(({ roleArn }) => roleArn === role.arn).map(({ logicalId }) => logicalId),
        granted: role.policy.grants,
        used: [...(used.get(role.logicalId)?.values() ?? [])],
      })),
      denied: [...denied.values()],
      checks,
      microsecondsPerCheck: checks === 0 ? 0 : (spentMs / checks) * 1000,
    }),
  };
}

type Actor = {
  /** For the log. */
  readonly who: string;
  readonly principal: Principal;
  readonly role?: Role;
  readonly context: Right['context'];
};

/** Loopback stands for TLS. */
const surroundings: Right['context'] = { 'aws:securetransport': 'true', 'aws:sourceaccount': account };

const noRole: Role = { logicalId: 'nobody', name: 'nobody', arn: '', trust: nothing, policy: nothing };

/** Whether a role lets a service act for it. */
export function mayAssume(role: Role, principal: Principal, context: Right['context']): boolean {
  const right = { action: 'sts:AssumeRole', resource: role.arn, context: { ...surroundings, ...context } };
  return role.trust.decide(right, principal).kind === 'allowed';
}

/** AWS would not create a function whose role does not let Lambda act for it. */
export function refuseUntrusted(
  { roles }: Pick<Permissions, 'roles'>,
  functions: readonly FunctionDefinition[],
): void {
  const untrusted = functions.filter(({ roleArn }) => {
    const role = roles.find(({ arn }) => arn === roleArn);
    return !role || !mayAssume(role, { service: 'lambda.amazonaws.com' }, {});
  });
  if (untrusted.length === 0) return;
  const names = untrusted.map(({ logicalId }) => logicalId).join(', ');
  throw new LocalCloudError(
    `No role of the template lets Lambda act for ${names}: give each a Role that trusts lambda.amazonaws.com.`,
  );
}
