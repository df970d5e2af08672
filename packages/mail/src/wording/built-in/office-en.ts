import type { DivisionTexts } from '../built-in-texts.ts';

/** Office & Clerical: friendly and orderly, the tone of a good colleague at the next desk. */
export const officeEn: DivisionTexts = {
  confirmation: {
    subject: 'Your interview at {{client}}: {{interview time}}',
    preview: 'Date, place and who you will meet for the {{job title}} position.',
    body: `{{greeting}}

Your interview at {{client}} is set. Here is all you need.

{{interview details}}

The invitation is attached; open it to put the interview in your calendar.

{{if onsite}}Plan to be there ten minutes early, and bring a copy of your resume.{{end}}{{if video}}Open the link ten minutes early and check your camera and sound.{{end}}{{if phone call}}Find a quiet spot, with a charged phone and your resume in front of you.{{end}}

Cannot make it, or is something not right? Reply to this e-mail and {{recruiter}} will sort it out.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'interview-changed': {
    subject:
      '{{if former time}}New time{{else}}Changed{{end}}: your interview at {{client}}, {{interview time}}',
    preview: '{{if former time}}It is no longer on {{former time}}.{{else}}Some details are new.{{end}}',
    body: `{{greeting}}

{{if former time}}Your interview at {{client}} has moved. This is the new time.{{else}}Some details of your interview at {{client}} have changed. This is how it stands now.{{end}}

{{interview details}}

Open the attached update, and your calendar corrects itself.

Cannot make it, or is something not right? Reply to this e-mail and {{recruiter}} will sort it out.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'interview-cancelled': {
    subject: 'Cancelled: your interview at {{client}}, {{interview time}}',
    preview: 'It will not take place. You need not do anything.',
    body: `{{greeting}}

Your interview {{if interviewers}}with {{interviewers}} {{end}}at {{client}} will not take place. You need not do anything; open the attached update and the entry leaves your calendar.

Plans change on the employer’s side more often than you would think, so do not read too much into it. If you have a question, reply to this e-mail; it goes to {{recruiter}}.

{{signature}}`,
    draft: null,
  },
  reminder: {
    subject: 'Reminder: {{client}}, {{interview time}}',
    preview: '{{if interviewers}}You will meet {{interviewers}}.{{else}}Your {{job title}} interview.{{end}}',
    body: `{{greeting}}

Your interview at {{client}} is coming up.

{{interview details}}

{{if onsite}}Plan to be there ten minutes early, and bring a copy of your resume.{{end}}{{if video}}Open the link ten minutes early and check your camera and sound.{{end}}{{if phone call}}Find a quiet spot, with a charged phone and your resume in front of you.{{end}}

Cannot make it, or is something not right? Reply to this e-mail and {{recruiter}} will sort it out.

Good luck. You are ready for this.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'thank-you': {
    subject: 'Your thank-you note to {{client}} is ready to send',
    preview: 'Two minutes now, while it is fresh. The note is written; make it yours and send it.',
    body: `{{greeting}}

You did it: your interview at {{client}} is behind you. One small thing makes a real difference now, a short thank-you note while they still have you in mind.

Here is one that is ready to go. Change any word you like.

{{draft}}

{{add points}}

{{signature}}

{{buttons}}

{{did not happen}}`,
    draft: {
      subject: 'Thank you: {{job title}} interview',
      body: `{{greeting}}

{{thanks}} {{talking points}}

The conversation made me even more interested, and I would be glad to join {{if through hr}}{{client}}{{else}}your team{{end}}.

Kind regards,
{{full name}}`,
    },
  },
  'first-follow-up': {
    subject: 'Time for a short note to {{client}}',
    preview: 'A friendly line, ready to send, to ask where things stand.',
    body: `{{greeting}}

{{if decision day}}{{if decision passed}}{{client}} hoped to decide by {{decision day}}. That day has passed, and it says little: hiring nearly always takes longer than planned. Now it is fair to ask.{{else}}{{client}} hopes to decide by {{decision day}}. A short note keeps you in mind.{{end}}{{else}}You had your interview at {{client}} on {{interview day}}, and it is fair to ask where things stand. No answer yet says little: hiring nearly always takes longer than planned.{{end}}

Please write and do not call. An e-mail can be answered between two meetings; a call cannot.

{{draft}}

Have they answered already? Press “They answered” below and we stop these e-mails.

{{signature}}

{{buttons}}`,
    draft: {
      subject: 'Following up on the {{job title}} position',
      body: `{{greeting}}

{{thanks again}} I am still very interested.{{if first point}} I have thought back to the conversation about {{first point}}.{{end}}

{{if decision day}}I understood that a decision was planned for {{decision day}}. Could you tell me what the timeline looks like now?{{else}}Could you tell me what the timeline looks like from here?{{end}} If there is anything else you need from me, I will send it right away.

Thank you for your time.

Kind regards,
{{full name}}`,
    },
  },
  'second-follow-up': {
    subject: 'One more short note to {{client}}',
    preview: 'Shorter this time, and kind. Then it is their turn.',
    body: `{{greeting}}

Still nothing from {{client}}? It happens a lot, and it is rarely about you. One more short note is fine, and it is the last one you need to write.

Again by e-mail, not by phone.

{{draft}}

Have they answered already? Press “They answered” below and we stop these e-mails.

{{signature}}

{{buttons}}`,
    draft: {
      subject: 'Still interested in the {{job title}} position',
      body: `{{greeting}}

I know how full the days get, so only a short note: I remain interested in the {{job title}} position at {{client}}.

If plans have changed, I understand. A line either way would help me, and I would be glad to stay in touch.

Kind regards,
{{full name}}`,
    },
  },
  'move-on': {
    subject: '{{client}}: time to look ahead',
    preview: 'Let this one go. {{recruiter}} is there for the next one.',
    body: `{{greeting}}

We have heard nothing from {{client}} about the {{job title}} position, and after this long it is best to let it go. If they do come back, all the better.

Chin up. Budgets freeze, plans change, inboxes overflow; silence is seldom a verdict on you. You prepared, you showed up, and all of that comes along to the next interview.

{{if any other jobs}}Open right now in {{division}}:

{{other jobs}}

Does one of them sound like you? Reply to this e-mail and {{recruiter}} will take it from there.{{else}}Reply to this e-mail and tell {{recruiter}} what you would like next. New positions come in every week.{{end}}

{{signature}}

{{buttons}}`,
    draft: null,
  },
};
