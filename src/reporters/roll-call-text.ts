import { oneLine } from '../core/hidden-characters.ts';
import { type Period, periodText } from '../core/period.ts';
import type { Language } from '../diagnostics/wording.ts';
import { countRollCall, type RollCallLine } from '../model/roll-call.ts';
import { countsInChinese, countsInEnglish } from '../words/roll-call.ts';
import { wrap } from './lines.ts';

const SECTIONS = [
  [({ state }) => state === 'missing', '未报', 'Not sent'],
  [({ state }) => state === 'unfilled', '未填报（表格空着退了回来）', 'Came back blank'],
  [
    ({ state, opened }) => state === 'refused' && opened,
    '退回（有错误，未汇总）',
    'Refused for faults, not merged',
  ],
  [
    ({ state, opened }) => state === 'refused' && !opened,
    '退回（文件不能读，如旧格式、加密、损坏）',
    'Refused because the file cannot be read (old format, encrypted, damaged)',
  ],
  [
    ({ state }) => state === 'unread',
    '来件不是工作簿或打不开，没有读',
    'Came as something else, or did not open, and was not read',
  ],
  [({ state }) => state === 'other', '来件不属本月', 'Sent for another month'],
  [
    ({ state }) => state === 'contradicting',
    '重复报送且不一致（未汇总）',
    'Sent twice with different figures, not merged',
  ],
  [({ again }) => again, '重复报送，内容相同（按一份计）', 'Sent twice with the same contents, counted once'],
  [({ late }) => late, '迟报', 'Late'],
  [
    ({ state, doubtful }) => doubtful && (state === 'merged' || state === 'merged-faulty'),
    '有数据待核实（核实前不计入总数和名次）',
    'With figures to be verified (in no sum or rank till then)',
  ],
  [
    ({ state }) => state === 'merged-faulty',
    '有错误，其余的数照样汇总',
    'Faulty; what is right in them was merged',
  ],
] as const satisfies readonly (readonly [(line: RollCallLine) => boolean, string, string])[];

/** The roll-call in short for the terminal: a count per table, then everyone who needs a call. */
export function rollCallText(
  lines: readonly RollCallLine[],
  period: Period,
  { language, width }: { readonly language: Language; readonly width: number },
): string {
  const zh = language === 'zh';
  const out: string[] = [
    zh ? `${period.year}年${period.month}月报送情况` : `Submissions of ${periodText(period)}`,
  ];
  const tables = [...new Set(lines.map(({ table }) => table))].filter((table) => table !== '');
  for (const table of tables) {
    const mine = lines.filter((line) => line.table === table);
    const counts = countRollCall(mine);
    out.push('', table, `  ${zh ? countsInChinese(counts) : countsInEnglish(counts)}`);
    for (const [belongs, chinese, english] of SECTIONS) {
      const who = mine.filter(belongs).map(nameOf);
      const names = [...new Set(who)].map(oneLine);
      if (names.length === 0) continue;
      const text = zh ? `${chinese}：${names.join('、')}` : `${english}: ${names.join(', ')}`;
      out.push(
        ...wrap(text, Math.max(20, width - 4)).map((part, index) =>
          index === 0 ? `  ${part}` : `    ${part}`,
        ),
      );
    }
  }
  const others = lines.filter(({ table, file }) => table === '' && file !== null);
  if (others.length > 0) {
    out.push(
      '',
      zh ? '其他文件（未汇总，原因见“报送情况”）' : 'Other files (not merged; see the sheet 报送情况)',
    );
    out.push(...others.map(({ file }) => `  ${oneLine(file?.path ?? '')}`));
  }
  return `${out.join('\n')}\n`;
}

/** Whose report it is, and on what; the file's name where nobody knows. */
function nameOf({ unit, subject, file }: RollCallLine): string {
  if (unit === '') return file?.path ?? '';
  return subject === '' ? unit : `${unit}（${subject}）`;
}
