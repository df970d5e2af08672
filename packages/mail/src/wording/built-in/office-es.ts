import type { DivisionTexts } from '../built-in-texts.ts';

/** Oficina y administración: amable y ordenado, como un buen colega del escritorio de al lado. */
export const officeEs: DivisionTexts = {
  confirmation: {
    subject: 'Tu entrevista en {{client}}: {{interview time}}',
    preview: 'Fecha, lugar y con quién vas a hablar para el puesto de {{job title}}.',
    body: `{{greeting}}

Tu entrevista en {{client}} ya tiene fecha. Aquí está todo lo que necesitas.

{{interview details}}

La invitación va adjunta. Ábrela y la entrevista queda en tu calendario.

{{if onsite}}Procura llegar diez minutos antes y lleva una copia de tu currículum.{{end}}{{if video}}Abre el enlace diez minutos antes y revisa tu cámara y el sonido.{{end}}{{if phone call}}Busca un lugar tranquilo, con el teléfono cargado y tu currículum a la mano.{{end}}

¿No puedes ir o algo no cuadra? Responde a este correo y {{recruiter}} te ayuda a resolverlo.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'interview-changed': {
    subject:
      '{{if former time}}Nueva hora{{else}}Cambio{{end}}: tu entrevista en {{client}}, {{interview time}}',
    preview: '{{if former time}}Ya no es el {{former time}}.{{else}}Hay algunos datos nuevos.{{end}}',
    body: `{{greeting}}

{{if former time}}Tu entrevista en {{client}} se movió. Esta es la nueva hora.{{else}}Cambiaron algunos datos de tu entrevista en {{client}}. Así queda ahora.{{end}}

{{interview details}}

Abre el archivo adjunto y tu calendario se corrige solo.

¿No puedes ir o algo no cuadra? Responde a este correo y {{recruiter}} te ayuda a resolverlo.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'interview-cancelled': {
    subject: 'Cancelada: tu entrevista en {{client}}, {{interview time}}',
    preview: 'Ya no se hará. No tienes que hacer nada.',
    body: `{{greeting}}

Tu entrevista {{if interviewers}}con {{interviewers}} {{end}}en {{client}} se canceló. No tienes que hacer nada: abre el archivo adjunto y sale de tu calendario.

Los planes de las empresas cambian más de lo que uno cree, así que no lo tomes como algo tuyo. Si tienes una duda, responde a este correo; le llega a {{recruiter}}.

{{signature}}`,
    draft: null,
  },
  reminder: {
    subject: 'Recordatorio: {{client}}, {{interview time}}',
    preview:
      '{{if interviewers}}Vas a hablar con {{interviewers}}.{{else}}Tu entrevista para {{job title}}.{{end}}',
    body: `{{greeting}}

Ya se acerca tu entrevista en {{client}}.

{{interview details}}

{{if onsite}}Procura llegar diez minutos antes y lleva una copia de tu currículum.{{end}}{{if video}}Abre el enlace diez minutos antes y revisa tu cámara y el sonido.{{end}}{{if phone call}}Busca un lugar tranquilo, con el teléfono cargado y tu currículum a la mano.{{end}}

¿No puedes ir o algo no cuadra? Responde a este correo y {{recruiter}} te ayuda a resolverlo.

Mucha suerte. Todo va a salir bien.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'thank-you': {
    subject: 'Tu nota de agradecimiento para {{client}} está lista',
    preview: 'Dos minutos ahora, con la plática fresca. La nota ya está escrita; hazla tuya y envíala.',
    body: `{{greeting}}

Ya pasó lo más difícil: tu entrevista en {{client}} quedó atrás. Falta un detalle que pesa mucho, una nota breve para dar las gracias mientras aún te tienen en mente.

Aquí va una que ya puedes enviar. Cambia lo que quieras.

{{draft}}

{{add points}}

{{signature}}

{{buttons}}

{{did not happen}}`,
    draft: {
      subject: 'Gracias por la entrevista: {{job title}}',
      body: `{{greeting}}

{{thanks}} {{talking points}}

La conversación aumentó mi interés y me daría mucho gusto formar parte de {{if through hr}}{{client}}{{else}}su equipo{{end}}.

Saludos cordiales,
{{full name}}`,
    },
  },
  'first-follow-up': {
    subject: 'Es hora de una nota breve para {{client}}',
    preview: 'Una línea amable, lista para enviar, para saber cómo va todo.',
    body: `{{greeting}}

{{if decision day}}{{if decision passed}}{{client}} esperaba decidir a más tardar el {{decision day}}. Ese día ya pasó y no quiere decir gran cosa: contratar casi siempre toma más de lo previsto. Ya puedes preguntar.{{else}}{{client}} espera decidir a más tardar el {{decision day}}. Una nota breve hace que te tengan presente.{{end}}{{else}}Tu entrevista en {{client}} fue el {{interview day}} y ya puedes preguntar cómo va todo. Que no haya respuesta no quiere decir gran cosa: contratar casi siempre toma más de lo previsto.{{end}}

Escribe, no llames. Un correo se contesta entre dos juntas; una llamada no.

{{draft}}

¿Ya te respondieron? Toca “Ya me respondieron” aquí abajo y dejamos de enviarte estos correos.

{{signature}}

{{buttons}}`,
    draft: {
      subject: 'Seguimiento al puesto de {{job title}}',
      body: `{{greeting}}

{{thanks again}} Mi interés sigue en pie.{{if first point}} He vuelto a pensar en lo que conversamos sobre {{first point}}.{{end}}

{{if decision day}}Entendí que pensaban decidir a más tardar el {{decision day}}. Quisiera preguntar cómo va el proceso ahora.{{else}}Quisiera preguntar cómo va el proceso y cuáles son los siguientes pasos.{{end}} Si hace falta algo de mi parte, lo envío enseguida.

Gracias por su tiempo.

Saludos cordiales,
{{full name}}`,
    },
  },
  'second-follow-up': {
    subject: 'Una última nota breve para {{client}}',
    preview: 'Más corta y amable. Después les toca a ellos.',
    body: `{{greeting}}

¿Todavía nada de {{client}}? Pasa mucho y casi nunca es por ti. Una nota breve más está bien, y es la última que hace falta.

Otra vez por correo, no por teléfono.

{{draft}}

¿Ya te respondieron? Toca “Ya me respondieron” aquí abajo y dejamos de enviarte estos correos.

{{signature}}

{{buttons}}`,
    draft: {
      subject: 'Sigo con interés en el puesto de {{job title}}',
      body: `{{greeting}}

Sé que los días se llenan pronto, así que seré breve: sigo con interés en el puesto de {{job title}} en {{client}}.

Si los planes cambiaron, lo entiendo. Una línea en cualquier sentido me ayudaría mucho, y me daría gusto seguir en contacto.

Saludos cordiales,
{{full name}}`,
    },
  },
  'move-on': {
    subject: '{{client}}: es hora de mirar adelante',
    preview: 'Deja ir esta. Para la que sigue, cuentas con {{recruiter}}.',
    body: `{{greeting}}

No supimos nada de {{client}} sobre el puesto de {{job title}}. Después de tanto tiempo, lo mejor es dejarlo ir. Si vuelven a llamar, qué bueno.

Ánimo. Se congelan presupuestos, cambian los planes, se llenan los buzones; el silencio casi nunca es un juicio sobre ti. Te preparaste, diste la cara, y todo eso va contigo a la próxima.

{{if any other jobs}}Vacantes abiertas en {{division}}:

{{other jobs}}

¿Alguna va contigo? Responde a este correo y {{recruiter}} se encarga de lo demás.{{else}}Responde a este correo y cuéntale a {{recruiter}} qué te gustaría ahora. Cada semana llegan vacantes nuevas.{{end}}

{{signature}}

{{buttons}}`,
    draft: null,
  },
};
