'use client';
import { divisionsOf } from '@afterword/core/access/divisions-of';

import { type Division, divisionNames } from '@afterword/core/division/division';
import { stepKinds } from '@afterword/core/follow-up/step';
import { languages } from '@afterword/core/template/template-text';
import { Alert, Group, NativeSelect, Skeleton, Stack, Text } from '@mantine/core';
import { useRouter, useSearchParams } from 'next/navigation';
import { useMe } from '../../client/use-me.ts';
import { CannotShow } from '../../ui/cannot-show.tsx';
import { mailNames } from '../submission/words.ts';
import readable from '../when/readable.module.css';
import { TemplateEditor } from './template-editor.tsx';
import styles from './templates.module.css';
import { useTemplate, useTemplateList } from './use-template.ts';
import { languageNames } from './wording.ts';

/** One of the choices, or the first where the address names none. */
const chosen = <T extends string>(choices: readonly T[], named: string | null, otherwise: T): T =>
  choices.find((one) => one === named) ?? choices[0] ?? otherwise;

/** How the agency words its mails: per step, division and language. */
export function TemplatesScreen() {
  const { data: me } = useMe();
  const router = useRouter();
  const query = useSearchParams();
  const isManager = me !== undefined && me.user.role !== 'recruiter';
  const theirs: readonly Division[] = me ? divisionsOf(me.user) : [];
  const key = {
    kind: chosen(stepKinds, query.get('mail') ?? 'thank-you', 'thank-you'),
    division: chosen(theirs, query.get('division'), 'office'),
    language: chosen(languages, query.get('language'), 'en'),
  };
  const mayEdit = isManager && theirs.length > 0;
  const { data, error, refetch } = useTemplate(key, mayEdit);
  const { data: list } = useTemplateList(key.division, mayEdit);
  const isOwn = (kind: string) =>
    list?.items.some((one) => one.kind === kind && one.language === key.language && one.isOwn) ?? false;
  const go = (change: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams({
      mail: key.kind,
      division: key.division,
      language: key.language,
      ...change,
    });
    router.replace(`/settings/templates?${next}`, { scroll: false });
  };
  return (
    <div className={readable.readable}>
      <Stack gap="lg">
        <Stack gap={4}>
          <h1 className={styles.title}>Templates</h1>
          <Text size="sm">What candidates read, and what they send to employers.</Text>
        </Stack>
        {me && !mayEdit ? (
          <Alert color="gray" title="For managers and admins">
            They word the mails of their divisions. Ask one of them if a sentence should read differently.
          </Alert>
        ) : null}
        {mayEdit ? (
          <Group align="end">
            <NativeSelect
              label="Mail"
              value={key.kind}
              data={stepKinds.map((kind) => ({
                value: kind,
                label: isOwn(kind) ? `${mailNames[kind]} (your own)` : mailNames[kind],
              }))}
              onChange={(event) => go({ mail: event.currentTarget.value })}
            />
            <NativeSelect
              label="Division"
              value={key.division}
              data={theirs.map((division) => ({ value: division, label: divisionNames[division] }))}
              onChange={(event) => go({ division: event.currentTarget.value })}
            />
            <NativeSelect
              label="Language"
              value={key.language}
              data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
              onChange={(event) => go({ language: event.currentTarget.value })}
            />
          </Group>
        ) : null}
        {mayEdit && data ? (
          <TemplateEditor
            key={`${data.kind}.${data.division}.${data.language}.${data.version}`}
            templateKey={key}
            template={data}
          />
        ) : null}
        {mayEdit && !data && error ? (
          <CannotShow what="This template" error={error} retry={() => void refetch()} />
        ) : null}
        {!me || (mayEdit && !data && !error) ? (
          <Skeleton height={420} aria-busy role="status" aria-label="Loading the template" />
        ) : null}
      </Stack>
    </div>
  );
}
