'use client';
import type { PlanView } from '@afterword/contracts/resources/follow-up-plans';
import { Badge, List, Paper, Stack, Text, Title } from '@mantine/core';
import { formatMoment } from '../submission/format-time.ts';
import { holdWords, mailNames, skipWords, stateNames } from '../submission/words.ts';

interface Props {
  readonly plan: PlanView | undefined;
  readonly zone: string;
  /** It is of what was typed before: what stands there now cannot be planned. */
  readonly old: boolean;
}

/** The e-mails this interview would bring, with their dates and why. */
export const PlanPreview = ({ plan, zone, old }: Props) => (
  <Paper component="section" withBorder p="md" radius="md" aria-labelledby="plan">
    <Stack gap="sm">
      <Title order={2} size="h4" id="plan">
        The plan
      </Title>
      <div aria-live="polite">
        {plan ? null : <Text size="sm">Say when the interview is, and the e-mails show here.</Text>}
        {plan && old ? <Text size="sm">This is the plan for what you typed before.</Text> : null}
      </div>
      <List listStyleType="none" spacing="sm">
        {plan?.steps.map((step) => (
          <List.Item key={step.kind}>
            <Text fw={600} component="span">
              {mailNames[step.kind]}
            </Text>{' '}
            {step.state === 'planned' ? null : (
              <Badge color={step.state === 'held' ? 'orange' : 'gray'} variant="light">
                {stateNames[step.state]}
              </Badge>
            )}
            {step.dueAt ? <Text size="sm">{formatMoment(step.dueAt, zone)}</Text> : null}
            <Text size="sm">{step.reason}</Text>
            {step.skipReason ? <Text size="sm">Skipped: {skipWords[step.skipReason]}</Text> : null}
            {step.holdReason ? <Text size="sm">Waits for you: {holdWords[step.holdReason]}</Text> : null}
          </List.Item>
        ))}
      </List>
    </Stack>
  </Paper>
);
