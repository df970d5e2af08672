import type { DivisionTexts } from '../built-in-texts.ts';

/** Industria y almacén: directo y corto. Se lee de pie, entre el turno y el camión. */
export const industrialEs: DivisionTexts = {
  confirmation: {
    subject: 'Entrevista en {{client}}: {{interview time}}',
    preview: 'Cuándo, dónde y qué llevar para el trabajo de {{job title}}.',
    body: `{{greeting}}

Tienes entrevista en {{client}}. Aquí va el día y la hora.

{{interview details}}

{{if onsite}}Llega diez minutos antes. Lleva una identificación con foto y zapato cerrado, por si te muestran la planta.{{end}}{{if video}}Abre el enlace diez minutos antes, para arreglar el sonido con calma.{{end}}{{if phone call}}Ellos te llaman. Carga el teléfono y busca un lugar sin ruido.{{end}}

Abre el archivo adjunto para ponerla en tu calendario.

¿No puedes ir? Responde a este correo y {{recruiter}} lo arregla.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'interview-changed': {
    subject:
      '{{if former time}}Nueva hora{{else}}Cambio{{end}}: entrevista en {{client}}, {{interview time}}',
    preview: '{{if former time}}Ya no es el {{former time}}.{{else}}Hay datos nuevos.{{end}}',
    body: `{{greeting}}

{{if former time}}Tu entrevista en {{client}} tiene nueva hora.{{else}}Algo cambió en tu entrevista en {{client}}. Esto es lo que vale ahora.{{end}}

{{interview details}}

Abre el archivo adjunto y tu calendario queda al día.

¿No te queda bien? Responde a este correo y {{recruiter}} lo arregla.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'interview-cancelled': {
    subject: 'Cancelada: entrevista en {{client}}, {{interview time}}',
    preview: 'Ya no vayas. No tienes que hacer nada.',
    body: `{{greeting}}

Tu entrevista {{if interviewers}}con {{interviewers}} {{end}}en {{client}} se canceló. No tienes que ir ni hacer nada. Abre el archivo adjunto y se borra de tu calendario.

Pasa seguido. Cambian los turnos y los pedidos, y no es por ti. ¿Quieres saber qué sigue? Responde a este correo y {{recruiter}} te dice.

{{signature}}`,
    draft: null,
  },
  reminder: {
    subject: 'Ya viene: {{client}}, {{interview time}}',
    preview:
      '{{if interviewers}}Pregunta por {{interviewers}}.{{else}}Tu entrevista para {{job title}}.{{end}}',
    body: `{{greeting}}

Ya casi es tu entrevista en {{client}}. Aquí va otra vez.

{{interview details}}

{{if onsite}}Llega diez minutos antes. Lleva una identificación con foto y zapato cerrado.{{end}}{{if video}}Abre el enlace diez minutos antes y prueba el sonido.{{end}}{{if phone call}}Ellos te llaman. Carga el teléfono y busca un lugar sin ruido.{{end}}

¿Vas tarde o no puedes ir? Responde a este correo y {{recruiter}} les avisa.

Suerte. Solo cuenta lo que sabes hacer.

{{signature}}

{{plan link}}`,
    draft: null,
  },
  'thank-you': {
    subject: 'Dale las gracias a {{client}}',
    preview: 'Te toma un minuto. La nota ya está escrita.',
    body: `{{greeting}}

Listo, ya pasó tu entrevista en {{client}}. Ahora manda unas gracias rápidas. Pocos lo hacen, y se nota.

La nota ya está escrita. Léela, cambia lo que quieras y mándala.

{{draft}}

{{add points}}

{{signature}}

{{buttons}}

{{did not happen}}`,
    draft: {
      subject: 'Gracias por la entrevista: {{job title}}',
      body: `{{greeting}}

{{thanks}} {{talking points}}

Me interesa el puesto y con gusto trabajaría {{if through hr}}en {{client}}{{else}}con ustedes{{end}}.

Gracias,
{{full name}}`,
    },
  },
  'first-follow-up': {
    subject: 'Ya puedes preguntarle a {{client}}',
    preview: 'Una nota corta, lista para mandar.',
    body: `{{greeting}}

{{if decision day}}{{if decision passed}}{{client}} quería decidir a más tardar el {{decision day}}. Ya pasó, y no quiere decir mucho. Contratar siempre tarda más. Ya puedes preguntar.{{else}}{{client}} quiere decidir a más tardar el {{decision day}}. Una nota corta ayuda a que piensen en ti.{{end}}{{else}}Tu entrevista en {{client}} fue el {{interview day}}. Que no digan nada no quiere decir mucho. Ya puedes preguntar.{{end}}

Escribe, no llames. Un correo se contesta en un descanso.

{{draft}}

¿Ya te contestaron? Toca “Ya me respondieron” aquí abajo y no te llegan más correos de estos.

{{signature}}

{{buttons}}`,
    draft: {
      subject: 'Sobre el puesto de {{job title}}',
      body: `{{greeting}}

{{thanks again}} Sigo con ganas de entrar.{{if first point}} He pensado en lo que hablamos sobre {{first point}}.{{end}}

{{if decision day}}Me dijeron que decidían a más tardar el {{decision day}}. Quisiera saber cómo va.{{else}}Quisiera saber cómo va y cuándo se decide.{{end}} Si les falta algo de mi parte, lo mando hoy mismo.

Gracias,
{{full name}}`,
    },
  },
  'second-follow-up': {
    subject: 'Una última nota para {{client}}',
    preview: 'Corta y amable. Después ya es cosa de ellos.',
    body: `{{greeting}}

¿Nada todavía de {{client}}? Pasa mucho. Manda una nota corta más. Después ya es cosa de ellos.

Otra vez por correo. No por teléfono.

{{draft}}

¿Ya te contestaron? Toca “Ya me respondieron” aquí abajo y no te llegan más correos de estos.

{{signature}}

{{buttons}}`,
    draft: {
      subject: 'Sigo con interés: {{job title}}',
      body: `{{greeting}}

Sé que hay mucho trabajo, así que va corto. Sigo con interés en el puesto de {{job title}} en {{client}}.

Si ya lo cubrieron, no hay problema. Una línea me ayudaría a organizarme.

Gracias,
{{full name}}`,
    },
  },
  'move-on': {
    subject: '{{client}}: vamos por la que sigue',
    preview: 'Para el próximo trabajo, cuentas con {{recruiter}}.',
    body: `{{greeting}}

No hubo respuesta de {{client}} sobre el trabajo de {{job title}}. Ya pasó tiempo, así que deja ir este. Si te buscan después, qué bueno.

No te lo tomes a pecho. Bajan los pedidos, recortan turnos, y a la gente se le pasa contestar. Tú fuiste y cumpliste. Eso cuenta para la que sigue.

{{if any other jobs}}Hay trabajo ahora en {{division}}:

{{other jobs}}

¿Hay uno para ti? Responde a este correo con el nombre y {{recruiter}} lo arma.{{else}}Responde a este correo y dile a {{recruiter}} qué buscas: qué turno, qué tan lejos puedes ir, cuándo empiezas. Cada semana llega trabajo nuevo.{{end}}

{{signature}}

{{buttons}}`,
    draft: null,
  },
};
