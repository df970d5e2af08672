import * as templates from '../resources/templates.ts';
import { defineRoutes, ok, okVersioned } from '../route.ts';

const template = '/v1/templates/{kind}/{division}/{language}';

export const templatesRoutes = defineRoutes({
  listTemplates: {
    method: 'GET',
    path: '/v1/templates',
    tag: 'Templates',
    summary: 'The mails of a division, and which of them the agency words itself',
    query: templates.templateQuery,
    reply: ok(templates.templateList),
  },
  getTemplate: {
    method: 'GET',
    path: template,
    tag: 'Templates',
    summary: 'What a mail says, and the fields it knows',
    params: templates.templateParams,
    reply: okVersioned(templates.templateView),
  },
  saveTemplate: {
    method: 'PUT',
    path: template,
    tag: 'Templates',
    summary: 'Word a mail, or go back to the built-in wording; for mails not yet sent',
    ifMatch: 'required',
    params: templates.templateParams,
    body: templates.saveTemplateBody,
    reply: okVersioned(templates.templateView),
  },
  listTemplateEditions: {
    method: 'GET',
    path: `${template}/editions`,
    tag: 'Templates',
    summary: 'What it said before, newest first',
    params: templates.templateParams,
    query: templates.templateEditionsQuery,
    reply: ok(templates.templateEditionPage),
  },
  previewTemplate: {
    method: 'POST',
    path: `${template}/preview`,
    tag: 'Templates',
    summary:
      'The mail as it would be sent, and what keeps it from being saved; saves nothing, so it needs no Idempotency-Key',
    params: templates.templateParams,
    body: templates.previewTemplateBody,
    reply: ok(templates.templatePreview),
  },
  testTemplate: {
    method: 'POST',
    path: `${template}/test`,
    tag: 'Templates',
    summary: 'Send it to oneself',
    idempotencyKey: 'required',
    params: templates.templateParams,
    body: templates.testTemplateBody,
    reply: ok(templates.templateTest),
  },
});
