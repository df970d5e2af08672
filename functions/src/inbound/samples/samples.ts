import type { MailKind } from '../classify-mail.ts';

/** A mail as it came over the wire, and what it is. */
export interface Sample {
  readonly name: string;
  readonly is: MailKind;
  /** Envelope sender; empty for machines' replies. */
  readonly from: string;
  readonly source: string;
}

const ana = 'ana.reyes@mail.test';

const crlf = (text: string): string => text.replace(/^\n/, '').replaceAll('\n', '\r\n');

/** A plain text mail of Ana's with some headers of its own. */
const plain = (headers: string, text: string): string =>
  crlf(`
From: Ana Reyes <${ana}>
To: Rosa Vega <r-x@reply.agency.test>
Message-ID: <1@mail.test>
${headers}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

${text}
`);

const sample = (name: string, is: MailKind, source: string, from = ana): Sample => ({
  name,
  is,
  from,
  source,
});

const invitationReply = (subject: string, answer: string): string =>
  crlf(`
From: Ana Reyes <${ana}>
To: Rosa Vega <r-x@reply.agency.test>
Subject: ${subject}
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset=utf-8

Ana Reyes has ${answer.toLowerCase()} this invitation.
--b
Content-Type: text/calendar; charset=utf-8; method=REPLY

BEGIN:VCALENDAR
METHOD:REPLY
BEGIN:VEVENT
UID:int-1@interviews.afterword
ATTENDEE;PARTSTAT=${answer}:mailto:${ana}
END:VEVENT
END:VCALENDAR
--b--
`);

const deliveryReport = (subject: string, from: string): string =>
  crlf(`
From: ${from}
To: r-x@reply.agency.test
Subject: ${subject}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

Your message could not be delivered.
--b
Content-Type: message/delivery-status

Final-Recipient: rfc822; ${ana}
Action: failed
Status: 5.1.1
--b--
`);

