import { type Period, periodText } from '../core/period.ts';
import type { Language } from '../diagnostics/wording.ts';
import { countWords, plural } from '../words/severities.ts';
import type { Checked, Progress } from './work.ts';

/** What the page itself says, in both languages. */
export const WORDS = {
  title: { zh: '报表自检', en: 'Check a report before sending it' },
  anyUnit: { zh: '各单位通用', en: 'for any unit' },
  anyMonth: { zh: '月份以表上写的为准', en: 'months as the sheets state them' },
  drop: { zh: '把填好的表格文件拖到这里', en: 'Drop the filled-in workbook here' },
  or: { zh: '或者', en: 'or' },
  choose: { zh: '选择文件', en: 'choose a file' },
  private: {
    zh: '只在这台电脑上核对：不联网，不上传，不改动文件。',
    en: 'It is checked on this computer alone: nothing is sent anywhere and the file is not changed.',
  },
  formats: {
    zh: '能读 .xlsx、.xlsm、.xls、.et、.xlsb、.ods 和 .csv；压缩包请先解压，再把里面的表格拖进来。',
    en: 'Reads .xlsx, .xlsm, .xls, .et, .xlsb, .ods and .csv. Unpack an archive first and drop the workbooks in it.',
  },
  stop: { zh: '停止', en: 'Stop' },
  fix: { zh: '怎么改：', en: 'How to mend it: ' },
  more: { zh: '显示其余的问题', en: 'Show the others' },
  marked: { zh: '下载标红的副本', en: 'Download a copy with the cells marked' },
  print: { zh: '打印自检单', en: 'Print the slip' },
  again: {
    zh: '改好并保存后，把文件再拖进来核对一次。',
    en: 'Correct and save the file, then drop it here again.',
  },
  left: { zh: '……', en: '…' },
  folder: {
    zh: '读不了这个文件。如果是文件夹，请打开它，把里面的表格文件拖进来；如果文件正开着，请先关闭再试。',
    en: 'This cannot be read. Open a folder and drop the workbook in it; close the file in other programs and try again.',
  },
  broken: {
    zh: '核对这个文件时程序出了意外。请把文件和这行字发给收表的人：',
    en: 'Something unexpected happened while checking. Please send the file and this line to whoever collects the reports: ',
  },
  slip: { zh: '报表自检单', en: 'Slip of a checked report' },
  slipUnit: { zh: '单位', en: 'Unit' },
  slipTables: { zh: '报表', en: 'Tables' },
  slipFile: { zh: '文件', en: 'File' },
  slipSum: { zh: '文件指纹（SHA-256）', en: 'SHA-256 of the file' },
  slipResult: { zh: '核对结果', en: 'Result' },
  slipTime: { zh: '核对时间', en: 'Checked at' },
  slipBy: { zh: '核对程序', en: 'Checked by' },
  slipNote: {
    zh: '本单由自检页在填报单位的电脑上生成。指纹与报来的文件一致，才是核对过的这一份；文件再改动、再保存，须重新核对。',
    en: 'Made by the self-check page on the computer of the unit. It is about the file whose SHA-256 is the same; a file that was changed or saved since is to be checked again.',
  },
  slipSigned: {
    zh: '填报人（签字）：　　　　　　　审核人（签字）：',
    en: 'Filled in by:                    Approved by:',
  },
  bytes: { zh: '字节', en: 'bytes' },
} as const;

export function monthWords(month: Period, language: Language): string {
  return language === 'zh' ? `${month.year}年${month.month}月` : periodText(month);
}

/**
 * How far the checking is.
 *
 * @param seconds since it began; said once it takes longer than one looks at a page.
 */
export function progressWords(
  progress: Progress,
  files: number,
  seconds: number,
  language: Language,
): string {
  const zh = language === 'zh';
  const time = seconds < 3 ? '' : zh ? `（已用${seconds}秒）` : ` (${plural(seconds, 'second')} so far)`;
  if (progress.kind === 'checking') return `${zh ? '正在核对，请稍候……' : 'Checking …'}${time}`;
  const of =
    files === 1
      ? ''
      : zh
        ? `第${progress.done + 1}个文件，共${files}个`
        : ` file ${progress.done + 1} of ${files}`;
  return zh ? `正在读取${of}，请稍候……${time}` : `Reading${of} …${time}`;
}

/** What is to be done with the workbook, in a word and a sentence. */
export function verdictWords(
  { verdict, counts, reported }: Checked,
  own: string | null,
  language: Language,
): { readonly word: string; readonly sentence: string } {
  const zh = language === 'zh';
  switch (verdict) {
    case 'ready':
      return zh
        ? { word: '可以报送', sentence: '没有错误，也没有要核实的地方。' }
        : { word: 'Can be sent', sentence: 'Nothing is wrong and nothing is to be verified.' };
    case 'verify':
      return zh
        ? { word: '核实后可以报送', sentence: `没有错误；有${counts.warning}处请核实，数据无误就可以报送。` }
        : {
            word: 'Can be sent once verified',
            sentence: `No errors. Please verify ${plural(counts.warning, 'place')}; if the figures are right, send it.`,
          };
    case 'mend':
      return zh
        ? { word: '还不能报送', sentence: `${countWords(counts, language)}。错误必须改好，警告请核实。` }
        : {
            word: 'Not yet to be sent',
            sentence: `${countWords(counts, language)}. Errors must be corrected, warnings verified.`,
          };
    case 'other-unit':
      return zh
        ? {
            word: '不是本单位的表',
            sentence: `本页供${own ?? ''}使用，这个文件是${reported.unit ?? ''}的。没有与${reported.unit ?? ''}的任务和上月数据核对。`,
          }
        : {
            word: 'Another unit’s report',
            sentence: `This page is for ${own ?? ''}, and the file is ${reported.unit ?? ''}’s. It was not compared with that unit’s targets and earlier figures.`,
          };
    case 'nothing-asked-for':
      return zh
        ? { word: '不是要报的表', sentence: '文件里没有要报送的报表，请看看是不是拿错了文件。' }
        : {
            word: 'Not what is asked for',
            sentence: 'No table in it is one to be reported. Is it the wrong file?',
          };
  }
}
