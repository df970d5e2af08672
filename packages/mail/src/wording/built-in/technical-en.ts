import type { DivisionTexts } from '../built-in-texts.ts';

/** Technical: direct and specific, one engineer to another. */
export const technicalEn: DivisionTexts = {
  confirmation: {
    subject: 'Interview with {{client}}: {{interview time}}',
    preview: 'Time, format and people for the {{job title}} role.',
    body: `{{greeting}}

Your interview with {{client}} is booked. The details:

{{interview details}}

The invitation is attached, so it lands in your calendar with one click.

{{if onsite}}Plan to arrive ten minutes early. Whiteboards are likely; a notebook does no harm.{{end}}{{if video}}Test camera, sound and screen sharing ten minutes before, and have your editor open.{{end}}{{if phone call}}Find a quiet room, charge the phone and keep your resume in view.{{end}} Two projects you can explain in three minutes each are the best preparation there is.

Does the time clash with something? Reply to this e-mail and {{recruiter}} will sort it out.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'interview-changed': {
    subject: '{{if former time}}Moved{{else}}Updated{{end}}: interview with {{client}}, {{interview time}}',
    preview: '{{if former time}}Was {{former time}}.{{else}}Some details are new.{{end}}',
    body: `{{greeting}}

{{if former time}}Your interview with {{client}} has moved. The new time:{{else}}Some details of your interview with {{client}} have changed. The current state:{{end}}

{{interview details}}

The attached update corrects your calendar.

Does the time clash with something? Reply to this e-mail and {{recruiter}} will sort it out.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'interview-cancelled': {
    subject: 'Cancelled: interview with {{client}}, {{interview time}}',
    preview: 'It will not take place. Nothing for you to do.',
    body: `{{greeting}}

Your interview {{if interviewers}}with {{interviewers}} {{end}}at {{client}} has been cancelled. There is nothing for you to do; the attached update removes it from your calendar.

Headcount and roadmaps shift all the time, so please do not read it as a signal about you. Questions? Reply to this e-mail, it goes straight to {{recruiter}}.

{{signature}}`,
    draft: null,
  },
  reminder: {
    subject: 'Coming up: {{client}}, {{interview time}}',
    preview:
      '{{if interviewers}}You will talk to {{interviewers}}.{{else}}Your {{job title}} interview.{{end}}',
    body: `{{greeting}}

Your interview with {{client}} is coming up.

{{interview details}}

{{if onsite}}Plan to arrive ten minutes early.{{end}}{{if video}}Test camera, sound and screen sharing ten minutes before.{{end}}{{if phone call}}Find a quiet room and charge the phone.{{end}} When a question is open, think out loud: they want to see how you get there.

Something in the way? Reply to this e-mail and {{recruiter}} will sort it out.

Good luck.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'thank-you': {
    subject: 'Your thank-you note to {{client}}, ready to send',
    preview: 'Two minutes while it is fresh. One true detail makes it yours.',
    body: `{{greeting}}

That was it: your interview with {{client}} is done. A short thank-you note today is worth more than a long one next week.

Here is a draft. Make it yours; a detail from the conversation beats any polished phrase.

{{draft}}

{{add points}}

{{signature}}

{{buttons}}

{{did not happen}}`,
    draft: {
      subject: 'Thank you: {{job title}} interview',
      body: `{{greeting}}

{{thanks}} {{talking points}}

It sounds like the kind of work I enjoy most, and I would be glad to be part of it. If it helps, I am happy to go deeper into anything we {{if through hr}}discussed in the interview{{else}}touched on{{end}}.

Best regards,
{{full name}}`,
    },
  },
  'first-follow-up': {
    subject: 'Time to check in with {{client}}',
    preview: 'A short note, ready to send, to ask for the timeline.',
    body: `{{greeting}}

{{if decision day}}{{if decision passed}}{{client}} planned to decide by {{decision day}}. That has slipped, as most plans do, and it tells you very little. A short check-in is fair now.{{else}}{{client}} plans to decide by {{decision day}}. A short note keeps you on the list.{{end}}{{else}}Your interview with {{client}} was on {{interview day}}. Silence so far tells you very little: getting several people to agree takes time. A short check-in is fair now.{{end}}

By e-mail, please, and not by phone. It is easier to answer, and it waits until they have one.

{{draft}}

Already heard back? Press “They answered” below and these e-mails stop.

{{signature}}

{{buttons}}`,
    draft: {
      subject: 'Following up on the {{job title}} role',
      body: `{{greeting}}

{{thanks again}} I am still very interested.{{if first point}} I have kept thinking about {{first point}}.{{end}}

{{if decision day}}You had planned to decide by {{decision day}}. How does the timeline look now?{{else}}How does the timeline look from here?{{end}} If code, references or another conversation would help, just say so.

Best regards,
{{full name}}`,
    },
  },
  'second-follow-up': {
    subject: 'One last check-in with {{client}}',
    preview: 'Three lines, and then it is their move.',
    body: `{{greeting}}

Still quiet at {{client}}? That is common, and it is seldom about you. One more short note is fine. After that it is their move.

E-mail again, not phone.

{{draft}}

Already heard back? Press “They answered” below and these e-mails stop.

{{signature}}

{{buttons}}`,
    draft: {
      subject: 'Still interested in the {{job title}} role',
      body: `{{greeting}}

I will keep this short: I am still interested in the {{job title}} role at {{client}}.

If the plan has changed, no problem. A one-line answer would help me, and I would be glad to stay in touch.

Best regards,
{{full name}}`,
    },
  },
  'move-on': {
    subject: '{{client}}: time to close this one',
    preview: 'Take what you learned along. {{recruiter}} is there for the next one.',
    body: `{{greeting}}

{{client}} has not come back about the {{job title}} role. After this long, it is best to close the tab. If they reopen it, all the better.

Please do not debug yourself over it. Budgets freeze, teams get merged, and nobody sends the mail. What you prepared still runs: the next interview starts from a better place.

{{if any other jobs}}Open right now in {{division}}:

{{other jobs}}

Does one of them look interesting? Reply to this e-mail and {{recruiter}} will take it from there.{{else}}Reply to this e-mail and tell {{recruiter}} what you would like to build next. New roles come in every week.{{end}}

{{signature}}

{{buttons}}`,
    draft: null,
  },
};
