import type { PageWords } from './page-words.ts';

export const pageWordsEs: PageWords = {
  locale: 'es-US',
  title: 'Tu entrevista',
  hello: (firstName) => `Hola, ${firstName}`,
  about: ['Tu entrevista con', 'para'],
  footer: ({ recruiter, agency }) =>
    `Es mejor escribir a la empresa que llamar. ¿Tienes preguntas? ${recruiter === agency ? agency : `${recruiter}, de ${agency},`} te ayuda: responde al correo que te trajo aquí.`,
  mailNames: {
    confirmation: 'Los datos de tu entrevista',
    'interview-changed': 'Qué cambió en tu entrevista',
    'interview-cancelled': 'Tu entrevista se canceló',
    reminder: 'Un recordatorio el día anterior',
    'thank-you': 'Una nota de agradecimiento para enviar',
    'first-follow-up': 'Un primer mensaje de seguimiento para enviar',
    'second-follow-up': 'Un segundo mensaje, más corto',
    'move-on': 'Hora de mirar adelante',
  },
  draft: {
    title: 'Tu nota',
    ask: ({ recruiter }) => `¿Ya la enviaste? Pulsa aquí y ${recruiter} lo verá.`,
    sent: (when) => `La enviaste el ${when}.`,
    pressSent: 'Ya la envié',
    undoSent: 'Todavía no la envié',
    toEmployer: (to) => `Para ${to}, desde tu propio correo. Cambia las palabras hasta que suenen a ti.`,
    toRecruiter: ({ recruiter }) =>
      `Envíala a ${recruiter}, que la hará llegar. Cambia las palabras hasta que suenen a ti.`,
    open: 'Abrirla en mi correo',
    copy: 'Copiar la nota',
    copied: 'Copiada',
  },
  plan: {
    title: 'Qué llega y cuándo',
    held: 'Cuando tu agencia lo haya revisado',
    addToCalendar: 'Añadir a mi calendario',
    ifTheyAnswer: 'Si te responden antes, pulsa «Ya me respondieron» y lo demás no llegará.',
  },
  answered: {
    summary: 'Ya me respondieron',
    intro: ({ client, recruiter }) =>
      `Cuéntanos qué dijo ${client}. ${recruiter} lo sabrá y los mensajes se detienen de inmediato.`,
    introClosed: ({ client, recruiter }) =>
      `¿Al final respondió ${client}? Cuéntanoslo y ${recruiter} lo sabrá.`,
    legend: '¿Qué dijeron?',
    choices: {
      offer: 'Me hicieron una oferta',
      rejected: 'Dijeron que no',
      'another-interview': 'Quieren otra entrevista',
      'needs-more-time': 'Necesitan más tiempo',
      other: 'Otra cosa',
    },
    until: '¿Hasta cuándo?',
    untilMore:
      'El día que dijeron. ¿No lo sabes bien? Basta con una idea. Después de ese día te lo recordamos.',
    press: 'Avisar a mi agencia',
    said: {
      offer: ({ recruiter }) => ({
        title: 'Te hicieron una oferta',
        text: `Felicidades. ${recruiter} lo sabe y la verá contigo. No enviamos más mensajes de seguimiento.`,
      }),
      rejected: ({ recruiter }) => ({
        title: 'Dijeron que no',
        text: `Gracias por contarlo. ${recruiter} lo sabe y no te enviamos nada más sobre este puesto. Hiciste bien tu parte; vendrán otros.`,
      }),
      'another-interview': ({ recruiter }) => ({
        title: 'Quieren otra entrevista',
        text: `Buena noticia. ${recruiter} lo sabe y te enviará los datos. Los mensajes sobre la entrevista anterior terminaron.`,
      }),
      'needs-more-time': ({ recruiter }) => ({
        title: 'Necesitan más tiempo',
        text: `Por ahora no sale nada y no tienes que hacer nada. Cuando ${recruiter} confirme la nueva fecha, planeamos tu próxima nota para unos días después y te escribimos.`,
      }),
      other: ({ recruiter }) => ({
        title: 'Ya te respondieron',
        text: `${recruiter} lo sabe y te contactará. No enviamos más mensajes de seguimiento sobre esta entrevista.`,
      }),
    },
    undo: 'Deshacer',
    undoMore: ({ recruiter }, until) =>
      `¿Fue un error o elegiste otra opción? Deshazlo y el plan sigue como antes. Puedes hasta el ${until}, salvo que ${recruiter} ya lo haya confirmado.`,
    wrong: ({ recruiter }) => `¿No es así? Escribe a ${recruiter}, que puede cambiarlo.`,
  },
  points: {
    summary: 'Dos cosas de las que hablaron',
    intro: 'Una nota que las menciona se nota que es tuya. Las ponemos en el texto.',
    labels: ['La primera', 'La segunda'],
    save: 'Guardar',
    saveAndRewrite: 'Guardar y reescribir la nota',
    undo: 'Volver a lo que había antes',
  },
  notHeld: {
    summary: 'No hubo entrevista',
    intro: ({ recruiter }) =>
      `Avísanos y no escribiremos como si la hubiera habido. ${recruiter} te preguntará cómo seguir.`,
    press: 'La entrevista no tuvo lugar',
    said: ({ recruiter }) => ({
      title: 'No hubo entrevista',
      text: `${recruiter} lo sabe y te preguntará cómo seguir. No enviamos ninguna nota sobre ella.`,
    }),
    undo: 'Sí hubo entrevista',
    undoMore: ({ recruiter }, until) =>
      `¿Fue un error? El plan sigue entonces como antes. Puedes hasta el ${until}, salvo que ${recruiter} ya lo haya revisado.`,
    wrong: ({ recruiter }) => `Si al final sí hubo entrevista, díselo a ${recruiter}.`,
  },
  stop: {
    summary: 'No recibir más correos',
    legend: '¿Qué quieres dejar de recibir?',
    coaching: 'Notas y mensajes de seguimiento. Los datos y recordatorios de entrevistas siguen llegando.',
    all: 'Todo, también los datos y recordatorios de entrevistas.',
    scope: ({ agency }) => `Vale para todo lo que haces con ${agency}. Aquí puedes volver a activarlo.`,
    press: 'No recibir más',
    stoppedCoaching: {
      title: 'Ya no llegan notas ni mensajes de seguimiento',
      text: 'Los datos y recordatorios de tus entrevistas siguen llegando.',
    },
    stoppedAll: {
      title: 'Ya no llega ningún correo',
      text: 'No te enviamos más correos sobre tus entrevistas.',
    },
    resume: 'Volver a recibirlos',
    resumeLogistics: 'Solo datos y recordatorios de entrevistas',
    alsoLogistics: 'Tampoco quiero esos',
  },
  cancelled: ({ recruiter }) => ({
    title: 'Esta entrevista se canceló',
    text: `No hay nada que preparar ni que enviar. ${recruiter} te dirá cómo seguir.`,
  }),
  closed: ({ recruiter }) => ({
    title: 'Este proceso está cerrado',
    text: `No queda nada que enviar. ${recruiter} está para lo que venga después.`,
  }),
  notices: {
    sent: 'Anotado: ya la enviaste. Ahora dales tiempo para leerla.',
    'undo-sent': 'Deshecho. Pulsa otra vez cuando la hayas enviado.',
    answered: 'Gracias por contarlo. Los mensajes de seguimiento se detuvieron.',
    'undo-answer': 'Deshecho. Tu plan sigue como antes.',
    'did-not-take-place': 'Gracias por avisar. Tu agencia te contactará.',
    'undo-did-not-take-place': 'Deshecho. Tu plan sigue como antes.',
    'talking-points': 'Guardado. Tu nota se reescribió con ellas.',
    'undo-talking-points': 'Listo. Tu nota dice lo mismo que antes.',
    stop: 'Listo. Estos correos ya no llegan.',
    resume: 'Listo. Vuelven a llegarte correos.',
    'until-missing': 'Indica la fecha hasta la que necesitan más tiempo.',
    'until-gone-by': 'Ese día ya pasó. Indica uno desde hoy.',
    'undo-too-late': 'Esto ya no se puede deshacer. Díselo a tu agencia.',
    'nothing-sent-yet': 'Todavía no hay ninguna nota que marcar. Te escribimos cuando sea el momento.',
    'not-understood': 'Eso no funcionó. Revisa lo que escribiste y prueba otra vez.',
    failed: 'No se pudo guardar. Prueba otra vez en un minuto.',
  },
  undo: 'Deshacer',
  troubles: {
    expired: {
      title: 'Este enlace caducó',
      text: 'Usa el enlace de tu correo más reciente o responde a ese correo: tu agencia lo lee.',
    },
    revoked: {
      title: 'Este enlace ya no funciona',
      text: 'Tu agencia desactivó los enlaces de los correos anteriores. El próximo correo trae uno que funciona. ¿Preguntas? Responde a uno de nuestros correos.',
    },
    erased: {
      title: 'Aquí ya no hay nada',
      text: 'Tus datos se borraron. No te enviamos correos y no queda nada que mostrar.',
    },
    invalid: {
      title: 'No conocemos este enlace',
      text: 'Puede que se haya cortado por el camino. Ábrelo otra vez desde tu correo.',
    },
    'too-often': {
      title: 'Un momento',
      text: 'Esta página se abrió muchas veces. Prueba otra vez en un minuto.',
    },
    unreachable: {
      title: 'Ahora no podemos mostrar esta página',
      text: 'Prueba otra vez en un minuto. No se perdió nada.',
    },
  },
};
