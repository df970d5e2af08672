import type { DivisionTexts } from '../built-in-texts.ts';

/** Profesionales y gerencia: sereno y medido, entre pares. También aquí, tú: quien escribe está de su lado. */
export const managerialEs: DivisionTexts = {
  confirmation: {
    subject: 'Tu reunión con {{client}}: {{interview time}}',
    preview: 'Hora, lugar y con quién hablarás sobre el puesto de {{job title}}.',
    body: `{{greeting}}

Tu entrevista en {{client}} quedó confirmada. Aquí están los datos.

{{interview details}}

La invitación para tu calendario va adjunta.

{{if onsite}}Date diez minutos para llegar con calma.{{end}}{{if video}}Entra diez minutos antes para revisar cámara y sonido.{{end}}{{if phone call}}Aparta una hora tranquila, y un poco más alrededor.{{end}} Ayuda tener en mente dos o tres resultados tuyos, con cifras, y una pregunta sobre dónde quieren estar en un año.

Si algo se interpone, responde a este correo y {{recruiter}} se ocupa.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'interview-changed': {
    subject:
      '{{if former time}}Nueva hora{{else}}Cambio{{end}}: tu reunión con {{client}}, {{interview time}}',
    preview: '{{if former time}}Ya no es el {{former time}}.{{else}}Hay algunos datos nuevos.{{end}}',
    body: `{{greeting}}

{{if former time}}Tu entrevista en {{client}} cambió de fecha. Aquí está la nueva hora.{{else}}Cambiaron algunos datos de tu entrevista en {{client}}. Así queda ahora.{{end}}

{{interview details}}

El archivo adjunto pone tu calendario al día.

Si no te conviene, responde a este correo y {{recruiter}} se ocupa.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'interview-cancelled': {
    subject: 'Cancelada: tu reunión con {{client}}, {{interview time}}',
    preview: 'Ya no se hará. No hace falta nada de tu parte.',
    body: `{{greeting}}

Tu entrevista {{if interviewers}}con {{interviewers}} {{end}}en {{client}} se canceló. No hace falta nada de tu parte: el archivo adjunto libera ese espacio en tu calendario.

A este nivel las prioridades cambian de un día para otro, y no dice nada de ti. Si quieres comentarlo, responde a este correo; le llega directo a {{recruiter}}.

{{signature}}`,
    draft: null,
  },
  reminder: {
    subject: 'Tu reunión con {{client}}: {{interview time}}',
    preview:
      '{{if interviewers}}Hablarás con {{interviewers}}.{{else}}Sobre el puesto de {{job title}}.{{end}}',
    body: `{{greeting}}

Un breve recordatorio de tu entrevista en {{client}}.

{{interview details}}

{{if onsite}}Date diez minutos para llegar con calma.{{end}}{{if video}}Entra diez minutos antes para revisar cámara y sonido.{{end}}{{if phone call}}Aparta una hora tranquila.{{end}} Después, tómate tu tiempo en cada respuesta: quieren oír cómo sopesas las cosas.

Si algo se interpone, responde a este correo y {{recruiter}} se ocupa.

Te deseo una buena conversación.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'thank-you': {
    subject: 'Una nota de agradecimiento para {{client}}, lista para ti',
    preview: 'Mejor hoy, con la conversación fresca.',
    body: `{{greeting}}

Tu entrevista en {{client}} quedó atrás. Una nota breve de agradecimiento, hoy mismo, muestra el cuidado que se busca en quien va a dirigir.

Aquí tienes un borrador para hacerlo tuyo. Un punto de la conversación, en tus palabras, es lo que van a recordar.

{{draft}}

{{add points}}

{{signature}}

{{buttons}}

{{did not happen}}`,
    draft: {
      subject: 'Gracias por la conversación: {{job title}}',
      body: `{{greeting}}

{{thanks}} {{talking points}}

Salí con una idea clara del puesto y con más interés aún en asumirlo. Con gusto continúo la conversación{{if through hr}} con {{client}}{{end}}.

Con un cordial saludo,
{{full name}}`,
    },
  },
  'first-follow-up': {
    subject: 'Una nota breve para {{client}}, si te parece',
    preview: 'Para preguntar, con tacto, cómo va el proceso.',
    body: `{{greeting}}

{{if decision day}}{{if decision passed}}{{client}} esperaba decidir a más tardar el {{decision day}}. Ese día ya pasó, como suele ocurrir cuando varias personas deben acordar, y dice poco. Ya es buen momento para preguntar.{{else}}{{client}} espera decidir a más tardar el {{decision day}}. Una nota breve mantiene viva la conversación.{{end}}{{else}}Tu entrevista en {{client}} fue el {{interview day}}. A este nivel deciden varias personas y toma su tiempo. Ya es buen momento para preguntar cómo va.{{end}}

Es mejor escribir que llamar. Una nota se puede pasar a quienes también deciden; una llamada no.

{{draft}}

Si ya tienes noticias, toca “Ya me respondieron” aquí abajo y estos correos terminan.

{{signature}}

{{buttons}}`,
    draft: {
      subject: 'Seguimiento al puesto de {{job title}}',
      body: `{{greeting}}

{{thanks again}} Mi interés no ha hecho más que crecer.{{if first point}} Más de una vez he vuelto a pensar en lo que conversamos sobre {{first point}}.{{end}}

{{if decision day}}Entendí que la decisión estaba prevista para el {{decision day}}. Quisiera preguntar cómo se ven los tiempos ahora.{{else}}Quisiera preguntar cómo se ven los tiempos de aquí en adelante.{{end}} Si otra conversación o una referencia fuera útil, la organizo con gusto.

Con un cordial saludo,
{{full name}}`,
    },
  },
  'second-follow-up': {
    subject: 'Una última nota para {{client}}',
    preview: 'Breve y cordial. Lo demás queda en sus manos.',
    body: `{{greeting}}

{{client}} aún no te ha respondido. Es común y pocas veces es un juicio. Una nota breve más está bien, y es la última que hace falta.

Otra vez por escrito, no por teléfono.

{{draft}}

Si ya tienes noticias, toca “Ya me respondieron” aquí abajo y estos correos terminan.

{{signature}}

{{buttons}}`,
    draft: {
      subject: 'El puesto de {{job title}}: mi interés sigue en pie',
      body: `{{greeting}}

Sé lo llenas que están sus semanas, así que seré breve: mi interés en el puesto de {{job title}} en {{client}} sigue en pie.

Si los planes cambiaron, lo entiendo. Valoraría una línea en cualquier sentido, y espero que sigamos en contacto.

Con un cordial saludo,
{{full name}}`,
    },
  },
  'move-on': {
    subject: '{{client}}: es hora de pasar la página',
    preview: 'Lo que aportas no cambia. Para lo que viene, {{recruiter}} está a tu lado.',
    body: `{{greeting}}

No hemos sabido nada de {{client}} sobre el puesto de {{job title}}. Después de tanto tiempo, yo lo dejaría reposar. Si lo retoman, tanto mejor.

Las búsquedas a este nivel se detienen por razones que nadie cuenta: un presupuesto, un consejo nuevo, alguien de adentro. Lo que aportas no ha cambiado, y lo que pensaste para esta te servirá en la próxima conversación.

{{if any other jobs}}Abiertas ahora en {{division}}:

{{other jobs}}

Si alguna te llama la atención, responde a este correo y {{recruiter}} la lleva adelante.{{else}}Responde a este correo y cuéntale a {{recruiter}} qué quieres de tu próximo puesto. Cada semana sabemos de búsquedas nuevas.{{end}}

{{signature}}

{{buttons}}`,
    draft: null,
  },
};
