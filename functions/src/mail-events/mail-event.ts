/** What the mail service reports about one attempt, reduced to what we act on. */
export interface MailEvent {
  readonly type: 'accepted' | 'delivered' | 'delayed' | 'bounced' | 'complained' | 'rejected';
  readonly submissionId: string;
  readonly attemptId: string;
  readonly messageId: string;
  /** Lower case; empty where the report names nobody. */
  readonly recipients: readonly string[];
  /** `Permanent`, `Transient`, … of a bounce; never the diagnostic text. */
  readonly detail: string | null;
}

type Json = Readonly<Record<string, unknown>>;

const types: Readonly<Record<string, MailEvent['type']>> = {
  Send: 'accepted',
  Delivery: 'delivered',
  DeliveryDelay: 'delayed',
  Complaint: 'complained',
  Reject: 'rejected',
  'Rendering Failure': 'rejected',
};

const objectIn = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? (value as Json) : {};
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
const firstTag = (tags: Json, name: string): string => {
  const values = tags[name];
  return Array.isArray(values) ? textIn(values[0]) : '';
};

/**
 * Reads an SES event. `null` for mail that is not ours and for kinds we do not follow.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export function readMailEvent(body: unknown): MailEvent | null {
  const event = objectIn(body);
  const mail = objectIn(event.mail);
  const tags = objectIn(mail.tags);
  const submissionId = firstTag(tags, 'submission');
  const attemptId = firstTag(tags, 'attempt');
  const messageId = textIn(mail.messageId);
  const eventType = textIn(event.eventType);
  if (submissionId === '' || attemptId === '' || messageId === '') return null;
  const bounce = objectIn(event.bounce);
  const isHard = textIn(bounce.bounceType) === 'Permanent';
  const type = eventType === 'Bounce' ? (isHard ? 'bounced' : 'delayed') : types[eventType];
  if (!type) return null;
  return {
    type,
    submissionId,
    attemptId,
    messageId,
    recipients: recipientsOf(event),
    detail: eventType === 'Bounce' ? `${textIn(bounce.bounceType)}/${textIn(bounce.bounceSubType)}` : null,
  };
}

function recipientsOf(event: Json): readonly string[] {
  const listed = [
    objectIn(event.bounce).bouncedRecipients,
    objectIn(event.complaint).complainedRecipients,
  ].flatMap((list) => (Array.isArray(list) ? list : []));
  return listed.map((recipient) => textIn(objectIn(recipient).emailAddress).toLowerCase());
}
