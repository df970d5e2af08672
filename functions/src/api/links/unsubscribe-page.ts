import type { Language } from '@afterword/core/candidate/candidate';

const words = {
  en: {
    ask: 'Stop these e-mails?',
    askText:
      'You will get no more notes and follow-ups, about any interview. Interview details and reminders still come.',
    button: 'Stop these e-mails',
    done: 'Done',
    doneText:
      'You will get no more notes and follow-ups. Pressed by mistake? Open the link in one of our e-mails and switch them on again.',
  },
  es: {
    ask: '¿No recibir más estos correos?',
    askText:
      'Ya no recibirás notas ni mensajes de seguimiento, sobre ninguna entrevista. Los datos de tus entrevistas y sus recordatorios siguen llegando.',
    button: 'No recibir más correos',
    done: 'Listo',
    doneText:
      'Ya no recibirás notas ni mensajes de seguimiento. ¿Fue un error? Abre el enlace de uno de nuestros correos y vuelve a activarlos.',
  },
} as const;

const page = (language: Language, title: string, body: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><style>:root{color-scheme:light dark}body{font:18px/1.5 system-ui,sans-serif;max-width:32rem;margin:15vh auto;padding:0 1.25rem}button{font:inherit;min-height:2.75rem;padding:.6rem 1.1rem}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`;

/** Opening it changes nothing; its button does. Says nothing about anybody: it opens from mails of long ago, too. */
export const unsubscribePage = (language: Language): string => {
  const { ask, askText, button } = words[language];
  return page(
    language,
    ask,
    `<p>${askText}</p><form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>${button}</button></form>`,
  );
};

export const unsubscribedPage = (language: Language): string => {
  const { done, doneText } = words[language];
  return page(language, done, `<p>${doneText}</p>`);
};
