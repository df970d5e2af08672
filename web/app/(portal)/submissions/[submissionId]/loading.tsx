export { SubmissionPageLoading as default } from '../../../../features/submission/submission-loading.tsx';
