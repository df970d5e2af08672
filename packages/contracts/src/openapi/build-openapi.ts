import * as z from 'zod/mini';
import { idempotencyHeader } from '../idempotency-key.ts';
import { problemMediaType, problemView } from '../problems.ts';
import type { Route } from '../route.ts';
import { routes } from '../routes.ts';

type Json = Readonly<Record<string, unknown>>;

const schemaOf = (schema: z.core.$ZodType, io: 'input' | 'output'): Json =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });

const propertiesOf = (schema: Json): readonly (readonly [string, unknown])[] =>
  Object.entries((schema['properties'] ?? {}) as Json);

function parameters(schema: z.core.$ZodType | undefined, where: 'path' | 'query'): readonly Json[] {
  if (!schema) return [];
  const json = schemaOf(schema, 'input');
  const required = (json['required'] ?? []) as readonly string[];
  return propertiesOf(json).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }));
}

const header = (name: string, required: boolean, description: string): Json => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});

function operation(id: string, route: Route): Json {
  const { params, query, body, bodyType, reply, ifMatch } = route;
  return {
    operationId: id,
    tags: [route.tag],
    summary: route.summary,
    ...(route.public ? { security: [] } : {}),
    parameters: [
      ...parameters(params, 'path'),
      ...parameters(query, 'query'),
      ...(route.idempotencyKey
        ? [
            header(
              idempotencyHeader,
              true,
              'The same key gets the same answer; with another request it is refused.',
            ),
          ]
        : []),
      ...(ifMatch ? [header('If-Match', ifMatch === 'required', 'The version that was read.')] : []),
    ],
    ...(body
      ? {
          requestBody: {
            required: true,
            content: {
              [bodyType === 'form' ? 'application/x-www-form-urlencoded' : 'application/json']: {
                schema: schemaOf(body, 'input'),
              },
            },
          },
        }
      : {}),
    responses: {
      [reply.status]: {
        description: route.summary,
        ...(reply.etag ? { headers: { ETag: { schema: { type: 'string' } } } } : {}),
        content: { [reply.type]: { schema: schemaOf(reply.schema, 'output') } },
      },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

/** The OpenAPI 3.1 document of the API, from the one table of routes. */
export function buildOpenApi(serverUrl: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [id, route] of Object.entries<Route>(routes)) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(id, route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Afterword',
      version: '1',
      description:
        'Follow-up etiquette for every interview: submissions, interviews, plans and their e-mails.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: serverUrl }],
    security: [{ oidc: [] }],
    paths,
    components: {
      securitySchemes: { oidc: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      responses: {
        Problem: {
          description: 'What went wrong (RFC 9457)',
          content: { [problemMediaType]: { schema: schemaOf(problemView, 'output') } },
        },
      },
    },
  };
}
