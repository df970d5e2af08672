'use client';
import type { PlannedStepView, PlanView } from '@afterword/contracts/resources/follow-up-plans';
import { Badge, Paper, Stack, Text, Title } from '@mantine/core';
import { formatMoment } from '../submission/format-time.ts';
import { holdWords, mailNames, skipWords, stateNames } from '../submission/words.ts';
import classes from './plan-preview.module.css';

interface Props {
  readonly plan: PlanView | undefined;
  readonly zone: string;
  /** It is of what was typed before: what stands there now cannot be planned. */
  readonly outdated: boolean;
}

/** The e-mails this interview would bring, with their dates and why. */
export const PlanPreview = ({ plan, zone, outdated }: Props) => (
  <Paper component="section" withBorder p="md" className={classes.plan} aria-labelledby="plan">
    <Stack gap="xs">
      <Title order={2} size="h4" id="plan">
        The plan
      </Title>
      <Text size="sm" role="status" className={classes.note}>
        {plan
          ? outdated
            ? 'This is the plan of what you typed before.'
            : `${countOf(plan)} to the candidate, who writes to the employer.`
          : 'Say when the interview is, and the e-mails show here, each with its reason.'}
      </Text>
      {plan ? (
        <ol className={classes.steps} data-outdated={outdated || undefined}>
          {plan.steps.map((step) => (
            <li key={step.kind} data-state={step.state}>
              <PlannedStep step={step} zone={zone} />
            </li>
          ))}
        </ol>
      ) : null}
    </Stack>
  </Paper>
);

const countOf = ({ steps }: PlanView): string => {
  const count = steps.filter(({ state }) => state !== 'skipped').length;
  return count === 1 ? 'One e-mail' : `${count} e-mails`;
};

const PlannedStep = ({ step, zone }: { readonly step: PlannedStepView; readonly zone: string }) => (
  <>
    <Text fw={600} component="span">
      {mailNames[step.kind]}
    </Text>
    {step.state === 'planned' ? null : (
      <Badge ml={8} size="sm" color={step.state === 'held' ? 'orange' : 'gray'} variant="light">
        {stateNames[step.state]}
      </Badge>
    )}
    {step.dueAt ? <Text size="sm">{formatMoment(step.dueAt, zone)}</Text> : null}
    <Text size="sm" className={classes.reason}>
      {step.skipReason
        ? `Not sent: ${skipWords[step.skipReason]}.`
        : step.holdReason
          ? `Waits for you: ${holdWords[step.holdReason]}. ${step.reason}`
          : step.reason}
    </Text>
  </>
);
