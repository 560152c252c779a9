import { finding } from '../../../diagnostics/finding.ts';
import { Refusal } from './refusal.ts';

const WORDS = {
  entries: { zh: '压缩包内的文件数', en: 'number of files inside the archive' },
  bytes: { zh: '解压后的大小', en: 'size after unpacking' },
  file: { zh: '文件大小', en: 'size of the file' },
  sheets: { zh: '工作表数', en: 'number of sheets' },
  cells: { zh: '单元格数', en: 'number of cells' },
  merges: { zh: '合并单元格数', en: 'number of merged ranges' },
  strings: { zh: '文本条数', en: 'number of texts' },
} as const;

/**
 * The refusal of a file that is beyond a limit.
 *
 * @param found What was found, `> 100` where counting ended at the limit.
 */
export function tooLarge(
  file: string,
  what: keyof typeof WORDS,
  found: string | number,
  limit: string | number,
  sheet?: string,
): Refusal {
  const at = { file, ...(sheet === undefined ? {} : { sheet }) };
  return new Refusal(finding('READ-008', at, { what: WORDS[what], size: `${found}`, limit: `${limit}` }));
}

export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}
