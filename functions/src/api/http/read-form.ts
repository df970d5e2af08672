/**
 * The fields of a form as a browser posts it, or as a mail program does: RFC 8058 lets it choose between
 * `multipart/form-data` and `application/x-www-form-urlencoded`. Files are left out; what is no form has no fields.
 */
export async function readForm(
  contentType: string | undefined,
  text: string,
): Promise<Readonly<Record<string, string>>> {
  if (!contentType?.toLowerCase().startsWith('multipart/form-data')) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  try {
    const form = await new Response(text, { headers: { 'content-type': contentType } }).formData();
    return Object.fromEntries(
      [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
  } catch {
    return {};
  }
}
