import { Failure } from '../../core/failure.ts';
import { REPORTERS, type ReportFormat } from '../../reporters/index.ts';
import type { Given, Option } from './option.ts';

/** A report to be made; the file is null for stdout. */
export interface RequestedReport {
  readonly format: ReportFormat;
  readonly file: string | null;
}

interface Pending {
  readonly format: ReportFormat;
  file: string | null;
}

/** `--output -`. */
const STDOUT = '-';

/**
 * Pairs formats with files. Files that follow a run of formats belong to the last of them, in order, so that both
 * `--format json --output a --format sarif --output b` and `--format json --format sarif --output a --output b` are
 * understood, and a format without a file is the one for the screen. No format: text.
 *
 * @throws Failure for a file too many, two reports for stdout, a workbook for stdout, or one file for two reports.
 */
function pairReports(given: readonly Given[]): readonly RequestedReport[] {
  const reports: Pending[] = [];
  let formats: Pending[] = [];
  const files: string[] = [];
  const settle = (): void => {
    const last = formats.slice(Math.max(0, formats.length - files.length));
    for (const report of last) report.file = files.shift() ?? null;
    formats = [];
  };
  for (const { flag, text } of given) {
    if (flag === '--output') {
      files.push(text);
      continue;
    }
    if (formats.length > 0 && files.length > 0) settle();
    const report: Pending = { format: flag === '--brief' ? 'brief' : formatOf(text), file: null };
    reports.push(report);
    formats.push(report);
  }
  if (reports.length === 0) {
    const report: Pending = { format: 'text', file: null };
    reports.push(report);
    formats.push(report);
  }
  settle();
  const [spare] = files;
  if (spare !== undefined) throw new Failure({ kind: 'file-without-report', path: spare });
  return checked(reports.map(({ format, file }) => ({ format, file: file === STDOUT ? null : file })));
}

function formatOf(text: string): ReportFormat {
  if (isFormat(text)) return text;
  const allowed = Object.keys(REPORTERS).join(' | ');
  throw new Failure({ kind: 'bad-option', option: '--format', value: text, allowed });
}

function isFormat(text: string): text is ReportFormat {
  return Object.hasOwn(REPORTERS, text);
}

function checked(reports: readonly RequestedReport[]): readonly RequestedReport[] {
  const printed = reports.filter(({ file }) => file === null).map(({ format }) => format);
  if (printed.includes('xlsx')) throw new Failure({ kind: 'report-without-file', format: 'xlsx' });
  if (printed.length > 1) throw new Failure({ kind: 'reports-share-stdout', formats: printed });
  return reports;
}

/** `--format`, `--output` and `--brief`: their order pairs formats with files. */
export const reports: Option<readonly RequestedReport[]> = {
  flags: [
    {
      flags: '--format <format>',
      help: {
        zh: '结果格式：text、json、markdown、github、junit、sarif、xlsx、brief（默认：text），可写多个',
        en: 'format: text, json, markdown, github, junit, sarif, xlsx, brief (default: text); may be repeated',
      },
      values: Object.keys(REPORTERS),
    },
    {
      flags: '--output <file>',
      help: {
        zh: '前一个 --format 写到哪个文件（不写：标准输出）',
        en: 'file for the --format before it (without one: stdout)',
      },
    },
    {
      flags: '--brief',
      help: {
        zh: '有问题的单位各一条消息，一处问题一行，同 --format brief',
        en: 'a message for each unit with faults, a line a fault; the same as --format brief',
      },
    },
  ],
  read: pairReports,
};
