import * as z from 'zod/mini';
import { healthView } from '../resources/health.ts';
import * as users from '../resources/users.ts';
import { defineRoutes, ok, page } from '../route.ts';

export const aboutRoutes = defineRoutes({
  getHealth: {
    method: 'GET',
    path: '/v1/health',
    tag: 'About',
    summary: 'Whether the API runs, and what time it is there',
    public: true,
    reply: ok(healthView),
  },
  getOpenApi: {
    method: 'GET',
    path: '/v1/openapi.json',
    tag: 'About',
    summary: 'This document',
    public: true,
    reply: ok(z.record(z.string(), z.unknown())),
  },
  getDocs: {
    method: 'GET',
    path: '/v1/docs',
    tag: 'About',
    summary: 'This document as a page',
    public: true,
    reply: page(z.string()),
  },
  getMe: {
    method: 'GET',
    path: '/v1/me',
    tag: 'About',
    summary: 'Who is signed in, to which agency',
    reply: ok(users.meView),
  },
  noteArrival: {
    method: 'POST',
    path: '/v1/me/arrival',
    tag: 'About',
    summary: 'Notes that whoever is signed in was here, once: they need no invitation any more',
    idempotencyKey: 'required',
    reply: ok(users.meView),
  },
});
