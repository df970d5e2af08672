import type { DivisionTexts } from '../built-in-texts.ts';

/** Professional & Managerial: measured, unhurried, between peers. */
export const managerialEn: DivisionTexts = {
  confirmation: {
    subject: 'Your meeting with {{client}}: {{interview time}}',
    preview: 'Time, place and who you will meet about the {{job title}} position.',
    body: `{{greeting}}

Your interview at {{client}} is confirmed. You will find the details below.

{{interview details}}

The invitation is attached for your calendar.

{{if onsite}}Allow ten minutes to arrive and settle.{{end}}{{if video}}Join ten minutes early to check camera and sound.{{end}}{{if phone call}}Set aside a quiet hour, and a little time around it.{{end}} It helps to have two or three results in mind, with their numbers, and a question about where they want to be in a year.

Should anything stand in the way, reply to this e-mail and {{recruiter}} will see to it.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'interview-changed': {
    subject:
      '{{if former time}}New time{{else}}Updated{{end}}: your meeting with {{client}}, {{interview time}}',
    preview: '{{if former time}}It is no longer on {{former time}}.{{else}}Some details are new.{{end}}',
    body: `{{greeting}}

{{if former time}}Your interview at {{client}} has been moved. The new time is below.{{else}}Some details of your interview at {{client}} have changed. This is how it stands now.{{end}}

{{interview details}}

The attached update brings your calendar in line.

Should this not suit you, reply to this e-mail and {{recruiter}} will see to it.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'interview-cancelled': {
    subject: 'Cancelled: your meeting with {{client}}, {{interview time}}',
    preview: 'It will not take place. Nothing is needed from you.',
    body: `{{greeting}}

Your interview {{if interviewers}}with {{interviewers}} {{end}}at {{client}} will not take place. Nothing is needed from you; the attached update clears the time in your calendar.

Priorities shift at this level, often overnight, and it is no comment on you. If you would like to talk it through, reply to this e-mail; it reaches {{recruiter}} directly.

{{signature}}`,
    draft: null,
  },
  reminder: {
    subject: 'Your meeting with {{client}}: {{interview time}}',
    preview:
      '{{if interviewers}}You will meet {{interviewers}}.{{else}}About the {{job title}} position.{{end}}',
    body: `{{greeting}}

A brief reminder of your interview at {{client}}.

{{interview details}}

{{if onsite}}Allow ten minutes to arrive and settle.{{end}}{{if video}}Join ten minutes early to check camera and sound.{{end}}{{if phone call}}Set aside a quiet hour.{{end}} Then take your time with each answer; they want to hear how you weigh things.

Should anything stand in the way, reply to this e-mail and {{recruiter}} will see to it.

I wish you a good conversation.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'thank-you': {
    subject: 'A note of thanks to {{client}}, ready for you',
    preview: 'Best sent today, while the conversation is fresh.',
    body: `{{greeting}}

Your interview at {{client}} is behind you. A short note of thanks today shows the care that people look for in someone who will lead.

Here is a draft to make your own. One point from the conversation, in your words, is what they will remember.

{{draft}}

{{add points}}

{{signature}}

{{buttons}}

{{did not happen}}`,
    draft: {
      subject: 'Thank you for our conversation: {{job title}}',
      body: `{{greeting}}

{{thanks}} {{talking points}}

I came away with a clear picture of the role, and even more interested in taking it on. I would be glad to continue the conversation{{if through hr}} with {{client}}{{end}}.

With best regards,
{{full name}}`,
    },
  },
  'first-follow-up': {
    subject: 'A short note to {{client}}, if you wish',
    preview: 'To ask, with good grace, where things stand.',
    body: `{{greeting}}

{{if decision day}}{{if decision passed}}{{client}} hoped to decide by {{decision day}}. That day has passed, as it often does when several people must agree, and it tells us little. It is quite in order to ask now.{{else}}{{client}} hopes to decide by {{decision day}}. A short note keeps the conversation warm.{{end}}{{else}}Your interview at {{client}} took place on {{interview day}}. Decisions at this level involve several people and take their time. It is quite in order to ask where things stand.{{end}}

Please write rather than call. A note can be passed on to the others who decide; a call cannot.

{{draft}}

If you have heard from them, press “They answered” below and these e-mails end.

{{signature}}

{{buttons}}`,
    draft: {
      subject: 'Following up on the {{job title}} position',
      body: `{{greeting}}

{{thanks again}} My interest has only grown.{{if first point}} I have come back in my mind to {{first point}} more than once.{{end}}

{{if decision day}}I understood that a decision was planned for {{decision day}}. May I ask how you see the timeline now?{{else}}May I ask how you see the timeline from here?{{end}} If a further conversation or a reference would be useful, I will gladly arrange it.

With best regards,
{{full name}}`,
    },
  },
  'second-follow-up': {
    subject: 'A last note to {{client}}',
    preview: 'Brief and gracious. The rest is with them.',
    body: `{{greeting}}

{{client}} has not come back to you yet. That is common, and seldom a judgement. One more brief note is fitting, and it is the last that is needed.

Again in writing, rather than by phone.

{{draft}}

If you have heard from them, press “They answered” below and these e-mails end.

{{signature}}

{{buttons}}`,
    draft: {
      subject: 'The {{job title}} position: still interested',
      body: `{{greeting}}

I know how full your weeks are, so I will be brief: I remain interested in the {{job title}} position at {{client}}.

Should plans have changed, I understand. I would value a line either way, and I hope we stay in touch.

With best regards,
{{full name}}`,
    },
  },
  'move-on': {
    subject: '{{client}}: time to turn the page',
    preview: 'What you bring does not change. {{recruiter}} is at your side for what comes next.',
    body: `{{greeting}}

We have not heard from {{client}} about the {{job title}} position. After this long, I would let it rest. Should they return to it, so much the better.

Searches at this level stop for reasons nobody tells you: a budget, a new board, a person from within. What you bring has not changed, and the thought you gave it will serve you in the next conversation.

{{if any other jobs}}Open at present in {{division}}:

{{other jobs}}

If one of them speaks to you, reply to this e-mail and {{recruiter}} will take it further.{{else}}Reply to this e-mail and tell {{recruiter}} what you would want from your next position. We hear of new searches every week.{{end}}

{{signature}}

{{buttons}}`,
    draft: null,
  },
};
