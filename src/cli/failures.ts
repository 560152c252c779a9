import type { FailureReason } from '../core/failure.ts';
import type { Bilingual } from '../diagnostics/entry.ts';

/** What a person is told when dayie could not do its work: what happened, then what to do. */
export function wordFailure(reason: FailureReason): Bilingual {
  switch (reason.kind) {
    case 'no-such-file':
      return {
        zh: `找不到“${reason.path}”。请检查路径是否写对；路径含空格时要加引号。`,
        en: `“${reason.path}” does not exist. Check the path; put quotes around it if it has spaces.`,
      };
    case 'no-file-matched':
      return {
        zh: `没有文件符合“${reason.patterns.join(' ')}”。请检查文件名或通配符。`,
        en: `No file matches “${reason.patterns.join(' ')}”. Check the name or the pattern.`,
      };
    case 'no-workbook-in-folder':
      return {
        zh: `文件夹“${reason.path}”里没有工作簿（.xlsx）。请检查文件夹是否选对。`,
        en: `The folder “${reason.path}” holds no workbook (.xlsx). Check that it is the right one.`,
      };
    case 'unreadable-file':
      return {
        zh: `无法读取“${reason.path}”（${reason.code}）。请检查是否有读取权限，或文件是否正被占用。`,
        en: `“${reason.path}” cannot be read (${reason.code}). Check the permissions and whether another program holds it.`,
      };
    case 'unwritable':
      return {
        zh: `无法写入“${reason.path}”（${reason.code}）。请检查输出文件夹是否可写，或用 --out 指定其他文件夹。没有写出任何文件。`,
        en: `“${reason.path}” cannot be written (${reason.code}). Check that the output folder is writable or choose another with --out. No file was written.`,
      };
    case 'open-elsewhere':
      return {
        zh: `“${reason.path}”正在其他程序中打开。请先关闭它再运行。没有写出任何文件。`,
        en: `“${reason.path}” is open in another program. Close it and run again. No file was written.`,
      };
    case 'not-ours':
      return {
        zh: `下列文件已存在，且不是 dayie 写出的，或写出后被改动过，未覆盖：\n${indent(reason.paths)}\n请换一个文件夹（--out），或用 --force 覆盖。`,
        en: `These files exist and were not written by dayie, or were changed since; they were not replaced:\n${indent(reason.paths)}\nChoose another folder (--out) or replace them with --force.`,
      };
    case 'nothing-opened':
      return {
        zh: '没有一个文件能打开，未计分。请按上面所列问题处理后再运行。',
        en: 'None of the files could be opened, so nothing was scored. Mend what is listed above and run again.',
      };
    case 'nothing-recognised':
      return {
        zh: '没有认出任何可以计分的表。请检查报送的工作簿；用 dayie inspect 可查看各工作表与已知表的差别。',
        en: 'No table that can be scored was recognised. Check the workbooks; dayie inspect shows how each sheet differs from the known tables.',
      };
    case 'bad-scheme':
      return {
        zh: `考核办法“${reason.path}”有误，未计分。请按上面所列问题改正后再运行。`,
        en: `The scheme “${reason.path}” has faults, so nothing was scored. Correct what is listed above and run again.`,
      };
    case 'bad-option':
      return {
        zh: `选项 ${reason.option} 的值“${reason.value}”无效。可用：${reason.allowed}。`,
        en: `“${reason.value}” is not a valid value for ${reason.option}. Allowed: ${reason.allowed}.`,
      };
    case 'unknown-code':
      return {
        zh: `没有编号为“${reason.code}”的问题。${reason.near.length > 0 ? `相近的有：${reason.near.join('、')}。` : ''}用 dayie explain 可列出全部编号。`,
        en: `There is no finding with the code “${reason.code}”. ${reason.near.length > 0 ? `Near ones: ${reason.near.join(', ')}. ` : ''}dayie explain lists them all.`,
      };
    case 'unknown-table':
      return {
        zh: `没有名为“${reason.table}”的表。${reason.near.length > 0 ? `相近的有：${reason.near.join('、')}。` : ''}用 dayie tables 可列出全部表。`,
        en: `There is no table called “${reason.table}”. ${reason.near.length > 0 ? `Near ones: ${reason.near.join(', ')}. ` : ''}dayie tables lists them all.`,
      };
  }
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}
