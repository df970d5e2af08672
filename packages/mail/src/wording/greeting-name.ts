/** How a person is called after "Hi": `Dana` for `Dana Reyes`, the whole name where the first word is none. */
export function greetingName(name: string): string {
  const [first, ...rest] = name.split(' ');
  if (first === undefined || rest.length === 0) return name;
  const isTitle = /^(?:dr|mr|mrs|ms|mx|prof|rev|sir|sra?|do[ñn]a?|ing|lic)\.?$/iu.test(first);
  const isInitial = /^\p{L}\.?$/u.test(first);
  return isTitle || isInitial || name.includes(',') ? name : first;
}
