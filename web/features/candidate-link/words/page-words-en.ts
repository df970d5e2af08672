import type { PageWords } from './page-words.ts';

export const pageWordsEn: PageWords = {
  locale: 'en-US',
  title: 'Your interview',
  hello: (firstName) => `Hello ${firstName}`,
  about: ['Your interview with', 'for'],
  footer: ({ recruiter, agency }) =>
    `Please write to the employer rather than call. Questions? ${recruiter === agency ? agency : `${recruiter} at ${agency}`} is there: just reply to the e-mail that brought you here.`,
  mailNames: {
    confirmation: 'Your interview details',
    'interview-changed': 'What changed about your interview',
    'interview-cancelled': 'Your interview was cancelled',
    reminder: 'A reminder the day before',
    'thank-you': 'A thank-you note to send',
    'first-follow-up': 'A first follow-up to send',
    'second-follow-up': 'A second, shorter follow-up',
    'move-on': 'Time to look ahead',
  },
  draft: {
    title: 'Your note',
    ask: ({ recruiter }) => `Did you send it? Press here, and ${recruiter} sees it.`,
    sent: (when) => `You sent it on ${when}.`,
    pressSent: 'I sent it',
    undoSent: 'I have not sent it yet',
    toEmployer: (to) => `To ${to}, from your own mailbox. Change the words until they sound like you.`,
    toRecruiter: ({ recruiter }) =>
      `Send it to ${recruiter}, who passes it on. Change the words until they sound like you.`,
    open: 'Open in my mail',
    copy: 'Copy the note',
    copied: 'Copied',
  },
  plan: {
    title: 'What comes when',
    held: 'When your recruiter has looked at it',
    addToCalendar: 'Add to my calendar',
    ifTheyAnswer: 'If they answer before that, press “They answered”, and the rest does not come.',
  },
  answered: {
    summary: 'They answered',
    intro: ({ client, recruiter }) =>
      `Tell us what ${client} said. ${recruiter} hears of it, and the follow-ups stop at once.`,
    introClosed: ({ client, recruiter }) =>
      `Did ${client} answer after all? Tell us, and ${recruiter} hears of it.`,
    legend: 'What did they say?',
    choices: {
      offer: 'They made an offer',
      rejected: 'They said no',
      'another-interview': 'They want another interview',
      'needs-more-time': 'They need more time',
      other: 'Something else',
    },
    until: 'Until when?',
    untilMore: 'The day they named. Not sure? Your best guess is fine. After it we remind you again.',
    press: 'Tell my recruiter',
    said: {
      offer: ({ recruiter }) => ({
        title: 'They made an offer',
        text: `Congratulations. ${recruiter} knows and will talk it through with you. We send no more follow-ups.`,
      }),
      rejected: ({ recruiter }) => ({
        title: 'They said no',
        text: `Thank you for telling us. ${recruiter} knows, and we send nothing more about this one. You did your part well; there will be others.`,
      }),
      'another-interview': ({ recruiter }) => ({
        title: 'They want another interview',
        text: `Good news. ${recruiter} knows and will send you the details. The follow-ups about the last interview have ended.`,
      }),
      'needs-more-time': ({ recruiter }) => ({
        title: 'They need more time',
        text: `Nothing goes out for now, and there is nothing you need to do. Once ${recruiter} has confirmed the new date, we plan your next note for a few days after it and write to you then.`,
      }),
      other: ({ recruiter }) => ({
        title: 'They answered',
        text: `${recruiter} knows and will be in touch. We send no more follow-ups about this interview.`,
      }),
    },
    undo: 'Take it back',
    undoMore: ({ recruiter }, until) =>
      `Pressed by mistake, or picked the wrong one? Take it back, and the plan goes on as before. You can until ${until}, unless ${recruiter} has confirmed it.`,
    wrong: ({ recruiter }) => `Is that wrong? Write to ${recruiter}, who can change it.`,
  },
  points: {
    summary: 'Two things you talked about',
    intro: 'A note that names them reads as yours. We put them into the text.',
    labels: ['The first thing', 'The second thing'],
    save: 'Save',
    saveAndRewrite: 'Save and rewrite the note',
    undo: 'Bring back what stood there before',
  },
  notHeld: {
    summary: 'It did not take place',
    intro: ({ recruiter }) =>
      `Tell us, and we will not write as if it had. ${recruiter} asks what comes next.`,
    press: 'The interview did not take place',
    said: ({ recruiter }) => ({
      title: 'It did not take place',
      text: `${recruiter} knows and will ask what comes next. We send no note about it.`,
    }),
    undo: 'It took place after all',
    undoMore: ({ recruiter }, until) =>
      `Pressed by mistake? The plan then goes on as before. You can until ${until}, unless ${recruiter} has looked into it.`,
    wrong: ({ recruiter }) => `If it did take place after all, just tell ${recruiter}.`,
  },
  stop: {
    summary: 'Stop these e-mails',
    legend: 'What should stop?',
    coaching: 'Notes and follow-ups. Interview details and reminders still come.',
    all: 'Everything, interview details and reminders too.',
    scope: ({ agency }) => `It holds for everything you do with ${agency}. You can switch it on again here.`,
    press: 'Stop',
    stoppedCoaching: {
      title: 'Notes and follow-ups are stopped',
      text: 'You still get interview details and reminders.',
    },
    stoppedAll: {
      title: 'All e-mails are stopped',
      text: 'You get no more e-mails from us about your interviews.',
    },
    resume: 'Send them again',
    resumeLogistics: 'Only interview details and reminders',
    alsoLogistics: 'Stop those too',
  },
  cancelled: ({ recruiter }) => ({
    title: 'This interview was cancelled',
    text: `Nothing to prepare and nothing to send. ${recruiter} tells you what comes next.`,
  }),
  closed: ({ recruiter }) => ({
    title: 'This one is closed',
    text: `There is nothing left to send for it. ${recruiter} is there for what comes next.`,
  }),
  notices: {
    sent: 'Noted: you sent it. Now give them time to read it.',
    'undo-sent': 'Taken back. Press again once you have sent it.',
    answered: 'Thank you for telling us. The follow-ups have stopped.',
    'undo-answer': 'Taken back. Your plan goes on as before.',
    'did-not-take-place': 'Thank you for telling us. Your recruiter will be in touch.',
    'undo-did-not-take-place': 'Taken back. Your plan goes on as before.',
    'talking-points': 'Saved. Your note has been rewritten with them.',
    'undo-talking-points': 'Brought back. Your note reads as before.',
    stop: 'Done. These e-mails have stopped.',
    resume: 'Done. You get e-mails again.',
    'until-missing': 'Please give the date until which they need more time.',
    'until-gone-by': 'That day has gone by. Please give one from today on.',
    'undo-too-late': 'This cannot be taken back any more. Please tell your recruiter.',
    'nothing-sent-yet': 'There is no note to mark as sent yet. We write to you when it is time.',
    'not-understood': 'That did not go through. Please check what you entered and try again.',
    failed: 'That could not be saved just now. Please try again in a minute.',
  },
  undo: 'Undo',
  troubles: {
    expired: {
      title: 'This link has expired',
      text: 'Please use the link in your newest e-mail, or reply to it: your recruiter reads it.',
    },
    revoked: {
      title: 'This link no longer works',
      text: 'Your recruiter switched off the links in earlier e-mails. The next e-mail brings one that works. Questions? Just reply to one of our e-mails.',
    },
    erased: {
      title: 'There is nothing here any more',
      text: 'Your data was deleted. We send you no e-mails, and nothing is left to show.',
    },
    invalid: {
      title: 'We do not know this link',
      text: 'It may have been cut off on the way. Please open it again from your e-mail.',
    },
    'too-often': {
      title: 'One moment',
      text: 'This page was opened very often just now. Please try again in a minute.',
    },
    unreachable: {
      title: 'We cannot show this page right now',
      text: 'Please try again in a minute. Nothing was lost.',
    },
  },
};
