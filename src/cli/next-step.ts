import { oneLine } from '../core/hidden-characters.ts';
import { type Period, periodText } from '../core/period.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { type Context, pick } from './context.ts';

/** Formats that programs read: beside them nothing is said that was not asked for. */
const FOR_PROGRAMS: readonly string[] = ['json', 'github', 'junit', 'sarif'];

function isForPeople(format: string, { quiet }: Context): boolean {
  return !quiet && !FOR_PROGRAMS.includes(format);
}

/** Says on stderr by which scheme the run goes; in a project the line on what was taken has said it. */
export function noteScheme(
  { scheme: file, results }: { readonly scheme: string | null; readonly results: string | null },
  { title }: Scheme,
  format: string,
  context: Context,
): void {
  if (results !== null || !isForPeople(format, context)) return;
  const name = oneLine(title);
  const from = file === null ? pick(context, '内置', 'built in') : oneLine(file);
  context.note(pick(context, `考核办法：${name}（${from}）\n`, `Scheme: ${name} (${from})\n`));
}

/** What to type next, and what it is for. */
export interface NextStep {
  readonly command: string;
  readonly purpose: Bilingual;
}

/** The last line on stderr: what to type next, in the folder at hand. */
export function noteNext({ command, purpose }: NextStep, format: string, context: Context): void {
  if (!isForPeople(format, context)) return;
  const typed = oneLine(command);
  context.note(pick(context, `下一步：${typed}（${purpose.zh}）\n`, `Next: ${typed} (${purpose.en})\n`));
}

/** A command with the files as they were named; none in a project, where they are found again. */
export function commandLine(
  name: string,
  paths: readonly string[],
  ...options: readonly (string | null)[]
): string {
  const given = options.filter((option) => option !== null);
  return ['dayie', name, ...paths.map(quoted), ...given].join(' ');
}

/** `--month 2023-05`; null where none was given. */
export function monthOption(month: Period | null): string | null {
  return month === null ? null : `--month ${periodText(month)}`;
}

/** `--scheme 考核办法.xlsx`; null for the built-in one. */
export function schemeOption(scheme: string | null): string | null {
  return scheme === null ? null : `--scheme ${quoted(scheme)}`;
}

/** As a shell takes it for one word. */
export function quoted(text: string): string {
  return /^[\p{L}\p{N}_./\\:（）()—·~-]+$/u.test(text) && !/[()]/u.test(text) ? text : `"${text}"`;
}
