import { yearLike2027 } from '../journeys/calendar.ts';
import { rehearseRestore } from './restore-rehearsal.ts';

/** `pnpm rehearse-restore`: needs the stacks (`pnpm synth`), nothing else. Ends with 1 where anything went wrong. */
const { twice, violations, tracesOfErased, sentWhileOff } = await rehearseRestore(
  `${yearLike2027('03-07')}-03-07`,
  console.log,
);
const isGood = twice.length + violations.length + tracesOfErased + sentWhileOff === 0;
console.log(isGood ? 'The rehearsal went well.' : 'THE REHEARSAL FAILED.');
process.exit(isGood ? 0 : 1);
