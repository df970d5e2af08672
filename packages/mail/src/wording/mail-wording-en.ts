import { joinWith } from '../plain-text.ts';
import type { MailFacts, MailWording } from './mail-wording.ts';

const list = (words: readonly string[]) => joinWith(words, 'and');

const withWhom = ({ interviewers, client }: MailFacts): string =>
  interviewers.length === 0 ? `at ${client}` : `with ${list(interviewers)} at ${client}`;

/** One thing to do on the day, by how they meet. */
const onTheDay = ({ place }: MailFacts): readonly string[] => {
  switch (place) {
    case 'onsite':
      return ['Plan to be there ten minutes early, and bring a copy of your resume.'];
    case 'video':
      return ['Open the link ten minutes early and check your camera and sound.'];
    case 'phone':
      return ['Find a quiet spot, with a charged phone and your resume in front of you.'];
    case null:
      return [];
  }
};

const somethingWrong = ({ recruiter }: MailFacts) =>
  `Cannot make it, or is something not right? Reply to this e-mail and ${recruiter} will sort it out.`;

const heardAlready = 'Have they answered already? Press “They answered” below and we stop these e-mails.';

export const mailWordingEn: MailWording = {
  greeting: ({ candidate }) => (candidate === '' ? 'Hello,' : `Hi ${candidate},`),
  signature: ({ recruiter, agency }) => (recruiter === agency ? [agency] : [recruiter, agency]),
  whySent: ({ agency, jobTitle, client }) =>
    `You get this e-mail because ${agency} is working with you on the ${jobTitle} position at ${client}.`,
  whoReceives: ({ addressees, sendTo, recruiter, client }) => {
    switch (addressees) {
      case 'employer':
        return `Send it to ${list(sendTo)}, from your own e-mail address.`;
      case 'hr-contact':
        return `Send it to ${list(sendTo)} in human resources at ${client}, who will pass it on.`;
      case 'recruiter':
        return `Send it to ${recruiter}, who will forward it to ${client} for you.`;
    }
  },
  andWord: 'and',
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
  kinds: {
    confirmation: {
      subject: ({ client, shortMoment }) => `Your interview at ${client}: ${shortMoment}`,
      preview: ({ jobTitle }) => `Date, place and who you will meet for the ${jobTitle} position.`,
      before: ({ client }) => [`Your interview at ${client} is set. Here is all you need.`],
      after: (facts) => [
        'The invitation is attached; open it to put the interview in your calendar.',
        ...onTheDay(facts),
        somethingWrong(facts),
      ],
    },
    'interview-changed': {
      subject: ({ client, shortMoment, previous }) =>
        `${previous === null ? 'Changed' : 'New time'}: your interview at ${client}, ${shortMoment}`,
      preview: ({ previous }) =>
        previous === null ? 'Some details are new.' : `It is no longer on ${previous}.`,
      before: ({ client, previous }) =>
        previous === null
          ? [`Some details of your interview at ${client} have changed. This is how it stands now.`]
          : [`Your interview at ${client} has moved. This is the new time.`],
      after: (facts) => [
        'Open the attached update, and your calendar corrects itself.',
        somethingWrong(facts),
      ],
    },
    'interview-cancelled': {
      subject: ({ client, shortMoment }) => `Cancelled: your interview at ${client}, ${shortMoment}`,
      preview: () => 'It will not take place. You need not do anything.',
      before: (facts) => [
        `Your interview ${withWhom(facts)} will not take place. You need not do anything; open the attached update and the entry leaves your calendar.`,
      ],
      after: ({ recruiter }) => [
        `Plans change on the employer’s side more often than you would think, so do not read too much into it. If you have a question, reply to this e-mail; it goes to ${recruiter}.`,
      ],
    },
    reminder: {
      subject: ({ client, shortMoment }) => `Reminder: ${client}, ${shortMoment}`,
      preview: ({ interviewers, jobTitle }) =>
        interviewers.length === 0 ? `Your ${jobTitle} interview.` : `You will meet ${list(interviewers)}.`,
      before: ({ client }) => [`Your interview at ${client} is coming up.`],
      after: (facts) => [...onTheDay(facts), somethingWrong(facts), 'Good luck. You are ready for this.'],
    },
    'thank-you': {
      subject: ({ client }) => `Your thank-you note to ${client} is ready to send`,
      preview: () => 'Two minutes now, while it is fresh. The note is written; make it yours and send it.',
      before: ({ client }) => [
        `You did it: your interview at ${client} is behind you. One small thing makes a real difference now, a short thank-you note while they still have you in mind.`,
        'Here is one that is ready to go. Change any word you like.',
      ],
      after: () => [],
    },
    'first-follow-up': {
      subject: ({ client }) => `Time for a short note to ${client}`,
      preview: () => 'A friendly line, ready to send, to ask where things stand.',
      before: ({ client, day, decision }) => [
        decision === null
          ? `You had your interview at ${client} on ${day}, and it is fair to ask where things stand. No answer yet says little: hiring nearly always takes longer than planned.`
          : decision.passed
            ? `${client} hoped to decide by ${decision.day}. That day has passed, and it says little: hiring nearly always takes longer than planned. Now it is fair to ask.`
            : `${client} hopes to decide by ${decision.day}. A short note keeps you in mind.`,
        'Please write and do not call. An e-mail can be answered between two meetings; a call cannot.',
      ],
      after: () => [heardAlready],
    },
    'second-follow-up': {
      subject: ({ client }) => `One more short note to ${client}`,
      preview: () => 'Shorter this time, and kind. Then it is their turn.',
      before: ({ client }) => [
        `Still nothing from ${client}? It happens a lot, and it is rarely about you. One more short note is fine, and it is the last one you need to write.`,
        'Again by e-mail, not by phone.',
      ],
      after: () => [heardAlready],
    },
    'move-on': {
      subject: ({ client }) => `${client}: time to look ahead`,
      preview: ({ recruiter }) => `Let this one go. ${recruiter} is there for the next one.`,
      before: ({ client, jobTitle, division, hasOtherJobOrders }) => [
        `We have heard nothing from ${client} about the ${jobTitle} position, and after this long it is best to let it go. If they do come back, all the better.`,
        'Chin up. Budgets freeze, plans change, inboxes overflow; silence is seldom a verdict on you. You prepared, you showed up, and all of that comes along to the next interview.',
        ...(hasOtherJobOrders ? [`Open right now in ${division}:`] : []),
      ],
      after: ({ recruiter, hasOtherJobOrders }) => [
        hasOtherJobOrders
          ? `Does one of them sound like you? Reply to this e-mail and ${recruiter} will take it from there.`
          : `Reply to this e-mail and tell ${recruiter} what you would like next. New positions come in every week.`,
      ],
    },
  },
};
