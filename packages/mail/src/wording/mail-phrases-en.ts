import { divisionNames } from '@afterword/core/division/division';
import { joinWith } from '../plain-text.ts';
import type { MailFacts, MailPhrases } from './mail-phrases.ts';

const list = (words: readonly string[]) => joinWith(words, 'and');

/** One thing to do on the day, by how they meet. */
const onTheDay = ({ place }: MailFacts): readonly string[] => {
  switch (place) {
    case 'onsite':
      return ['Plan to be there ten minutes early.'];
    case 'video':
      return ['Open the link ten minutes early and check your camera and sound.'];
    case 'phone':
      return ['Find a quiet spot, with a charged phone.'];
    case null:
      return [];
  }
};

export const mailPhrasesEn: MailPhrases = {
  list,
  divisionNames,
  greeting: ({ division, firstName }) => {
    if (firstName === '') return 'Hello,';
    return division === 'managerial' ? `Dear ${firstName},` : `Hi ${firstName},`;
  },
  signature: ({ recruiter, agency }) => (recruiter === agency ? [agency] : [recruiter, agency]),
  whySent: ({ agency, jobTitle, client }) =>
    `You get this e-mail because ${agency} is working with you on the ${jobTitle} position at ${client}.`,
  whoReceives: ({ addressees, sendTo, recruiter, client }) => {
    switch (addressees) {
      case 'employer':
        return `Send it to ${list(sendTo)}, from your own mailbox.`;
      case 'hr-contact':
        return `Send it to ${list(sendTo)} in human resources at ${client}, who will pass it on.`;
      case 'recruiter':
        return `Send it to ${recruiter}, who will forward it to ${client} for you.`;
    }
  },
  labels: {
    when: 'When',
    yourTime: 'In your time',
    where: { onsite: 'Where', video: 'Video call', phone: 'Phone call' },
    withWhom: 'You meet',
    role: 'Position',
    before: 'Before',
    to: 'To:',
    subject: 'Subject:',
    cityTime: (city) => `${city} time`,
  },
  buttons: {
    openDraft: 'Open it in my mail app',
    copyDraft: 'Open it to copy',
    sent: 'I sent it',
    answered: 'They answered',
    stop: 'Stop these e-mails',
    plan: 'See my follow-up plan',
    points: 'Add two things you talked about',
    didNotTakePlace: 'Tell us here.',
  },
  hints: {
    noMailApp: 'If the button does nothing, copy the text above into a new e-mail.',
    copyFromPage: 'This one is a little long for a button that fills it in. The page has a copy button.',
    letUsKnow: 'Tell us how it stands:',
    didNotTakePlace: 'The interview did not take place?',
    points: ({ hasTalkingPoints }) =>
      hasTalkingPoints
        ? 'Something else stayed with you? One true detail beats ten polite sentences.'
        : 'It gets better with one true detail: something they said, showed you or asked.',
  },
  calendar: {
    title: ({ jobTitle, client }) => `Interview: ${jobTitle}, ${client}`,
    description: (facts) => [
      ...(facts.interviewers.length > 0 ? [`You meet ${list(facts.interviewers)}.`] : []),
      ...onTheDay(facts),
      `Questions? Write to ${facts.recruiter}, ${facts.agency}.`,
    ],
  },
};
