import { Group, Skeleton } from '@mantine/core';
import { Trouble } from '../../ui/cannot-show.tsx';

/** The shape of the form and of the plan beside it. */
export const FormLoading = () => (
  <div role="status" aria-label="Loading">
    <Skeleton height={34} width={260} mb="lg" />
    <Group align="start" wrap="nowrap">
      <Skeleton height={420} />
      <Skeleton height={420} visibleFrom="md" />
    </Group>
  </div>
);

interface TroubleProps {
  readonly error: Error;
  readonly retry: () => void;
}

export const FormTrouble = (trouble: TroubleProps) => (
  <Trouble title="An interview cannot be logged right now" {...trouble} />
);
