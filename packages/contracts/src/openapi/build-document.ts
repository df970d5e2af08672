import * as z from 'zod/mini';
import { idempotencyHeader } from '../idempotency-key.ts';
import { problemMediaType, problemView } from '../problems.ts';
import type { Route } from '../route.ts';
import { routes } from '../routes.ts';
import { namedSchemas } from './named-schemas.ts';
import { problemStatuses } from './problem-statuses.ts';

type Json = Readonly<Record<string, unknown>>;

const componentUri = (name: string): string => `#/components/schemas/${name}`;

// `input`: what may be sent and what is promised; replies may grow fields, so they do not forbid others.
// `format` says what zod's long patterns for dates say, and people can read it.
const shape = {
  io: 'input',
  target: 'draft-2020-12',
  override: ({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }) => {
    if (jsonSchema.format === 'date' || jsonSchema.format === 'date-time') delete jsonSchema.pattern;
  },
} as const;

// An OpenAPI document names its dialect once, and components are found by their place.
const withoutIdentity = ({ $schema, $id, id, ...schema }: Json): Json => schema;

const registry = z.registry<{ id: string }>();
for (const [name, schema] of Object.entries(namedSchemas)) registry.add(schema, { id: name });

const names = new Map<z.core.$ZodType, string>(
  Object.entries(namedSchemas).map(([name, schema]) => [schema, name]),
);

const reference = (schema: z.core.$ZodType): Json => {
  const name = names.get(schema);
  return name === undefined
    ? withoutIdentity(z.toJSONSchema(schema, shape) as Json)
    : { $ref: componentUri(name) };
};

/** Properties of an object schema, one parameter each. */
function parametersOf(schema: z.core.$ZodType | undefined, place: 'path' | 'query'): readonly Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, shape);
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

const headerParameters = (route: Route): readonly Json[] => [
  ...(route.idempotencyKey ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ...(route.ifMatch === 'required' ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
  ...(route.ifMatch === 'optional' ? [{ $ref: '#/components/parameters/OptionalIfMatch' }] : []),
];

const success = ({ reply }: Route): Json => ({
  description: reply.status === 201 ? 'Created' : 'Done',
  ...(reply.etag
    ? {
        headers: {
          ETag: { $ref: '#/components/headers/ETag' },
          ...(reply.status === 201 ? { Location: { $ref: '#/components/headers/Location' } } : {}),
        },
      }
    : {}),
  content: { [reply.type]: { schema: reference(reply.schema) } },
});

function operation(id: string, route: Route): Json {
  const parameters = [
    ...parametersOf(route.params, 'path'),
    ...parametersOf(route.query, 'query'),
    ...headerParameters(route),
  ];
  const mediaType = route.bodyType === 'form' ? 'application/x-www-form-urlencoded' : 'application/json';
  const failure = { $ref: '#/components/responses/Problem' };
  return {
    operationId: id,
    tags: [route.tag],
    summary: route.summary,
    ...(route.public ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body
      ? { requestBody: { required: true, content: { [mediaType]: { schema: reference(route.body) } } } }
      : {}),
    responses: {
      [route.reply.status]: success(route),
      ...Object.fromEntries(problemStatuses(route).map((status) => [status, failure])),
      default: failure,
    },
  };
}

const paths = (): Json => {
  const byPath: Record<string, Record<string, Json>> = {};
  for (const [id, route] of Object.entries<Route>(routes)) {
    byPath[route.path] = { ...byPath[route.path], [route.method.toLowerCase()]: operation(id, route) };
  }
  return byPath;
};

const schemas = (): Json =>
  Object.fromEntries(
    Object.entries(z.toJSONSchema(registry, { ...shape, uri: componentUri }).schemas).map(
      ([name, schema]) => [name, withoutIdentity(schema as Json)],
    ),
  );

/**
 * The OpenAPI 3.1 document of the route table. Too heavy to build in a function (zod's JSON Schema generator comes
 * along): `openapi.json` is its kept result, and a test compares the two.
 */
export const buildOpenApiDocument = (): Json => ({
  openapi: '3.1.0',
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  info: {
    title: 'Afterword',
    version: '1',
    summary: 'Follow-up etiquette for every interview.',
    description:
      'Moments are UTC, `2027-03-02T17:00:00Z`; wall times and dates carry no zone. Failures are problems ' +
      '(RFC 9457) with a closed set of codes. Lists are pages: pass `cursor` on until none comes back.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/' }],
  security: [{ session: [] }],
  tags: [...new Set(Object.values<Route>(routes).map(({ tag }) => tag))].map((name) => ({ name })),
  paths: paths(),
  components: {
    securitySchemes: { session: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    parameters: {
      IdempotencyKey: {
        name: idempotencyHeader,
        in: 'header',
        required: true,
        description: 'Chosen by the client, new for every wish. The same key gets the same answer.',
        schema: { type: 'string', minLength: 1, maxLength: 100 },
      },
      IfMatch: {
        name: 'If-Match',
        in: 'header',
        required: true,
        description: 'The ETag that was read.',
        schema: { type: 'string' },
      },
      OptionalIfMatch: {
        name: 'If-Match',
        in: 'header',
        required: false,
        description: 'The ETag that was read; left out, the command applies to the present state.',
        schema: { type: 'string' },
      },
    },
    headers: {
      ETag: { description: 'The version.', schema: { type: 'string' } },
      Location: { description: 'Where it is now.', schema: { type: 'string' } },
    },
    responses: {
      Problem: {
        description: 'It was not done, and why',
        content: { [problemMediaType]: { schema: reference(problemView) } },
      },
    },
    schemas: schemas(),
  },
});
