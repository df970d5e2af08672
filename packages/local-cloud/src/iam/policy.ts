import { isObject, type JsonObject, listOf, objectOf, textOf } from '../json.ts';
import { type Condition, type Context, compileConditions } from './conditions.ts';
import { compileAction, compileArn, type Matches } from './pattern.ts';

/** One thing somebody wants to do. `resource` is `*` where the service names none. */
export type Right = { readonly action: string; readonly resource: string; readonly context: Context };

/** One action on one resource pattern that an Allow statement gives. */
export type Grant = { readonly action: string; readonly resource: string };

export type Decision =
  | { readonly kind: 'allowed'; readonly by: Grant }
  | { readonly kind: 'denied'; readonly explicitly: boolean };

/** Policies compiled once; asking them is cheap. */
export type Policy = {
  /** What somebody may do: an explicit Deny, else the first grant that fits, else no. */
  decide(right: Right, principal?: Principal): Decision;
  readonly grants: readonly Grant[];
};

/** Whom a resource's own policy asks for: a service, or a role. */
export type Principal = { readonly service: string } | { readonly roleArn: string };

type Part<Text> = { readonly text: Text; readonly matches: Matches };
type Statement = {
  readonly denies: boolean;
  readonly isFor: (principal: Principal | undefined) => boolean;
  readonly actions: readonly Part<string>[];
  readonly resources: readonly Part<string>[];
  /** `NotAction` or `NotResource`: what is not listed. */
  readonly otherActions: boolean;
  readonly otherResources: boolean;
  readonly conditions: readonly Condition[];
};

const nobody: Policy = { decide: () => ({ kind: 'denied', explicitly: false }), grants: [] };

/** Compiles policy documents into one policy. */
export function compilePolicy(documents: readonly unknown[]): Policy {
  const statements = documents.flatMap((document) => statementsOf(document).map(compileStatement));
  if (statements.length === 0) return nobody;
  return {
    decide: (right, principal) => {
      const isHit = (statement: Statement) => statement.isFor(principal) && covers(statement, right);
      for (const statement of statements) {
        if (statement.denies && isHit(statement) && verdict(statement, right.context) !== 'fails') {
          return { kind: 'denied', explicitly: true };
        }
      }
      for (const statement of statements) {
        if (!statement.denies && isHit(statement) && verdict(statement, right.context) === 'holds') {
          return { kind: 'allowed', by: grantOf(statement, right) };
        }
      }
      return { kind: 'denied', explicitly: false };
    },
    grants: statements
      .filter(({ denies }) => !denies)
      .flatMap(({ actions, resources }) =>
        actions.flatMap((action) =>
          resources.map((resource) => ({ action: action.text, resource: resource.text })),
        ),
      ),
  };
}

/** The statements of a document; a single one may stand without a list. */
function statementsOf(document: unknown): readonly JsonObject[] {
  const { Statement } = objectOf(document);
  return (Array.isArray(Statement) ? listOf(Statement) : [Statement]).filter(isObject);
}

function compileStatement(statement: JsonObject): Statement {
  const otherActions = statement.NotAction !== undefined;
  const otherResources = statement.NotResource !== undefined;
  return {
    denies: statement.Effect !== 'Allow',
    isFor: compilePrincipal(statement.Principal),
    actions: parts(otherActions ? statement.NotAction : statement.Action, compileAction),
    // A trust policy names no resource: it is about the role it hangs on.
    resources: parts((otherResources ? statement.NotResource : statement.Resource) ?? '*', compileArn),
    otherActions,
    otherResources,
    conditions: compileConditions(statement.Condition),
  };
}

function parts(value: unknown, compile: (pattern: string) => Matches): readonly Part<string>[] {
  return (Array.isArray(value) ? listOf(value) : [value])
    .map((one) => textOf(one))
    .filter((text) => text !== undefined)
    .map((text) => ({ text, matches: compile(text) }));
}

/** A role's own policies name no principal, and are asked for none: they are about the role. */
function compilePrincipal(value: unknown): Statement['isFor'] {
  if (value === undefined) return (principal) => principal === undefined;
  if (value === '*') return () => true;
  const { Service, AWS } = objectOf(value);
  const services = parts(Service, compileAction);
  const roles = parts(AWS, compileArn);
  return (principal) => {
    if (principal === undefined) return false;
    if ('service' in principal) {
      return (
        services.some(({ matches }) => matches(principal.service)) || roles.some(({ text }) => text === '*')
      );
    }
    return roles.some(({ matches }) => matches(principal.roleArn));
  };
}

function covers(statement: Statement, { action, resource }: Right): boolean {
  const hasAction = statement.actions.some(({ matches }) => matches(action)) !== statement.otherActions;
  if (!hasAction) return false;
  return statement.resources.some(({ matches }) => matches(resource)) !== statement.otherResources;
}

function verdict({ conditions }: Statement, context: Context): 'holds' | 'fails' | 'unknown' {
  let isUnknown = false;
  for (const condition of conditions) {
    const outcome = condition(context);
    if (outcome === 'fails') return 'fails';
    isUnknown ||= outcome === 'unknown';
  }
  return isUnknown ? 'unknown' : 'holds';
}

function grantOf({ actions, resources }: Statement, right: Right): Grant {
  return {
    action: actions.find(({ matches }) => matches(right.action))?.text ?? right.action,
    resource: resources.find(({ matches }) => matches(right.resource))?.text ?? right.resource,
  };
}
