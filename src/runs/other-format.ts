import type { Bilingual } from '../diagnostics/entry.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { Converted } from '../formats/legacy/converted.ts';
import type { LoadedFile } from '../model/dataset.ts';

/** A file of another format after the attempt to convert it; without a file where it cannot be read. */
export interface Opened {
  readonly file: LoadedFile | null;
  readonly findings: readonly Finding[];
}

/** By the finding that refuses a file: what its format is called. */
const FORMATS = {
  'READ-002': { zh: '旧格式工作簿（.xls、.et 等）', en: 'a workbook in an old format (.xls, .et …)' },
  'READ-003': { zh: '二进制工作簿（.xlsb）', en: 'a binary workbook (.xlsb)' },
  'READ-004': { zh: 'OpenDocument 表格（.ods）', en: 'an OpenDocument spreadsheet (.ods)' },
} as const satisfies Record<string, Bilingual>;

/** The codes that refuse a workbook which is only to be converted first. */
export type RefusedFormat = keyof typeof FORMATS;

/** The refusal of a workbook that is only to be converted first; undefined where there is none among the findings. */
export function refusedForFormat(findings: readonly Finding[]): RefusedFormat | undefined {
  for (const code of ['READ-002', 'READ-003', 'READ-004'] as const)
    if (findings.some((item) => item.code === code)) return code;
  return undefined;
}

/** What is known of a file after conversion: it goes by the name, size and checksum it came with. */
export function openedFrom({ input }: LoadedFile, format: RefusedFormat, converted: Converted): Opened {
  const at = { file: input.path };
  if (converted.kind === 'converted') {
    const file = { input, bytes: converted.bytes };
    return { file, findings: [finding('READ-020', at, { content: FORMATS[format] })] };
  }
  return { file: null, findings: [refusal(at, format, converted.kind)] };
}

function refusal(
  at: { readonly file: string },
  format: RefusedFormat,
  kind: Exclude<Converted['kind'], 'converted'>,
): Finding {
  switch (kind) {
    case 'encrypted':
      return finding('READ-001', at, {});
    case 'damaged':
      return finding('READ-006', at, {});
    case 'too-large':
    case 'slow':
      return finding('READ-021', at, { content: FORMATS[format] });
    default:
      return finding(format, at, {});
  }
}
