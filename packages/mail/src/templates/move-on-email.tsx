import { BulletList } from '../blocks/bullet-list.tsx';
import { AnswerButtons } from './answer-buttons.tsx';
import { Letter } from './letter.tsx';
import type { MailProps } from './mail-props.ts';

const mostJobOrders = 5;

/** Let it go, chin up, and what else is open. There is nothing left to send. */
export const MoveOnEmail = ({ input, facts, words }: MailProps) => (
  <Letter
    below={<AnswerButtons canSend={false} input={input} words={words} />}
    facts={facts}
    input={input}
    words={words}
  >
    {input.otherJobOrders.length > 0 && <BulletList items={input.otherJobOrders.slice(0, mostJobOrders)} />}
  </Letter>
);
