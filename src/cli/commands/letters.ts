import path from 'node:path';
import { Failure } from '../../core/failure.ts';
import { fileNamePart } from '../../core/file-name.ts';
import type { Period } from '../../core/period.ts';
import { judge } from '../../diagnostics/judge.ts';
import { displayPath, loadFile } from '../../disk/files.ts';
import { isThere } from '../../disk/project.ts';
import { type OutputFile, writeOutputs } from '../../disk/write-files.ts';
import {
  type ComposedLetter,
  composeLetter,
  type LetterDress,
  letterDocument,
  lettersDocument,
} from '../../documents/letters/compose.ts';
import { letterMessages } from '../../documents/letters/messages.ts';
import { STANDARD_TEMPLATES } from '../../documents/letters/standard-templates.ts';
import { writeText } from '../../formats/docx/index.ts';
import { LETTER_KINDS, type LetterKind, type LetterTemplates } from '../../model/letter.ts';
import { PROJECT } from '../../model/project.ts';
import { lettersJson } from '../../reporters/letters-json.ts';
import { lettersText } from '../../reporters/letters-text.ts';
import { ONLY_SCORING } from '../../runs/codes.ts';
import { readLetterTemplates } from '../../runs/letter-templates.ts';
import { type LettersRun, runLetters } from '../../runs/letters.ts';
import { LETTER_WORDS } from '../../words/letters.ts';
import type { Context } from '../context.ts';
import type { LettersOptions } from '../declarations/letters.ts';
import { type Given, givenFor } from '../given.ts';
import { readInputs } from '../inputs.ts';
import { exitCode, knownFindings, noteVerdict, standardOf } from '../judging.ts';
import { noteLetters } from '../letter-notes.ts';
import { commandLine, monthOption, noteNext, noteScheme, schemeOption } from '../next-step.ts';
import { noteFiles, noteFindings } from '../notes.ts';
import { schemeFor } from '../scheme.ts';

/** Kinds that a unit is told of its own returns and tasks; the others are drafts until they are signed. */
const TOLD_IN_CHAT: readonly LetterKind[] = ['return', 'remind', 'assign', 'supervise'];

/** `dayie letters`: letters into `--out`, what was written (or a message a unit) on stdout, what stays open on stderr. */
export async function letters(
  paths: readonly string[],
  options: LettersOptions,
  context: Context,
): Promise<number> {
  const { date, by, force, format, fonts } = options;
  const standard = await standardOf(options, context);
  const given = await givenFor(paths, options, 'returns', context);
  const { found, month } = given;
  const kinds = kindsOf(options.kind, month);
  const { scheme, findings: schemeFindings } = await schemeFor(given.scheme, context);
  noteScheme(given, scheme, format, context);
  const templates = await templatesFor(options.template ?? ownTemplates(given), context);
  const files = await readInputs(found, scheme, options.jobs, context);
  const { overrides } = standard;
  const beside = new Set(given.beside.map(({ path: file }) => file));
  const run = runLetters({ files, scheme, schemeFindings, overrides, month, date, by, kinds, beside });
  const verdict = judge(run.findings, standard, {
    files: found.map(({ path: file }) => file),
    without: ONLY_SCORING,
  });
  const dress: LetterDress = { date, fonts, templates };
  const composed = run.letters.map((letter) => composeLetter(letter, dress));
  const inputs = found.map(({ absolute }) => absolute);
  const known = await knownFindings(options, verdict.all, context);
  const folder = path.resolve(context.workingFolder, options.out ?? path.join(given.results ?? '', '函件'));
  const letters =
    composed.length === 0 ? {} : { folder: { path: folder, files: letterFiles(composed, run.label, dress) } };
  const written = await writeOutputs({ ...letters, named: known }, { force, inputs });
  if (format === 'json') context.print(lettersJson(run, composed, date, context.language));
  else print(run, templates, options, context);
  await noteVerdict(verdict, options, context, 'error');
  noteLetters(run, composed, context);
  if (!context.quiet && format !== 'text') noteFiles(printed(written), context);
  const again = commandLine('validate', paths, monthOption(options.month), schemeOption(options.scheme));
  const purpose = { zh: '填好〔〕后发出；报来了再核对', en: 'fill in 〔〕 and send them; check what comes' };
  noteNext({ command: again, purpose }, format, context);
  return exitCode(verdict);
}

function kindsOf(kind: readonly LetterKind[], month: Period | null): readonly LetterKind[] {
  if (kind.includes('remind') && month === null)
    throw new Failure({ kind: 'needs-option', option: '--kind remind', needed: '--month' });
  if (kind.length > 0) return LETTER_KINDS.filter((one) => kind.includes(one));
  return LETTER_KINDS.filter((one) => one !== 'remind' || month !== null);
}

/** The project's own texts; null outside of a project, and where it has none. */
function ownTemplates({ folder, results }: Given): string | null {
  const own = path.join(folder, PROJECT.letters);
  return results !== null && isThere(own) ? own : null;
}

/** @throws Failure where a text of the workbook cannot be used; what is wrong with it is noted first. */
export async function templatesFor(file: string | null, context: Context): Promise<LetterTemplates> {
  if (file === null) return STANDARD_TEMPLATES;
  const absolute = path.resolve(context.workingFolder, file);
  const loaded = loadFile({ absolute, path: displayPath(absolute, context.workingFolder) });
  const { templates, findings } = readLetterTemplates(loaded);
  await noteFindings(findings, context, 'info');
  if (templates === null) throw new Failure({ kind: 'bad-letter-templates', path: file });
  return templates;
}

/** A letter a unit in a folder of its kind, and each kind as one document beside it. */
export function letterFiles(
  composed: readonly ComposedLetter[],
  label: string,
  dress: LetterDress,
): readonly OutputFile[] {
  return LETTER_KINDS.flatMap((kind) => {
    const mine = composed.filter(({ letter }) => letter.kind === kind);
    const all = lettersDocument(mine, dress);
    if (all === null) return [];
    const name = `${label}-${LETTER_WORDS[kind].zh}`;
    return [
      { name: `${name}.docx`, bytes: writeText(all) },
      ...mine.map((one) => ({
        name: `${name}/${fileNamePart(one.letter.unit)}.docx`,
        bytes: writeText(letterDocument(one, dress)),
      })),
    ];
  });
}

function print(
  run: LettersRun,
  templates: LetterTemplates,
  { format, kind }: LettersOptions,
  context: Context,
): void {
  if (format === 'none') return;
  if (format === 'table') {
    context.print(lettersText(run, context));
    return;
  }
  const told = run.letters.filter((letter) => kind.length > 0 || TOLD_IN_CHAT.includes(letter.kind));
  context.print(letterMessages(told, templates));
}

/** The documents to print; the letters lie in folders of the same names. */
function printed(written: readonly string[]): readonly string[] {
  const folders = new Set(written.map((file) => path.dirname(file)));
  return written.filter((file) => folders.has(file.replace(/\.docx$/u, '')));
}
