export { renderRecruiterMail } from '../recruiter/render-recruiter-mail.ts';
export { renderStepMail } from '../render-step-mail.ts';
