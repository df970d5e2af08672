import type { DivisionTexts } from '../built-in-texts.ts';

/** Tecnología: concreto y al punto, de colega a colega. */
export const technicalEs: DivisionTexts = {
  confirmation: {
    subject: 'Entrevista con {{client}}: {{interview time}}',
    preview: 'Hora, formato y personas para el puesto de {{job title}}.',
    body: `{{greeting}}

Tu entrevista con {{client}} ya está agendada. Los datos:

{{interview details}}

La invitación va adjunta y entra a tu calendario con un clic.

{{if onsite}}Llega diez minutos antes. Puede haber pizarrón; una libreta nunca estorba.{{end}}{{if video}}Prueba cámara, sonido y pantalla compartida diez minutos antes, y ten tu editor abierto.{{end}}{{if phone call}}Busca un cuarto sin ruido, carga el teléfono y ten tu currículum a la vista.{{end}} Lo que más ayuda: dos proyectos tuyos que puedas explicar en tres minutos cada uno.

¿Se cruza con algo? Responde a este correo y {{recruiter}} lo resuelve.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'interview-changed': {
    subject: '{{if former time}}Se movió{{else}}Cambio{{end}}: entrevista con {{client}}, {{interview time}}',
    preview: '{{if former time}}Era el {{former time}}.{{else}}Hay datos nuevos.{{end}}',
    body: `{{greeting}}

{{if former time}}Tu entrevista con {{client}} se movió. La nueva hora:{{else}}Cambiaron algunos datos de tu entrevista con {{client}}. Así queda ahora:{{end}}

{{interview details}}

El archivo adjunto corrige tu calendario.

¿Se cruza con algo? Responde a este correo y {{recruiter}} lo resuelve.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'interview-cancelled': {
    subject: 'Cancelada: entrevista con {{client}}, {{interview time}}',
    preview: 'Ya no se hará. No tienes que hacer nada.',
    body: `{{greeting}}

Tu entrevista {{if interviewers}}con {{interviewers}} {{end}}en {{client}} se canceló. No tienes que hacer nada: el archivo adjunto la quita de tu calendario.

Los planes de un equipo cambian a cada rato, así que no lo leas como una señal sobre ti. ¿Dudas? Responde a este correo; le llega directo a {{recruiter}}.

{{signature}}`,
    draft: null,
  },
  reminder: {
    subject: 'Ya viene: {{client}}, {{interview time}}',
    preview:
      '{{if interviewers}}Vas a hablar con {{interviewers}}.{{else}}Tu entrevista para {{job title}}.{{end}}',
    body: `{{greeting}}

Ya se acerca tu entrevista con {{client}}.

{{interview details}}

{{if onsite}}Llega diez minutos antes.{{end}}{{if video}}Prueba cámara, sonido y pantalla compartida diez minutos antes.{{end}}{{if phone call}}Busca un cuarto sin ruido y carga el teléfono.{{end}} Si una pregunta es abierta, piensa en voz alta: quieren ver cómo llegas a la respuesta.

¿Surgió algo? Responde a este correo y {{recruiter}} lo resuelve.

Suerte.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'thank-you': {
    subject: 'Tu nota de agradecimiento para {{client}}, lista para enviar',
    preview: 'Dos minutos, con todo fresco. Un detalle de verdad la hace tuya.',
    body: `{{greeting}}

Ya está: terminó tu entrevista con {{client}}. Una nota breve hoy vale más que una larga la próxima semana.

Aquí va un borrador. Hazlo tuyo; un detalle de la conversación le gana a cualquier frase pulida.

{{draft}}

{{add points}}

{{signature}}

{{buttons}}

{{did not happen}}`,
    draft: {
      subject: 'Gracias por la entrevista: {{job title}}',
      body: `{{greeting}}

{{thanks}} {{talking points}}

Es el tipo de trabajo que más disfruto y me daría gusto ser parte. Si ayuda, con gusto entro en más detalle sobre {{if through hr}}lo que vimos en la entrevista{{else}}cualquier tema que tocamos{{end}}.

Saludos,
{{full name}}`,
    },
  },
  'first-follow-up': {
    subject: 'Ya puedes preguntar cómo va con {{client}}',
    preview: 'Una nota breve, lista para enviar, para saber los tiempos.',
    body: `{{greeting}}

{{if decision day}}{{if decision passed}}{{client}} pensaba decidir a más tardar el {{decision day}}. Se les fue la fecha, como a casi todos, y eso te dice muy poco. Ya puedes preguntar.{{else}}{{client}} piensa decidir a más tardar el {{decision day}}. Una nota breve te mantiene en la lista.{{end}}{{else}}Tu entrevista con {{client}} fue el {{interview day}}. El silencio te dice muy poco: poner de acuerdo a varias personas toma tiempo. Ya puedes preguntar.{{end}}

Por correo, por favor, y no por teléfono. Es más fácil de contestar, y espera a que haya respuesta.

{{draft}}

¿Ya tienes respuesta? Toca “Ya me respondieron” aquí abajo y estos correos se detienen.

{{signature}}

{{buttons}}`,
    draft: {
      subject: 'Seguimiento al puesto de {{job title}}',
      body: `{{greeting}}

{{thanks again}} Mi interés sigue igual de firme.{{if first point}} Me quedé pensando en lo que hablamos sobre {{first point}}.{{end}}

{{if decision day}}Entendí que pensaban decidir a más tardar el {{decision day}}. Quisiera saber cómo se ven los tiempos ahora.{{else}}Quisiera saber cómo se ven los tiempos de aquí en adelante.{{end}} Si sirve ver código, hablar con mis referencias o tener otra conversación, con gusto.

Saludos,
{{full name}}`,
    },
  },
  'second-follow-up': {
    subject: 'Una última nota para {{client}}',
    preview: 'Tres líneas, y después les toca a ellos.',
    body: `{{greeting}}

¿Sigue el silencio en {{client}}? Es común y casi nunca es por ti. Una nota breve más está bien. Después les toca a ellos.

Otra vez por correo, no por teléfono.

{{draft}}

¿Ya tienes respuesta? Toca “Ya me respondieron” aquí abajo y estos correos se detienen.

{{signature}}

{{buttons}}`,
    draft: {
      subject: 'Sigo con interés en el puesto de {{job title}}',
      body: `{{greeting}}

Seré breve: sigo con interés en el puesto de {{job title}} en {{client}}.

Si el plan cambió, no hay problema. Una respuesta de una línea me serviría mucho, y me daría gusto seguir en contacto.

Saludos,
{{full name}}`,
    },
  },
  'move-on': {
    subject: '{{client}}: es hora de cerrar esta',
    preview: 'Llévate lo aprendido. Para la que sigue, cuentas con {{recruiter}}.',
    body: `{{greeting}}

{{client}} no volvió a escribir sobre el puesto de {{job title}}. Después de tanto tiempo, lo mejor es cerrar la pestaña. Si la vuelven a abrir, qué bueno.

No te pongas a buscar el error en ti. Se congelan presupuestos, se juntan equipos, y nadie manda el aviso. Lo que preparaste no se pierde: a la próxima llegas desde un mejor lugar.

{{if any other jobs}}Vacantes abiertas en {{division}}:

{{other jobs}}

¿Alguna te interesa? Responde a este correo y {{recruiter}} sigue desde ahí.{{else}}Responde a este correo y cuéntale a {{recruiter}} qué te gustaría construir ahora. Cada semana llegan vacantes nuevas.{{end}}

{{signature}}

{{buttons}}`,
    draft: null,
  },
};
