import type { SendRawEmailCommandInput } from '@aws-sdk/client-ses';
import { type Invocation, theInvocation } from '../engine/invocation.ts';
import type { World } from '../world.ts';
import { mailIdIn } from './receipt-rule.ts';

/** A mail the service took. */
export interface AcceptedMail {
  readonly at: number;
  readonly messageId: string;
  readonly submissionId: string;
  readonly step: string;
  readonly attemptId: string;
  readonly to: string;
  /** Commits of the world before it was accepted. */
  readonly commits: number;
}

/** A mail of a candidate that went on to the recruiter, and that the service took. */
export interface PassedOnMail {
  readonly at: number;
  readonly messageId: string;
  /** Which of the mails that came in. */
  readonly mailId: string;
  /** Commits of the world before it was accepted. */
  readonly commits: number;
  /** Whoever passed the same mail on before was still at work. */
  readonly isBesideAnother: boolean;
}

/** An SES error as the SDK throws it: told apart by its name. */
export class SesError extends Error {
  override readonly name: string;
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

const tag = ({ Tags: tags }: SendRawEmailCommandInput, name: string): string =>
  tags?.find(({ Name }) => Name === name)?.Value ?? '';

const textOf = ({ RawMessage: message }: SendRawEmailCommandInput): string =>
  Buffer.from(message?.Data ?? []).toString('latin1');

/** What a report names of a mail. */
type Reported = Pick<AcceptedMail, 'messageId' | 'submissionId' | 'step' | 'attemptId' | 'to'>;

/** What SES publishes about a mail. */
export const reportOf = (eventType: string, mail: Reported): string =>
  JSON.stringify({
    eventType,
    mail: {
      messageId: mail.messageId,
      tags: { submission: [mail.submissionId], step: [mail.step], attempt: [mail.attemptId] },
    },
    ...(eventType === 'Bounce'
      ? {
          bounce: {
            bounceType: 'Permanent',
            bounceSubType: 'General',
            bouncedRecipients: [{ emailAddress: mail.to }],
          },
        }
      : {}),
  });

/** SES v1: takes each call as a new mail (no idempotency token), and reports what became of it later, or never. */
export class SimulatedSes {
  /** Mails of steps; and whatever nobody can explain. */
  readonly accepted: AcceptedMail[] = [];
  readonly passedOn: PassedOnMail[] = [];
  readonly #passedOnBy = new Map<string, Invocation>();
  readonly #world: World;
  #tokens = 0;
  #countedAt = 0;
  readonly #publish: (event: string) => void;

  constructor(world: World, publish: (event: string) => void) {
    this.#world = world;
    this.#publish = publish;
  }

  send(input: SendRawEmailCommandInput): { readonly MessageId: string } {
    const { faults, time } = this.#world;
    const refusal = faults.sesRefusal();
    if (refusal) throw refusal;
    if (!this.#isWithinRate()) throw new SesError('Throttling', 'Maximum sending rate exceeded.');
    const [to = ''] = input.Destinations ?? [];
    const mailId = tag(input, 'attempt') === '' ? mailIdIn(textOf(input)) : undefined;
    if (mailId !== undefined) return this.#takePassedOn(mailId, to);
    const messageId = `ses-${this.accepted.length + 1}`;
    const mail = {
      at: time.now,
      messageId,
      submissionId: tag(input, 'submission'),
      step: tag(input, 'step'),
      attemptId: tag(input, 'attempt'),
      to,
      commits: this.#world.commits.length,
    };
    this.accepted.push(mail);
    this.#world.trace.note(
      time.now,
      'ses accepts',
      () => `${mail.submissionId} ${mail.step} ${mail.attemptId}`,
    );
    if (!faults.isUnheard()) this.#reportWhatBecameOf(mail);
    return { MessageId: messageId };
  }

  #takePassedOn(mailId: string, to: string): { readonly MessageId: string } {
    const { faults, time, trace, commits } = this.#world;
    const messageId = `ses-on-${this.passedOn.length + 1}`;
    const earlier = this.#passedOnBy.get(mailId);
    this.#passedOnBy.set(mailId, theInvocation());
    this.passedOn.push({
      at: time.now,
      messageId,
      mailId,
      commits: commits.length,
      isBesideAnother: earlier !== undefined && !earlier.isOver,
    });
    trace.note(time.now, 'ses passes on', () => mailId);
    // Its reports name no step: they are read, and concern nobody.
    const untagged = { messageId, to, submissionId: '', step: '', attemptId: '' };
    if (!faults.isUnheard()) this.#reportWhatBecameOf(untagged);
    return { MessageId: messageId };
  }

  /** A second's worth may come at once; beyond it SES throttles. */
  #isWithinRate(): boolean {
    const rate = this.#world.faults.sendQuota().MaxSendRate;
    const { now } = this.#world.time;
    this.#tokens = Math.min(rate, this.#tokens + ((now - this.#countedAt) / 1000) * rate);
    this.#countedAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }

  /** An event that did not come from any mail of ours. */
  publishRaw(event: string): void {
    this.#publish(event);
  }

  #reportWhatBecameOf(mail: Reported): void {
    this.#report('Send', mail, 200);
    if (mail.to.startsWith('bounce')) this.#report('Bounce', mail, 3000);
    else this.#report('Delivery', mail, 2000);
  }

  #report(eventType: string, mail: Reported, milliseconds: number): void {
    const event = reportOf(eventType, mail);
    for (const delay of this.#world.faults.eventDelays(milliseconds)) {
      this.#world.time.after(delay, () => this.#publish(event));
    }
  }
}
