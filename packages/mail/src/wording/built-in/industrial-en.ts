import type { DivisionTexts } from '../built-in-texts.ts';

/** Industrial: plain and quick. Read standing up, between a shift and a bus. */
export const industrialEn: DivisionTexts = {
  confirmation: {
    subject: '{{client}} interview: {{interview time}}',
    preview: 'When, where and what to bring for the {{job title}} job.',
    body: `{{greeting}}

You have an interview at {{client}}. Here is when and where.

{{interview details}}

{{if onsite}}Come ten minutes early. Bring a photo ID and wear closed shoes, in case they show you the floor.{{end}}{{if video}}Open the link ten minutes early, so there is time to fix the sound.{{end}}{{if phone call}}They call you. Charge your phone and pick a quiet place.{{end}}

Open the attached file to put it in your calendar.

Can’t make it? Reply to this e-mail. {{recruiter}} will fix it.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'interview-changed': {
    subject: '{{if former time}}New time{{else}}Changed{{end}}: {{client}} interview, {{interview time}}',
    preview: '{{if former time}}Not on {{former time}} any more.{{else}}Some details are new.{{end}}',
    body: `{{greeting}}

{{if former time}}Your interview at {{client}} has a new time.{{else}}Something changed for your interview at {{client}}. Here is what counts now.{{end}}

{{interview details}}

Open the attached file and your calendar is right again.

Does it not work for you? Reply to this e-mail. {{recruiter}} will fix it.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'interview-cancelled': {
    subject: 'Cancelled: {{client}} interview, {{interview time}}',
    preview: 'No need to go. There is nothing for you to do.',
    body: `{{greeting}}

Your interview {{if interviewers}}with {{interviewers}} {{end}}at {{client}} is off. You don’t need to go, and you don’t need to do anything. Open the attached file to clear it from your calendar.

This happens. Shifts move and orders change, and it has nothing to do with you. Want to know what is next? Reply to this e-mail and {{recruiter}} will tell you.

{{signature}}`,
    draft: null,
  },
  reminder: {
    subject: 'Coming up: {{client}}, {{interview time}}',
    preview: '{{if interviewers}}Ask for {{interviewers}}.{{else}}Your {{job title}} interview.{{end}}',
    body: `{{greeting}}

Your interview at {{client}} is close. Here it is once more.

{{interview details}}

{{if onsite}}Come ten minutes early. Bring a photo ID and wear closed shoes.{{end}}{{if video}}Open the link ten minutes early and try the sound.{{end}}{{if phone call}}They call you. Charge your phone and pick a quiet place.{{end}}

Running late or can’t make it? Reply to this e-mail and {{recruiter}} will let them know.

Good luck. Just tell them what you can do.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'thank-you': {
    subject: 'Send {{client}} a quick thank-you',
    preview: 'It takes one minute. The note is written.',
    body: `{{greeting}}

Done. Your interview at {{client}} is over. Now send a quick thank-you. Few people do it, and it gets noticed.

The note is written. Read it, change what you like, and send it.

{{draft}}

{{add points}}

{{signature}}

{{buttons}}

{{did not happen}}`,
    draft: {
      subject: 'Thank you: {{job title}} interview',
      body: `{{greeting}}

{{thanks}} {{talking points}}

I liked what I heard. {{if through hr}}I would be glad to work at {{client}}{{else}}I would be glad to work with your crew{{end}}.

Thank you,
{{full name}}`,
    },
  },
  'first-follow-up': {
    subject: 'Time to ask {{client}} how it looks',
    preview: 'A short note, ready to send.',
    body: `{{greeting}}

{{if decision day}}{{if decision passed}}{{client}} wanted to decide by {{decision day}}. It is past that now, and that means little. Hiring takes longer than they think. You can ask.{{else}}{{client}} wants to decide by {{decision day}}. A short note helps them think of you.{{end}}{{else}}Your interview at {{client}} was on {{interview day}}. No word yet means little. It is okay to ask now.{{end}}

Write, don’t call. They can answer an e-mail on a break.

{{draft}}

Did they answer already? Press “They answered” below. Then these e-mails stop.

{{signature}}

{{buttons}}`,
    draft: {
      subject: 'Checking in on the {{job title}} job',
      body: `{{greeting}}

{{thanks again}} I still want the job.{{if first point}} I have thought about {{first point}} since then.{{end}}

{{if decision day}}I was told you would decide by {{decision day}}. Can you tell me how it looks now?{{else}}Can you tell me how it looks and when you will decide?{{end}} If you need anything from me, I will send it today.

Thank you,
{{full name}}`,
    },
  },
  'second-follow-up': {
    subject: 'One last note to {{client}}',
    preview: 'Short and friendly. Then it is up to them.',
    body: `{{greeting}}

Still no word from {{client}}? That happens a lot. Send one more short note. After this one, it is up to them.

By e-mail again, please. Not by phone.

{{draft}}

Did they answer already? Press “They answered” below. Then these e-mails stop.

{{signature}}

{{buttons}}`,
    draft: {
      subject: 'Still interested: {{job title}}',
      body: `{{greeting}}

I know you are busy, so I will keep it short. I am still interested in the {{job title}} job at {{client}}.

If the job is filled, that is fine. A quick line would help me plan.

Thank you,
{{full name}}`,
    },
  },
  'move-on': {
    subject: '{{client}}: on to the next one',
    preview: '{{recruiter}} has your back for the next job.',
    body: `{{greeting}}

No word from {{client}} about the {{job title}} job. It has been long enough, so let this one go. If they do call on you later, great.

Don’t take it hard. Orders slow down, shifts get cut, people forget to write back. You showed up and you did your part. That counts for the next one.

{{if any other jobs}}Open right now in {{division}}:

{{other jobs}}

Is there one for you? Reply to this e-mail with its name and {{recruiter}} will set it up.{{else}}Reply to this e-mail and tell {{recruiter}} what you want next: which shift, how far you can drive, when you can start. New jobs come in every week.{{end}}

{{signature}}

{{buttons}}`,
    draft: null,
  },
};
