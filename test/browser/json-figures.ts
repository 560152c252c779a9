import { z } from 'zod';
import { LIGHT_WORDS } from '../../src/words/lights.ts';
import { SHORTFALL_WORDS } from '../../src/words/roll-call.ts';
import { TASK_WORDS } from '../../src/words/task-states.ts';

/** A figure of the page as it is printed, and the JSON pointer that it names, its row's put before. */
export const PageFigures = z.array(z.object({ text: z.string(), at: z.string() }));
export type PageFigure = Readonly<z.infer<typeof PageFigures>[number]>;

/** Run in the page: every element that names a place of the JSON, rows left out. */
export const FIGURES_OF_PAGE = `Array.from(document.querySelectorAll('[data-j]:not(tr)')).map((element) => {
  const own = element.getAttribute('data-j');
  const row = element.closest('tr');
  const at = own.startsWith('/') || row === null ? own : row.getAttribute('data-j') + '/' + own;
  const copy = element.cloneNode(true);
  copy.querySelectorAll('[aria-hidden], .un, title').forEach((part) => part.remove());
  return { text: copy.textContent.trim(), at };
})`;

/** Every figure of a page that the JSON does not have where the page says, as it is printed. */
export function notInJson(figures: readonly PageFigure[], json: unknown): readonly string[] {
  return figures.flatMap((figure) => {
    const value = valueAt(json, figure.at);
    return says(figure.text, value)
      ? []
      : [`${figure.at}: printed ${figure.text}, is ${JSON.stringify(value)}`];
  });
}

function says(text: string, value: unknown): boolean {
  if (value === undefined) return false;
  const printed = text.replace(/^[»≤]|%$/gu, '').replace(/—.*$/u, '');
  if (Array.isArray(value)) return printed === `${value.length}`;
  if (typeof value === 'number') return printed === `${value}`;
  if (value === null) return !/\d/u.test(text);
  return (
    typeof value === 'string' &&
    (printed === value || text === value || named(value).includes(text.replace(/（迟报）| \(late\)$/u, '')))
  );
}

/** What the JSON has a name for and people a word. */
function named(id: string): readonly string[] {
  const all: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
    ...TASK_WORDS,
    ...LIGHT_WORDS,
    ...SHORTFALL_WORDS,
    absent: SHORTFALL_WORDS.missing,
  };
  const words = all[id];
  return words === undefined ? [] : [words.zh, words.en];
}

/** The value at a JSON pointer; of `…?name=value` the items that say so. */
export function valueAt(json: unknown, pointer: string): unknown {
  const [path = '', query] = pointer.split('?');
  const value = path
    .split('/')
    .slice(1)
    .reduce<unknown>((own, key) => Members.safeParse(own).data?.[key], json);
  if (query === undefined) return value;
  const conditions = query.split('&').map((one) => {
    const [, key = '', differs, sought] = /^(\w+)(!?)=(.*)$/u.exec(one) ?? [];
    return (item: Members): boolean => (String(item[key]) === sought) === (differs === '');
  });
  return z
    .array(Members)
    .parse(value)
    .filter((item) => conditions.every((holds) => holds(item)));
}

type Members = Readonly<Record<string, unknown>>;

const Members = z
  .record(z.string(), z.unknown())
  .or(z.array(z.unknown()).transform((items): Record<string, unknown> => ({ ...items })));
