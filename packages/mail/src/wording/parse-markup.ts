/** A piece of a template's text. `at` counts characters from the start of the text. */
export type MarkupNode =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'field'; readonly name: string; readonly at: number }
  | {
      readonly kind: 'choice';
      readonly condition: string;
      readonly at: number;
      readonly met: readonly MarkupNode[];
      readonly unmet: readonly MarkupNode[];
    };

export type MarkupFault = 'brace-alone' | 'if-without-end' | 'end-without-if' | 'else-without-if' | 'empty';

export interface MarkupProblem {
  readonly fault: MarkupFault;
  readonly at: number;
  readonly found: string;
}

export interface Markup {
  readonly nodes: readonly MarkupNode[];
  readonly problems: readonly MarkupProblem[];
}

interface Open {
  readonly condition: string;
  readonly at: number;
  readonly met: MarkupNode[];
  readonly unmet: MarkupNode[];
  inElse: boolean;
}

/**
 * Reads `{{field}}` and `{{if field}}…{{else}}…{{end}}`. There is nothing else: no code, no HTML, no loops. Braces
 * that belong to neither are a problem, since somebody meant a field by them.
 */
export function parseMarkup(text: string): Markup {
  const problems: MarkupProblem[] = [];
  const root: MarkupNode[] = [];
  const open: Open[] = [];
  const here = (): MarkupNode[] => {
    const inner = open.at(-1);
    if (!inner) return root;
    return inner.inElse ? inner.unmet : inner.met;
  };

  for (const { 0: token, index: at } of text.matchAll(/\{\{[^{}]*\}\}|[{}]+|[^{}]+/gu)) {
    if (!token.startsWith('{') && !token.startsWith('}')) {
      here().push({ kind: 'words', words: token });
      continue;
    }
    if (!/^\{\{[^{}]*\}\}$/u.test(token)) {
      problems.push({ fault: 'brace-alone', at, found: token });
      continue;
    }
    const name = token.slice(2, -2).replace(/\s+/gu, ' ').trim().toLowerCase();
    const inner = open.at(-1);
    if (name === '' || name === 'if') {
      problems.push({ fault: 'empty', at, found: token });
    } else if (name.startsWith('if ')) {
      open.push({ condition: name.slice(3), at, met: [], unmet: [], inElse: false });
    } else if (name === 'else') {
      if (!inner || inner.inElse) problems.push({ fault: 'else-without-if', at, found: token });
      else inner.inElse = true;
    } else if (name === 'end') {
      if (!inner) problems.push({ fault: 'end-without-if', at, found: token });
      else {
        open.pop();
        here().push(choice(inner));
      }
    } else {
      here().push({ kind: 'field', name, at });
    }
  }
  // What was never closed is still shown, so that an editor's preview shows something.
  while (open.length > 0) {
    const inner = open.pop();
    if (!inner) break;
    problems.push({ fault: 'if-without-end', at: inner.at, found: `{{if ${inner.condition}}}` });
    here().push(choice(inner));
  }
  return { nodes: root, problems: problems.toSorted((one, other) => one.at - other.at) };
}

const choice = ({ condition, at, met, unmet }: Open): MarkupNode => ({
  kind: 'choice',
  condition,
  at,
  met,
  unmet,
});
