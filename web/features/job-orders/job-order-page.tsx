import { portalApi } from '../../server/portal-api.ts';
import { requireUser } from '../session/require-user.ts';
import { JobOrderScreen } from './job-order-screen.tsx';

interface Props {
  readonly params: Promise<{ readonly jobOrderId: string }>;
}

/** Comes with what it shows first; whatever goes wrong here the browser meets again, and says. */
export async function JobOrderPage({ params }: Props) {
  await requireUser();
  const { jobOrderId } = await params;
  const read = await (await portalApi())?.getJobOrder({ params: { jobOrderId } }).catch(() => undefined);
  return (
    <JobOrderScreen key={jobOrderId} jobOrderId={jobOrderId} initial={read?.ok ? read.data : undefined} />
  );
}
