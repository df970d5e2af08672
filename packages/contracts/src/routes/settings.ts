import { firstStepsView } from '../resources/first-steps.ts';
import * as jobs from '../resources/jobs.ts';
import * as settings from '../resources/settings.ts';
import * as users from '../resources/users.ts';
import { created, defineRoutes, ok, okVersioned } from '../route.ts';

export const settingsRoutes = defineRoutes({
  getSettings: {
    method: 'GET',
    path: '/v1/settings',
    tag: 'Settings',
    summary: "The agency's settings",
    reply: okVersioned(settings.settingsView),
  },
  changeSettings: {
    method: 'PATCH',
    path: '/v1/settings',
    tag: 'Settings',
    summary: 'Change settings; a new policy or calendar re-plans in the background',
    ifMatch: 'required',
    body: settings.settingsChanges,
    reply: okVersioned(settings.settingsView),
  },
  previewSettings: {
    method: 'POST',
    path: '/v1/settings/preview',
    tag: 'Settings',
    summary:
      'How many unsent steps a new policy or calendar would move; saves nothing, so it needs no Idempotency-Key',
    body: settings.settingsPreviewBody,
    reply: ok(settings.settingsPreview),
  },
  getFirstSteps: {
    method: 'GET',
    path: '/v1/first-steps',
    tag: 'Settings',
    summary: 'How far the agency is with what makes it work',
    reply: ok(firstStepsView),
  },
  getJob: {
    method: 'GET',
    path: '/v1/jobs/{jobId}',
    tag: 'Settings',
    summary: 'How far a background job is',
    params: jobs.jobParams,
    reply: ok(jobs.jobView),
  },
  listUsers: {
    method: 'GET',
    path: '/v1/users',
    tag: 'Settings',
    summary: 'Who works here',
    query: users.userQuery,
    reply: ok(users.userPage),
  },
  addUser: {
    method: 'POST',
    path: '/v1/users',
    tag: 'Settings',
    summary: 'Somebody new, with their role and divisions; they are invited by mail',
    idempotencyKey: 'required',
    body: users.newUserBody,
    reply: created(users.colleagueView),
  },
  getUser: {
    method: 'GET',
    path: '/v1/users/{userId}',
    tag: 'Settings',
    summary: 'One colleague',
    params: users.userParams,
    reply: okVersioned(users.colleagueView),
  },
  changeUser: {
    method: 'PATCH',
    path: '/v1/users/{userId}',
    tag: 'Settings',
    summary: 'Change name, role or divisions; from the next request on',
    params: users.userParams,
    ifMatch: 'required',
    body: users.userChanges,
    reply: okVersioned(users.colleagueView),
  },
  setUserActive: {
    method: 'POST',
    path: '/v1/users/{userId}/active',
    tag: 'Settings',
    summary: 'Somebody leaves, or comes back',
    idempotencyKey: 'required',
    params: users.userParams,
    body: users.activeBody,
    reply: ok(users.userView),
  },
  inviteAgain: {
    method: 'POST',
    path: '/v1/users/{userId}/invite',
    tag: 'Settings',
    summary:
      'Another invitation to who has not signed in yet. Refused with user/inactive, invitation/not-needed, or invitation/own-issuer where the agency’s own issuer says who may sign in',
    idempotencyKey: 'required',
    params: users.userParams,
    reply: ok(users.invitationView),
  },
  handOver: {
    method: 'POST',
    path: '/v1/users/{userId}/hand-over',
    tag: 'Settings',
    summary: 'Give their open submissions to somebody else, in the background',
    idempotencyKey: 'required',
    params: users.userParams,
    body: users.handOverBody,
    reply: ok(users.handOverView),
  },
});
