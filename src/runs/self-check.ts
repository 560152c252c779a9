import { inflateRawSync } from 'node:zlib';
import type { Severity } from '../diagnostics/entry.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { countBySeverity } from '../diagnostics/report.ts';
import type { Converted } from '../formats/legacy/converted.ts';
import { readWorkbook } from '../formats/xlsx/read/index.ts';
import type { LoadedFile, ReadFile } from '../model/dataset.ts';
import type { PackedContext, PageData } from '../model/page-data.ts';
import type { Workbook } from '../model/sheet.ts';
import type { ParsedTable } from '../model/table.ts';
import { daye2023 } from '../presets/daye-2023/index.ts';
import { makeReport, type ReportedFile } from '../reporters/report.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { ReadSettings } from '../tables/context.ts';
import { loadedFile } from './loaded-file.ts';
import { markedCopies } from './marked.ts';
import { openedFrom, refusedForFormat } from './other-format.ts';
import { makeUnpacker } from './packed.ts';
import { readingFor, readOpened } from './read-file.ts';
import { readScheme } from './read-scheme.ts';
import { runValidate } from './validate.ts';

/** What a page checks by, opened. */
export interface Material extends Pick<PageData, 'month' | 'unit' | 'tables'> {
  readonly scheme: Scheme;
  readonly schemeFindings: readonly Finding[];
  readonly context: readonly ReadFile[];
}

/**
 * What becomes of a workbook: `ready` to be sent; to be sent when its warnings have been looked at; to be mended; or none of
 * what the page is for: nothing that was asked for, or another unit's.
 */
export type CheckVerdict = 'ready' | 'verify' | 'mend' | 'nothing-asked-for' | 'other-unit';

/** One workbook that was checked. */
export interface SelfChecked {
  readonly file: LoadedFile;
  readonly reported: ReportedFile;
  /** To show cells of; null where it could not be opened. */
  readonly workbook: Workbook | null;
  readonly tables: readonly ParsedTable[];
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly verdict: CheckVerdict;
  /** The marked copy, made when it is asked for; null where there is nothing to mark. */
  readonly marked: () => Promise<Uint8Array | null>;
}

/** @param bytesOf bytes of a text in base64. */
export function openMaterial(data: PageData, bytesOf: (base64: string) => Uint8Array): Material {
  const { month, unit, tables, context } = data;
  const read =
    data.scheme === null
      ? { scheme: null, findings: [] }
      : readScheme(loadedFile(data.scheme.path, bytesOf(data.scheme.base64)));
  return {
    month,
    unit,
    tables,
    scheme: read.scheme ?? daye2023,
    schemeFindings: read.findings,
    context: contextOf(bytesOf(context)),
  };
}

function contextOf(deflated: Uint8Array): readonly ReadFile[] {
  const inflated = inflateRawSync(deflated, { maxOutputLength: MOST_BYTES }).toString('utf8');
  const { text, numbers }: PackedContext = JSON.parse(inflated);
  return makeUnpacker()({ text, numbers: Int32Array.from(numbers) });
}

/** More than any page carries. */
const MOST_BYTES = 500_000_000;

/**
 * Checks workbooks as `dayie validate` does together with what the page carries, and keeps what is found in them or in
 * comparing with them.
 *
 * @param date day of the run, ISO.
 * @param convert makes an .xlsx of a workbook in another format.
 * @param onProgress told before each file is read, and before what was read is checked.
 */
export function selfCheck(
  material: Material,
  given: readonly LoadedFile[],
  date: string,
  convert: (bytes: Uint8Array) => Converted,
  onProgress: (
    progress: { readonly kind: 'reading'; readonly done: number } | { readonly kind: 'checking' },
  ) => void = () => {},
): readonly SelfChecked[] {
  const { scheme, schemeFindings, month, context, tables } = material;
  const settings = readingFor(scheme);
  const opened = given.map((file, done) => {
    onProgress({ kind: 'reading', done });
    return open(file, settings, convert);
  });
  onProgress({ kind: 'checking' });
  const files = [...context, ...opened.map(({ read }) => read)].sort((left, right) =>
    left.input.path < right.input.path ? -1 : 1,
  );
  const run = runValidate({
    files,
    scheme,
    schemeFindings,
    month,
    date,
    ...(tables.length === 0 ? {} : { only: tables }),
  });
  return opened.map(({ file, bytes, workbook, read }): SelfChecked => {
    const { path } = file.input;
    const reported = run.files.find((one) => one.path === path) ?? { path, status: 'refused', tables: [] };
    const findings = run.findings.filter(({ at, related }) => concerns(path, at.file, related));
    const counts = countBySeverity(findings);
    const own = findings.filter(({ at }) => at.file === path);
    const report = makeReport({ date, files: [reported], findings: own, roster: scheme.roster });
    return {
      file,
      reported,
      workbook,
      tables: read.tables,
      findings,
      counts,
      verdict: verdictOf(reported, counts, material),
      marked: async () => {
        const [copy] = await markedCopies(report, run.submissions, async () => bytes);
        return copy?.bytes ?? null;
      },
    };
  });
}

interface OpenedFile {
  readonly file: LoadedFile;
  /** The file’s, or those it was converted to. */
  readonly bytes: Uint8Array;
  readonly workbook: Workbook | null;
  readonly read: ReadFile;
}

function open(
  file: LoadedFile,
  settings: ReadSettings,
  convert: (bytes: Uint8Array) => Converted,
): OpenedFile {
  const { input, bytes } = file;
  const opened = readWorkbook(bytes, { file: input.path });
  const read = readOpened(input, opened, settings);
  const format = refusedForFormat(read.findings);
  if (format === undefined) return { file, bytes, workbook: opened.workbook, read };
  const other = openedFrom(file, format, convert(bytes));
  if (other.file === null)
    return { file, bytes, workbook: null, read: { ...read, findings: other.findings } };
  const workbook = readWorkbook(other.file.bytes, { file: input.path });
  const again = readOpened(input, workbook, settings);
  return {
    file,
    bytes: other.file.bytes,
    workbook: workbook.workbook,
    read: { ...again, findings: [...other.findings, ...again.findings] },
  };
}

/** What is found elsewhere concerns a workbook where it was compared with it: two reports that differ are told once. */
function concerns(path: string, at: string | undefined, related: Finding['related']): boolean {
  return at === path || (at !== undefined && related.some(({ file }) => file === path));
}

function verdictOf(
  { unit, status, tables: found }: ReportedFile,
  { error, warning }: SelfChecked['counts'],
  { unit: own, tables }: Material,
): CheckVerdict {
  if (own !== null && unit !== undefined && unit !== own) return 'other-unit';
  if (error > 0) return 'mend';
  const asked = found.filter(({ id }) => tables.length === 0 || tables.includes(id));
  if (status !== 'read' || asked.length === 0) return 'nothing-asked-for';
  return warning > 0 ? 'verify' : 'ready';
}
