'use client';

import type { TemplateKey } from '@afterword/core/template/template-text';
import { Alert, List, SegmentedControl, Skeleton, Stack, Tabs, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { pageNonce } from '../../client/page-nonce.ts';
import { withStyleNonce } from '../submission/style-nonce.ts';
import styles from './templates.module.css';
import { type Addressee, usePreview } from './use-template.ts';
import type { Wording } from './wording.ts';

const addressees: readonly { readonly value: Addressee; readonly label: string }[] = [
  { value: 'employer', label: 'Interviewer' },
  { value: 'hr-contact', label: 'HR' },
  { value: 'recruiter', label: 'Recruiter' },
];

interface Props {
  readonly template: TemplateKey;
  readonly wording: Wording;
}

/** Last part of an address in the portal, or an id as it is. */
const submissionIdIn = (typed: string): string => /([A-Za-z0-9_-]{1,40})\/?\s*$/.exec(typed)?.[1] ?? '';

/** The mail as it would be sent, and what keeps it from being saved. */
export function TemplatePreview({ template, wording }: Props) {
  const [addressee, setAddressee] = useState<Addressee>('employer');
  const [typed, setTyped] = useState('');
  const submissionId = submissionIdIn(typed);
  const { data, error } = usePreview(template, wording, addressee, submissionId);
  return (
    <Stack gap="sm">
      <h2 className={styles.heading}>Preview</h2>
      {wording.draft && submissionId === '' ? (
        <SegmentedControl
          aria-label="Who the example’s draft goes to"
          data={[...addressees]}
          value={addressee}
          onChange={(value) =>
            setAddressee(addressees.find((one) => one.value === value)?.value ?? 'employer')
          }
          fullWidth
          size="xs"
        />
      ) : null}
      <TextInput
        label="With a real submission"
        description="Paste its address from the portal. Left empty, an example is shown."
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        size="xs"
      />
      {error ? <Alert color="red">{error.message}</Alert> : null}
      {data && data.breaks.length > 0 ? (
        <Alert color="yellow" title="It cannot be saved like this" styles={{ title: { color: 'inherit' } }}>
          <List size="sm" spacing={4}>
            {data.breaks.map(({ sentence }) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        </Alert>
      ) : null}
      {data ? (
        <>
          <Text fw={600}>{data.subject}</Text>
          <Tabs defaultValue="mail">
            <Tabs.List>
              <Tabs.Tab value="mail">E-mail</Tabs.Tab>
              <Tabs.Tab value="text">Text</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="mail" pt="sm">
              <iframe
                title="Preview of the e-mail"
                sandbox=""
                srcDoc={withStyleNonce(data.html, pageNonce())}
                className={styles.mail}
              />
            </Tabs.Panel>
            <Tabs.Panel value="text" pt="sm">
              <Text component="pre" size="sm" className={styles.text}>
                {data.text}
              </Text>
            </Tabs.Panel>
          </Tabs>
        </>
      ) : null}
      {!data && !error ? <Skeleton height={400} role="status" aria-label="Loading the preview" /> : null}
    </Stack>
  );
}
