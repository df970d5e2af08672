import { divisions } from '@afterword/core/division/division';
import * as z from 'zod/mini';
import { pageQuery } from '../fields/pages.ts';

export const placementQuery = z.strictObject({ ...pageQuery, division: z.enum(divisions) });
