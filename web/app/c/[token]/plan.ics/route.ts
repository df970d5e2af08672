import { planFile } from '../../../../features/candidate-link/plan-file.ts';

export const GET = async (_request: Request, { params }: { params: Promise<{ token: string }> }) =>
  planFile((await params).token);
