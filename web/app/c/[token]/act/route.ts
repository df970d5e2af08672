import { act } from '../../../../features/candidate-link/act.ts';

export const POST = async (request: Request, { params }: { params: Promise<{ token: string }> }) =>
  act(request, (await params).token);
