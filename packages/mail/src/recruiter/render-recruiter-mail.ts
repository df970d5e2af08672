import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { oneLine, shorten } from '../plain-text.ts';
import { renderText } from '../render-text.ts';
import type { StepMail } from '../step-mail-input.ts';
import { RecruiterLetter } from '../templates/recruiter-letter.tsx';
import { greetingName } from '../wording/greeting-name.ts';
import type { RecruiterMailInput } from './recruiter-mail.ts';
import { recruiterWords } from './recruiter-words.ts';

const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

const tidy = (text: string): string => shorten(oneLine(text), 120);

/** Renders a mail to a recruiter. Names are tidied and shown as words, whatever they hold. */
export function renderRecruiterMail(untidy: RecruiterMailInput): StepMail {
  const input = tidied(untidy);
  const words = recruiterWords(input);
  const html =
    doctype +
    renderToStaticMarkup(
      createElement(RecruiterLetter, {
        agency: input.agency,
        greeting: `Hi ${greetingName(input.recruiter.name)},`,
        words,
      }),
    );
  return { subject: words.subject, html, text: renderText(html) };
}

function tidied(input: RecruiterMailInput): RecruiterMailInput {
  const named = <
    T extends { readonly candidate: string; readonly client: string; readonly jobTitle: string },
  >(
    about: T,
  ): T => ({
    ...about,
    candidate: tidy(about.candidate),
    client: tidy(about.client),
    jobTitle: tidy(about.jobTitle),
  });
  const agency = {
    name: tidy(input.agency.name),
    postalAddress: input.agency.postalAddress.split(/\r?\n/u).map(oneLine).filter(Boolean).join(', '),
  };
  const recruiter = { name: tidy(input.recruiter.name) };
  return input.kind === 'digest'
    ? {
        ...input,
        agency,
        recruiter,
        questions: input.questions.map(named),
        interviews: input.interviews.map(named),
      }
    : { ...named(input), agency, recruiter };
}
