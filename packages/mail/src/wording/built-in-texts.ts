import type { Language } from '@afterword/core/candidate/candidate';
import type { Division } from '@afterword/core/division/division';
import type { StepKind } from '@afterword/core/follow-up/step';
import type { TemplateKey, TemplateText } from '@afterword/core/template/template-text';
import { industrialEn } from './built-in/industrial-en.ts';
import { industrialEs } from './built-in/industrial-es.ts';
import { managerialEn } from './built-in/managerial-en.ts';
import { managerialEs } from './built-in/managerial-es.ts';
import { officeEn } from './built-in/office-en.ts';
import { officeEs } from './built-in/office-es.ts';
import { technicalEn } from './built-in/technical-en.ts';
import { technicalEs } from './built-in/technical-es.ts';

/** What one division says in one language. */
export type DivisionTexts = Readonly<Record<StepKind, TemplateText>>;

const texts: Readonly<Record<Language, Readonly<Record<Division, DivisionTexts>>>> = {
  en: { office: officeEn, industrial: industrialEn, technical: technicalEn, managerial: managerialEn },
  es: { office: officeEs, industrial: industrialEs, technical: technicalEs, managerial: managerialEs },
};

/** What a mail says where the agency has not said it otherwise. */
export const builtInText = ({ kind, division, language }: TemplateKey): TemplateText =>
  texts[language][division][kind];