/** Mails as people and programs send them, written for these tests. */
export const samples: readonly Sample[] = [
  // People
  sample(
    'a short answer',
    'human',
    plain('Subject: Re: Time for a short note', 'They called me. I start on Monday.'),
  ),
  sample('no subject', 'human', plain('Subject:', 'ok thanks')),
  sample(
    'a question',
    'human',
    plain('Subject: Re: Your thank-you note', 'Should I write to Dana or to HR?'),
  ),
  sample(
    'an answer in Spanish',
    'human',
    plain(
      'Subject: =?utf-8?Q?RE=3A_Tu_nota_est=C3=A1_lista?=',
      'Ya me respondieron, quieren otra entrevista.',
    ),
  ),
  sample(
    'one that quotes our mail, with its words about automatic replies',
    'human',
    plain(
      'Subject: Re: Reminder: Harbor Freight',
      'I cannot come.\n\n> Automatic replies are not read.\n> Out of office',
    ),
  ),
  sample(
    'said not to be automatic',
    'human',
    plain('Auto-Submitted: no\nSubject: Re: Reminder', 'See you there.'),
  ),
  sample(
    'of first importance',
    'human',
    plain('Precedence: first-class\nSubject: Re: Reminder', 'I am late.'),
  ),
  sample(
    'about being out of the office',
    'human',
    plain('Subject: Re: The interviewer was out of office', 'What now?'),
  ),
  sample(
    'about a vacation',
    'human',
    plain('Subject: Question about vacation days', 'How many do they give?'),
  ),
  sample('about an absence', 'human', plain('Subject: Pregunta sobre mi ausencia', '¿Qué les digo?')),
  sample(
    'a forwarded answer of the employer',
    'human',
    plain('Subject: Fwd: Your application', 'See below. They said no.'),
  ),
  sample('asked to stop in words', 'human', plain('Subject: STOP', 'Please stop these mails.')),
  sample(
    'from another address',
    'human',
    plain('Subject: Re: Reminder', 'My other address.').replace(ana, 'ana@work.test'),
    'ana@work.test',
  ),
  sample(
    'with a picture and HTML alone',
    'human',
    crlf(`
From: Ana Reyes <${ana}>
To: r-x@reply.agency.test
Subject: Re: Reminder
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<p>They <b>offered</b> me the job</p>
`),
  ),
  sample(
    'in another charset',
    'human',
    crlf(`
From: =?iso-8859-1?Q?Ana_Reyes_Mu=F1oz?= <${ana}>
To: r-x@reply.agency.test
Subject: =?iso-8859-1?Q?Re=3A_ma=F1ana?=
MIME-Version: 1.0
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Hasta ma=F1ana
`),
  ),
  sample(
    'broken beyond reading',
    'human',
    'From: x\r\nContent-Type: multipart/mixed; boundary=\r\n\r\n--\r\n\u0000',
  ),
  sample(
    'with an invitation of their own',
    'human',
    crlf(`
From: Ana Reyes <${ana}>
To: r-x@reply.agency.test
Subject: Can we talk on Tuesday
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

Here is a time.
--b
Content-Type: text/calendar; method=REQUEST

BEGIN:VCALENDAR
METHOD:REQUEST
END:VCALENDAR
--b--
`),
  ),

  // Machines
  sample(
    'a vacation program that keeps to RFC 3834',
    'automatic',
    plain('Auto-Submitted: auto-replied (vacation)\nSubject: Away', 'Back on the 9th.'),
  ),
  sample(
    'generated',
    'automatic',
    plain('Auto-Submitted: auto-generated; owner-email="a@b.test"\nSubject: Ticket', '#4711'),
  ),
  sample('an empty return path', 'automatic', plain('Subject: Re: Reminder', 'I have read your mail.'), ''),
  sample(
    'Precedence: bulk',
    'automatic',
    plain('Precedence: bulk\nSubject: Re: Reminder', 'Thank you for your mail.'),
  ),
  sample('Precedence: junk', 'automatic', plain('Precedence: Junk\nSubject: Re: Reminder', 'Thank you.')),
  sample(
    'Precedence: auto_reply',
    'automatic',
    plain('Precedence: auto_reply\nSubject: Re: Reminder', 'Out.'),
  ),
  sample('X-Autoreply', 'automatic', plain('X-Autoreply: yes\nSubject: Re: Reminder', 'Out.')),
  sample('X-Autorespond', 'automatic', plain('X-Autorespond: Re\nSubject: Re: Reminder', 'Out.')),
  sample(
    'a mailing list',
    'automatic',
    plain('List-Id: <jobs.list.test>\nSubject: [jobs] New', 'Ten new jobs.'),
  ),
  sample(
    'Outlook’s own rule',
    'automatic',
    plain('X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent\nSubject: Thank you', 'Got it.'),
  ),
  sample('by its subject: automatic reply', 'automatic', plain('Subject: Automatic reply: Reminder', 'Out.')),
  sample('by its subject: out of office', 'automatic', plain('Subject: Out of Office Re: Reminder', 'Out.')),
  sample('by its subject: auto', 'automatic', plain('Subject: Auto: Re: Reminder', 'Out.')),
  sample('by its subject: OOO', 'automatic', plain('Subject: OOO until March 9', 'Out.')),
  sample('by its subject: on vacation', 'automatic', plain('Subject: I am on vacation', 'Out.')),
  sample(
    'by its subject: respuesta automática',
    'automatic',
    plain('Subject: =?utf-8?B?UmVzcHVlc3RhIGF1dG9tw6F0aWNhOiBSZWNvcmRhdG9yaW8=?=', 'Estoy fuera.'),
  ),
  sample(
    'by its subject: fuera de la oficina',
    'automatic',
    plain('Subject: Fuera de la oficina', 'Vuelvo el lunes.'),
  ),
  sample('by its subject: ausente', 'automatic', plain('Subject: Ausente: vuelvo el lunes', 'Gracias.')),
  sample('by its subject: autorespuesta', 'automatic', plain('Subject: RE: Autorespuesta', 'Gracias.')),
  sample(
    'a robot',
    'automatic',
    plain('Subject: Ticket 17', 'x').replace(ana, 'no-reply@help.test'),
    'no-reply@help.test',
  ),
  sample(
    'a receipt that it was read',
    'automatic',
    crlf(`
From: Ana Reyes <${ana}>
To: r-x@reply.agency.test
Subject: Read: Reminder
MIME-Version: 1.0
Content-Type: multipart/report; report-type=disposition-notification; boundary=b

--b
Content-Type: text/plain

Your message was displayed.
--b--
`),
  ),

  // The invitation
  sample('accepted', 'calendar-answer', invitationReply('Accepted: Interview: Clerk', 'ACCEPTED')),
  sample('declined, in Spanish', 'calendar-answer', invitationReply('Rechazada: Entrevista', 'DECLINED')),
  sample(
    'tentative, under a subject of its own',
    'calendar-answer',
    invitationReply('Interview: Clerk', 'TENTATIVE'),
  ),

  // Our own mails, back again
  sample(
    'a report of a delivery that failed',
    'bounce',
    deliveryReport('Delivery Status Notification (Failure)', 'MAILER-DAEMON@mail.test'),
    '',
  ),
  sample(
    'the same in Spanish',
    'bounce',
    deliveryReport('No se pudo entregar: Recordatorio', 'postmaster@mail.test'),
    '',
  ),
  sample(
    'an old program’s bounce, without a report',
    'bounce',
    plain('Subject: Undelivered Mail Returned to Sender', 'User unknown').replace(
      ana,
      'mailer-daemon@mail.test',
    ),
    '',
  ),
  sample(
    'one we passed on',
    'own',
    plain('X-Afterword-Passed-On: sub-1\nAuto-Submitted: auto-generated\nSubject: Ana Reyes wrote back', 'x'),
  ),
];
