const mail = {
  timestamp: '2027-03-01T18:00:31.000Z',
  source: 'follow-up@agency.test',
  sourceArn: 'arn:aws:ses:us-east-1:000000000000:identity/agency.test',
  sendingAccountId: '000000000000',
  messageId: '010001953a1c-sample',
  destination: ['ana.reyes@example.com'],
  headersTruncated: false,
  headers: [{ name: 'Subject', value: 'A note after your interview' }],
  commonHeaders: { from: ['follow-up@agency.test'], to: ['ana.reyes@example.com'] },
  tags: {
    'ses:configuration-set': ['afterword'],
    'ses:from-domain': ['agency.test'],
    submission: ['sub-1'],
    step: ['confirmation_1'],
    attempt: ['attempt-1'],
  },
};

const recipient = { emailAddress: 'ana.reyes@example.com' };

const bounce = (bounceType: string, bounceSubType: string) => ({
  eventType: 'Bounce',
  mail,
  bounce: {
    feedbackId: '010001953a1d-sample',
    bounceType,
    bounceSubType,
    bouncedRecipients: [{ ...recipient, action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550' }],
    timestamp: '2027-03-01T18:00:33.000Z',
    reportingMTA: 'dsn; a8-31.smtp-out.amazonses.com',
  },
});

const events = {
  send: { eventType: 'Send', mail, send: {} },
  delivery: {
    eventType: 'Delivery',
    mail,
    delivery: {
      timestamp: '2027-03-01T18:00:33.000Z',
      processingTimeMillis: 1940,
      recipients: ['ana.reyes@example.com'],
      smtpResponse: '250 2.6.0 Message received',
      reportingMTA: 'a8-31.smtp-out.amazonses.com',
    },
  },
  delay: {
    eventType: 'DeliveryDelay',
    mail,
    deliveryDelay: {
      timestamp: '2027-03-01T18:10:00.000Z',
      delayType: 'TransientCommunicationFailure',
      expirationTime: '2027-03-02T06:00:00.000Z',
      delayedRecipients: [{ ...recipient, status: '4.4.1', diagnosticCode: 'smtp; 421' }],
    },
  },
  softBounce: bounce('Transient', 'MailboxFull'),
  bounce: bounce('Permanent', 'General'),
  complaint: {
    eventType: 'Complaint',
    mail,
    complaint: {
      complainedRecipients: [recipient],
      timestamp: '2027-03-01T19:00:00.000Z',
      feedbackId: '010001953a1e-sample',
      complaintFeedbackType: 'abuse',
      userAgent: 'Amazon SES Mailbox Simulator',
    },
  },
  reject: { eventType: 'Reject', mail, reject: { reason: 'Bad content' } },
  open: { eventType: 'Open', mail, open: { ipAddress: '192.0.2.1', userAgent: 'Mail' } },
};

/** Every kind of event, as SES publishes it: event-publishing-retrieving-sns-examples in its developer guide. */
export const mailEvents: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(events).map(([kind, event]) => [kind, JSON.stringify(event)]),
);
