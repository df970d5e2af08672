import { listEs } from './list-es.ts';
import type { MailFacts, MailPhrases } from './mail-phrases.ts';

/** One thing to do on the day, by how they meet. */
const onTheDay = ({ place }: MailFacts): readonly string[] => {
  switch (place) {
    case 'onsite':
      return ['Procura llegar diez minutos antes.'];
    case 'video':
      return ['Abre el enlace diez minutos antes y revisa tu cámara y el sonido.'];
    case 'phone':
      return ['Busca un lugar tranquilo y ten el teléfono cargado.'];
    case null:
      return [];
  }
};

/** The candidate is tú: their recruiter is on their side. Employers are usted; see `draft-phrases-es`. */
export const mailPhrasesEs: MailPhrases = {
  list: listEs,
  divisionNames: {
    office: 'Oficina y administración',
    industrial: 'Industria y almacén',
    technical: 'Tecnología',
    managerial: 'Profesionales y gerencia',
  },
  greeting: ({ firstName }) => (firstName === '' ? 'Hola:' : `Hola, ${firstName}:`),
  signature: ({ recruiter, agency }) => (recruiter === agency ? [agency] : [recruiter, agency]),
  whySent: ({ agency, jobTitle, client }) =>
    `Recibes este correo porque ${agency} te acompaña en el proceso para el puesto de ${jobTitle} en ${client}.`,
  whoReceives: ({ addressees, sendTo, recruiter, client }) => {
    switch (addressees) {
      case 'employer':
        return `Envía esta nota a ${listEs(sendTo)} desde tu propio correo.`;
      case 'hr-contact':
        return `Envía esta nota a ${listEs(sendTo)}, de recursos humanos de ${client}, que la hará llegar.`;
      case 'recruiter':
        return `Envía esta nota a ${recruiter}, y de ahí llegará a ${client}.`;
    }
  },
  labels: {
    when: 'Cuándo',
    yourTime: 'En tu horario',
    where: { onsite: 'Dónde', video: 'Videollamada', phone: 'Llamada' },
    withWhom: 'Con quién',
    role: 'Puesto',
    before: 'Antes',
    to: 'Para:',
    subject: 'Asunto:',
    cityTime: (city) => `hora de ${city}`,
  },
  buttons: {
    openDraft: 'Abrir en mi correo',
    copyDraft: 'Abrir para copiar',
    sent: 'Ya la envié',
    answered: 'Ya me respondieron',
    stop: 'No recibir más correos',
    plan: 'Ver mi plan de seguimiento',
    points: 'Agrega dos cosas de las que hablaron',
    didNotTakePlace: 'Avísanos aquí.',
  },
  hints: {
    noMailApp: 'Si el botón no hace nada, copia el texto de arriba en un correo nuevo.',
    copyFromPage:
      'Esta nota es larga para un botón que la llene sola. En la página hay un botón para copiarla.',
    letUsKnow: 'Cuéntanos cómo va:',
    didNotTakePlace: '¿No hubo entrevista?',
    points: ({ hasTalkingPoints }) =>
      hasTalkingPoints
        ? '¿Recuerdas algo más? Un detalle de verdad vale más que diez frases amables.'
        : 'Queda mejor con un detalle de verdad: algo que te contaron, te mostraron o te preguntaron.',
  },
  calendar: {
    title: ({ jobTitle, client }) => `Entrevista: ${jobTitle}, ${client}`,
    description: (facts) => [
      ...(facts.interviewers.length > 0 ? [`Hablarás con ${listEs(facts.interviewers)}.`] : []),
      ...onTheDay(facts),
      `¿Dudas? Escribe a ${facts.recruiter}, ${facts.agency}.`,
    ],
  },
};
