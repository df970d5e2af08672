'use client';

import type { ClientProblem } from '@afterword/contracts/client';
import type { TemplateKey } from '@afterword/core/template/template-text';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { templateQueryKey } from './use-template.ts';
import type { Wording } from './wording.ts';

type Running = 'save' | 'restore' | 'test' | undefined;

const sentencesOf = (problem: ClientProblem): readonly string[] =>
  problem.errors?.map(({ message }) => message) ?? [problem.detail];

/** Save, restore and test; a refusal comes back as sentences, and what was typed stays. */
export function useTemplateCommands(key: TemplateKey, version: number, forget: () => void) {
  const queries = useQueryClient();
  const [running, setRunning] = useState<Running>();
  const [refusals, setRefusals] = useState<readonly string[]>([]);

  const save = async (text: Wording | null) => {
    setRunning(text ? 'save' : 'restore');
    setRefusals([]);
    const result = await api.saveTemplate({ params: { ...key }, body: { text }, ifMatch: version });
    setRunning(undefined);
    if (!result.ok) {
      if (result.problem.code === 'version/stale') {
        // The editor says what to do once it knows the newer one; nothing typed is lost.
        await queries.invalidateQueries({ queryKey: templateQueryKey(key), exact: true });
      } else setRefusals(sentencesOf(result.problem));
      return;
    }
    forget();
    queries.setQueryData(templateQueryKey(key), result.data);
    void queries.invalidateQueries({ queryKey: ['templates', key.division] });
    void queries.invalidateQueries({ queryKey: [...templateQueryKey(key), 'editions'] });
    const message = text
      ? 'Saved. E-mails that have not left yet will say it like this.'
      : 'Back to the built-in wording, for e-mails that have not left yet.';
    notifications.show({ color: 'teal', message });
  };

  const test = async (text: Wording) => {
    setRunning('test');
    setRefusals([]);
    const result = await api.testTemplate({ params: { ...key }, body: { text } });
    setRunning(undefined);
    if (result.ok)
      notifications.show({ color: 'teal', message: `A test is on its way to ${result.data.to}.` });
    else setRefusals(sentencesOf(result.problem));
  };

  return { save, test, running, refusals };
}
