import type { Route } from '@afterword/contracts/route';
import type { OperationId } from '@afterword/contracts/routes';
import { routes } from '@afterword/contracts/routes';
import { builtInText } from '@afterword/mail/wording/built-in-texts';
import { type BusyOffice, linkTo } from './a-busy-office.ts';

/** One good request of an operation, in a busy office. */
export interface GoodRequest {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
  readonly ifMatch?: string;
}

const aTemplate = { kind: 'thank-you', division: 'office', language: 'en' };
const aText = builtInText({ kind: 'thank-you', division: 'office', language: 'en' });

const interview = { startsAt: '2027-03-20T10:00', timeZone: 'America/Chicago' };

/**
 * A request that goes through for every operation, about what belongs to the office division and to Rosa. A new
 * route without one does not compile.
 */
export function goodRequests(office: BusyOffice): Readonly<Record<OperationId, GoodRequest>> {
  const { scheduled, interviewed, paused, answered, closed, placed } = office.submissions;
  const on = (submissionId: string) => ({ params: { submissionId } });
  const at = (submissionId: string) => ({
    params: { submissionId, interviewId: office.interviewOf(submissionId) },
  });
  const step = (submissionId: string, key: string) => ({
    params: { ...at(submissionId).params, step: key },
  });
  const candidate = { params: { candidateId: 'cand-interviewed' } };
  const resume = { params: { candidateId: 'cand-interviewed', resumeId: 'resume-1' } };
  const note = { params: { submissionId: interviewed, noteId: office.noteId } };
  const jobOrder = { params: { jobOrderId: 'job-1' } };
  const token = { params: { token: linkTo(interviewed, office.interviewOf(interviewed)) } };
  return {
    getHealth: {},
    getOpenApi: {},
    getDocs: {},
    getMe: {},
    noteArrival: {},
    previewPlan: { body: { interview } },

    listCandidates: {},
    addCandidate: { body: { name: 'Nia Okafor', divisions: ['office'] } },
    getCandidate: candidate,
    changeCandidate: { ...candidate, body: { phone: '+1 555 010 0199' }, ifMatch: '"1"' },
    eraseCandidate: candidate,
    listResumes: candidate,
    startResume: { ...candidate, body: { fileName: 'Ana Ruiz.pdf', bytes: 1000 } },
    keepResume: resume,
    linkToResume: resume,
    removeResume: resume,
    listCandidateSubmissions: candidate,
    findSimilarCandidates: { body: { name: 'Ana interviewed', email: 'INTERVIEWED@mail.test' } },
    previewMerge: { ...candidate, query: 'from=cand-duplicate' },
    mergeCandidate: { ...candidate, body: { from: 'cand-duplicate' }, ifMatch: '"1"' },
    setMailPreferences: { ...candidate, body: { stopped: 'coaching' } },

    listClients: {},
    addClient: { body: { name: 'Blue Mill' } },
    getClient: { params: { clientId: 'client-1' } },
    changeClient: { params: { clientId: 'client-1' }, body: { name: 'Harbor Freight' }, ifMatch: '"1"' },

    listClientJobOrders: { params: { clientId: 'client-1' } },

    listJobOrders: { query: 'division=office' },
    addJobOrder: {
      body: { clientId: 'client-1', title: 'Night clerk', division: 'office', type: 'temp' },
    },
    getJobOrder: jobOrder,
    changeJobOrder: { ...jobOrder, body: { openings: 2 }, ifMatch: '"1"' },
    listJobOrderSubmissions: jobOrder,
    keepJobOrderOpen: jobOrder,
    closeJobOrder: { ...jobOrder, body: { as: 'filled', confirmed: true } },
    reopenJobOrder: { params: { jobOrderId: 'job-closed' } },

    listPlannedMails: { query: 'until=2027-04-30T00:00:00Z' },
    listSentMails: {},

    getFirstSteps: {},
    getToday: {},
    search: { query: 'q=ana' },

    getBoard: { params: { division: 'office' } },
    getBoardColumn: { params: { division: 'office', stage: 'interviewed' } },

    listPlacements: { query: 'division=office' },
    changePlacement: { ...on(placed), body: { endDate: '2027-07-15' } },
    settlePlacementReminder: { params: { submissionId: placed, about: 'end' } },

    openSubmission: { body: { candidateId: 'cand-interviewed', jobOrderId: 'job-1' } },
    getSubmission: on(interviewed),
    listSubmissionEvents: on(interviewed),
    listSubmissionMessages: on(interviewed),
    moveStage: { ...on(interviewed), body: { to: 'offer-extended' } },
    recordAnswer: {
      ...on(interviewed),
      body: { interviewId: office.interviewOf(interviewed), answer: 'other' },
    },
    confirmAnswer: on(answered),
    undoAnswer: on(answered),
    revokeLinks: on(interviewed),
    pauseSubmission: on(interviewed),
    resumeSubmission: on(paused),
    keepSubmissionOpen: on(interviewed),
    reopenSubmission: { ...on(closed), body: {} },
    logInterview: { ...on(interviewed), body: interview },
    rescheduleInterview: { ...at(scheduled), body: { startsAt: '2027-03-16T10:00' } },
    cancelInterview: at(scheduled),
    recordOutcome: { ...at(interviewed), body: { outcome: 'client-no-show' } },
    setDecisionDate: { ...at(interviewed), body: { decisionDate: '2027-03-18' } },
    listNotes: on(interviewed),
    writeNote: { ...on(interviewed), body: { text: 'Dana liked her.', mentions: ['user-2'] } },
    editNote: { ...note, body: { text: 'Dana liked her a lot.' }, ifMatch: '"1"' },
    removeNote: note,
    setTalkingPoints: { ...at(interviewed), body: { talkingPoints: ['The rota'] } },
    startCycle: { ...at(interviewed), body: {} },
    sendStepNow: step(scheduled, 'confirmation.1'),
    skipStep: step(interviewed, 'first-follow-up.1'),
    moveStep: { ...step(interviewed, 'first-follow-up.1'), body: { date: '2027-03-17' } },
    listMessages: { query: `submissionId=${interviewed}` },
    getMessage: { params: { submissionId: interviewed, attemptId: '01JNAFTERWORD0000000000001' } },

    getCandidateLink: token,
    actOnCandidateLink: { ...token, body: { action: 'answered' } },
    getCandidateCalendar: token,
    showUnsubscribe: token,
    unsubscribe: { ...token, body: 'List-Unsubscribe=One-Click' },

    listTasks: {},
    finishTask: { params: { taskId: office.taskId } },

    listTemplates: { query: 'division=office' },
    getTemplate: { params: aTemplate },
    saveTemplate: { params: aTemplate, body: { text: aText }, ifMatch: '"1"' },
    listTemplateEditions: { params: aTemplate },
    previewTemplate: { params: aTemplate, body: { text: aText } },
    testTemplate: { params: aTemplate, body: { text: aText } },

    getSettings: {},
    changeSettings: { body: { name: 'Lakeside Staffing' }, ifMatch: '"1"' },
    previewSettings: { body: {} },
    getJob: { params: { jobId: office.jobId } },
    listUsers: {},
    addUser: {
      body: { name: 'Nia Okafor', email: 'nia@agency.test', role: 'recruiter', divisions: ['office'] },
    },
    getUser: { params: { userId: 'user-4' } },
    changeUser: { params: { userId: 'user-4' }, body: { role: 'recruiter' }, ifMatch: '"1"' },
    setUserActive: { params: { userId: 'user-4' }, body: { active: false } },
    inviteAgain: { params: { userId: 'user-7' } },
    handOver: { params: { userId: 'user-4' }, body: { to: 'user-2' } },
  };
}

/** Path of a request; parameters in `instead` replace the good ones. */
export function pathOf(
  operation: OperationId,
  { params = {}, query }: GoodRequest,
  instead: Readonly<Record<string, string>> = {},
): string {
  const path = routes[operation].path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(instead[name] ?? params[name] ?? ''),
  );
  return query === undefined ? path : `${path}?${query}`;
}

export const routeOf = (operation: OperationId): Route => routes[operation];

export const operations = Object.keys(routes) as readonly OperationId[];
