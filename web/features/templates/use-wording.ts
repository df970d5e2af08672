'use client';

import type { TemplateView } from '@afterword/contracts/resources/templates';
import type { TemplateKey } from '@afterword/core/template/template-text';
import { useEffect, useState } from 'react';
import { inThisTab } from '../../client/kept-text.ts';
import { useUnloadQuestion } from '../../client/use-unload-question.ts';
import { isSameWording, type Wording } from './wording.ts';
import { draftKey, readWordingDraft, writeWordingDraft } from './wording-draft.ts';

/** The wording being typed, kept in this tab until it is saved: another mail may be looked at meanwhile. */
export function useWording(key: TemplateKey, template: TemplateView) {
  const at = draftKey(key);
  const [kept] = useState(() => readWordingDraft(inThisTab.read(at), template.text));
  const [wording, setWording] = useState<Wording>(kept?.text ?? template.text);
  /** The edition it was typed over: somebody's newer one is not written over unseen. */
  const [version, setVersion] = useState(kept?.version ?? template.version);
  const isChanged = !isSameWording(wording, template.text);

  useEffect(() => {
    inThisTab.write(at, isChanged ? writeWordingDraft({ text: wording, version }) : null);
  }, [at, isChanged, wording, version]);
  useUnloadQuestion(isChanged);

  return {
    wording,
    setWording,
    version,
    isChanged,
    isRestored: kept !== undefined && isChanged,
    /** Somebody saved another wording since this one was begun. */
    isOvertaken: version !== template.version && isChanged,
    /** Saves over theirs, knowingly. */
    keepMine: () => setVersion(template.version),
    discard: () => {
      setWording(template.text);
      setVersion(template.version);
    },
    forget: () => inThisTab.write(at, null),
  };
}
