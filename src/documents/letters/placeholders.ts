import { PLACEHOLDERS } from '../../words/letters.ts';

const PLACEHOLDER = /\{([^{}]{0,20})\}/gu;

/** A text with its placeholders filled in, and the names of those without a value, which stay 〔…〕 to be filled in by hand. */
export function fillIn(
  text: string,
  values: Readonly<Record<string, string>>,
): { readonly text: string; readonly open: readonly string[] } {
  const open: string[] = [];
  const filled = text.replace(PLACEHOLDER, (_, name: string) => {
    const value = values[name.trim()];
    if (value !== undefined && value !== '') return value;
    open.push(name.trim());
    return `〔${name.trim()}〕`;
  });
  return { text: filled, open };
}

/** What in a text looks like a placeholder and is none: an unknown name, or a brace without its other one. */
export function wrongPlaceholders(text: string): readonly string[] {
  const named = [...text.matchAll(PLACEHOLDER)].flatMap(([whole, name = '']) =>
    Object.hasOwn(PLACEHOLDERS, name.trim()) ? [] : [whole],
  );
  const rest = text.replace(PLACEHOLDER, '');
  const loose = [...rest.matchAll(/[{}][^{}]{0,12}/gu)].map(([piece]) => piece);
  return [...named, ...loose];
}
