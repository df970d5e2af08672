/** The few things SES does with a raw message, without parsing MIME. */

/** The value of a header, unfolded; `undefined` when it is absent. */
export function headerOf(source: string, name: string): string | undefined {
  const line = splitHeaders(source).lines.find((each) => nameOf(each) === name.toLowerCase());
  return line
    ?.slice(line.indexOf(':') + 1)
    .replaceAll(/\r?\n[ \t]+/g, ' ')
    .trim();
}

/** All headers in order, unfolded. */
export function headersOf(source: string): readonly { name: string; value: string }[] {
  return splitHeaders(source).lines.map((line) => ({
    name: line.slice(0, line.indexOf(':')),
    value: line
      .slice(line.indexOf(':') + 1)
      .replaceAll(/\r?\n[ \t]+/g, ' ')
      .trim(),
  }));
}

/** Replaces headers as SES does on its way out: its own Message-ID and Date, none of its X-SES- instructions. */
export function stampMessage(source: string, stamps: { messageId: string; date: string }): string {
  const { lines, rest } = splitHeaders(source);
  const kept = lines.filter((line) => {
    const name = nameOf(line);
    return name !== 'message-id' && name !== 'date' && name !== 'bcc' && !name.startsWith('x-ses-');
  });
  return (
    [...kept, `Message-ID: <${stamps.messageId}@email.amazonses.com>`, `Date: ${stamps.date}`].join('\r\n') +
    rest
  );
}

/** E-mail addresses in a header such as To, without their names. */
export function addressesIn(header: string | undefined): readonly string[] {
  const unquoted = (header ?? '').replaceAll(/"(?:[^"\\]|\\.)*"/g, '');
  return [...unquoted.matchAll(/[^\s<>,;:"]+@[^\s<>,;:"]+/g)].map(([address]) => address);
}

function splitHeaders(source: string): { lines: readonly string[]; rest: string } {
  const end = /\r?\n\r?\n/.exec(source);
  const head = end ? source.slice(0, end.index) : source;
  return {
    lines: head.split(/\r?\n(?![ \t])/).filter((line) => line.includes(':')),
    rest: end ? source.slice(end.index) : '\r\n\r\n',
  };
}

function nameOf(line: string): string {
  return line.slice(0, line.indexOf(':')).trim().toLowerCase();
}
