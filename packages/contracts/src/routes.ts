import { defineRoutes } from './route.ts';
import { aboutRoutes } from './routes/about.ts';
import { boardRoutes } from './routes/board.ts';
import { candidateLinksRoutes } from './routes/candidate-links.ts';
import { candidatesRoutes } from './routes/candidates.ts';
import { clientsRoutes } from './routes/clients.ts';
import { interviewsRoutes } from './routes/interviews.ts';
import { jobOrdersRoutes } from './routes/job-orders.ts';
import { messagesRoutes } from './routes/messages.ts';
import { notesRoutes } from './routes/notes.ts';
import { outboxRoutes } from './routes/outbox.ts';
import { placementsRoutes } from './routes/placements.ts';
import { resumesRoutes } from './routes/resumes.ts';
import { searchRoutes } from './routes/search.ts';
import { settingsRoutes } from './routes/settings.ts';
import { stepsRoutes } from './routes/steps.ts';
import { submissionsRoutes } from './routes/submissions.ts';
import { tasksRoutes } from './routes/tasks.ts';
import { templatesRoutes } from './routes/templates.ts';
import { todayRoutes } from './routes/today.ts';

/**
 * Every operation of the API, by its `operationId`. The server's handlers, the typed client and the OpenAPI
 * document are keyed by this table.
 */
export const routes = defineRoutes({
  ...aboutRoutes,
  ...candidatesRoutes,
  ...resumesRoutes,
  ...clientsRoutes,
  ...jobOrdersRoutes,
  ...boardRoutes,
  ...placementsRoutes,
  ...submissionsRoutes,
  ...interviewsRoutes,
  ...stepsRoutes,
  ...messagesRoutes,
  ...notesRoutes,
  ...outboxRoutes,
  ...candidateLinksRoutes,
  ...tasksRoutes,
  ...todayRoutes,
  ...searchRoutes,
  ...settingsRoutes,
  ...templatesRoutes,
});

export type Routes = typeof routes;
export type OperationId = keyof Routes;
