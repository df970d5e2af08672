import type { Answer } from './words.ts';

interface Said {
  readonly title: string;
  /** What happens now; `recruiter` is their name. */
  readonly text: (recruiter: string) => string;
}

/** What the page says once the candidate told what the employer said: true for each answer, and no more than true. */
export const answeredWords: Readonly<Record<Answer, Said>> = {
  offer: {
    title: 'They made an offer',
    text: (recruiter) =>
      `Congratulations. ${recruiter} knows and will talk it through with you. We send no more follow-ups.`,
  },
  rejected: {
    title: 'They said no',
    text: (recruiter) =>
      `Thank you for telling us. ${recruiter} knows, and we send nothing more about this one. You did your part well; there will be others.`,
  },
  'another-interview': {
    title: 'They want another interview',
    text: (recruiter) =>
      `Good news. ${recruiter} knows and will send you the details. The follow-ups about the last interview have ended.`,
  },
  'needs-more-time': {
    title: 'They need more time',
    text: (recruiter) =>
      `Nothing goes out for now, and there is nothing you need to do. Once ${recruiter} has confirmed the new date, we plan your next note for a few days after it and write to you then.`,
  },
  other: {
    title: 'They answered',
    text: (recruiter) =>
      `${recruiter} knows and will be in touch. We send no more follow-ups about this interview.`,
  },
};
