import * as z from 'zod/mini';
import { instant } from '../fields/time.ts';

export const healthView = z.object({ status: z.literal('ok'), now: instant });

export type HealthView = z.infer<typeof healthView>;
