import type { Period } from '../core/period.ts';
import type { Place } from '../core/place.ts';
import { countRollCall, type RollCallLine } from '../model/roll-call.ts';
import { BESIDE_SHEETS, type CellModel, type SheetModel } from '../model/workbook-model.ts';
import { countsInChinese, stateWordOf } from '../words/roll-call.ts';
import { cell } from './cells.ts';
import { listSheet } from './list-sheet.ts';

/** Enough of a hash to tell files apart. */
const SHOWN_DIGITS = 16;

/** 报送情况: who has sent what and when, who has not, who sent twice, and what was refused and why. */
export function rollCallSheet(lines: readonly RollCallLine[], period: Period): SheetModel {
  // Returns are one an enterprise: a unit may have several.
  const returns = lines.some(({ subject }) => subject !== '');
  return listSheet({
    name: BESIDE_SHEETS.rollCall,
    title: `${period.year}年${period.month}月报送情况`,
    caption: `${rollCallTotals(lines)}。保存时间取自工作簿的属性，为北京时间。`,
    headers: [
      '序号',
      '报表',
      '单位',
      ...(returns ? ['企业'] : []),
      '类别',
      '情况',
      '原因',
      '文件',
      '保存时间',
      '文件指纹（SHA-256前16位）',
      '说明',
    ],
    widths: [6, 13, 28, ...(returns ? [28] : []), 15, 15, 26, 32, 18, 20, 52],
    items: lines.map((line, index) => rollCallRow(line, index + 1, returns)),
    none: '没有应报的表。',
    frozenColumns: 3,
  });
}

function rollCallRow(line: RollCallLine, number: number, returns: boolean): readonly CellModel[] {
  const { file } = line;
  const marked =
    line.state === 'merged' && !line.doubtful
      ? 'text-centre'
      : line.state === 'missing' || line.state === 'merged'
        ? 'warned'
        : 'fault';
  return [
    cell(number, 'integer'),
    cell(line.source || null, 'text-centre'),
    cell(line.unit || null, 'wrapped'),
    ...(returns ? [cell(line.subject || null, 'wrapped')] : []),
    cell(line.class || null, 'text-centre'),
    cell(stateWordOf(line), marked),
    cell(line.reasons.join('；') || null, 'wrapped'),
    cell(file?.path ?? null, 'wrapped'),
    cell(file === null ? null : (beijingTime(file.modified) ?? '不详'), 'text-centre'),
    cell(file?.sha256.slice(0, SHOWN_DIGITS) ?? null, 'text-centre'),
    cell(line.remarks.join('\n') || null, 'wrapped'),
  ];
}

/** The counts of all tables together, and of each where there are several. */
export function rollCallTotals(lines: readonly RollCallLine[]): string {
  const sources = [...new Set(lines.flatMap(({ table, source }) => (table === '' ? [] : [source])))];
  const each = sources.map((source) => {
    const mine = lines.filter((line) => line.source === source);
    return `${source}：${countsInChinese(countRollCall(mine))}`;
  });
  return [countsInChinese(countRollCall(lines)), ...(each.length > 1 ? each : [])].join('。');
}

/** `2023-06-05T01:30:00Z` → `2023-06-05 09:30`; a time without a zone stands as it is. */
export function beijingTime(time: string | null): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z?)$/.exec(time ?? '');
  if (match === null) return null;
  const [year, month, day, hour, minute] = match.slice(1, 6).map(Number);
  const shifted = new Date(
    Date.UTC(year ?? 0, (month ?? 1) - 1, day, (hour ?? 0) + (match[6] === 'Z' ? 8 : 0), minute),
  );
  return shifted.toISOString().slice(0, 16).replace('T', ' ');
}

/** A collected figure: where it was sent and where it stands now. */
export interface FigureSource {
  readonly table: string;
  readonly subject: string;
  readonly heading: string;
  readonly value: CellModel['value'];
  readonly from: Place;
  readonly sheet: string;
  readonly cell: string;
}

/** 数据来源: file, sheet and cell of every collected figure, with a link to where it stands now. */
export function figureSourcesSheet(
  figures: readonly FigureSource[],
  remarkOn: (at: Place) => string | null = () => null,
): SheetModel {
  return listSheet({
    name: BESIDE_SHEETS.sources,
    title: '数据来源',
    caption: '汇总表中每个数出自哪份报送文件的哪个单元格',
    headers: [
      '报表',
      '单位（事项）',
      '栏目',
      '数值',
      '汇总位置',
      '来源文件',
      '来源工作表',
      '来源单元格',
      '核实',
    ],
    widths: [34, 30, 30, 16, 20, 40, 18, 12, 40],
    items: figures.map(({ table, subject, heading, value, from, sheet, cell: at }) => [
      cell(table, 'wrapped'),
      cell(subject, 'wrapped'),
      cell(heading, 'wrapped'),
      cell(value, typeof value === 'string' ? 'wrapped' : 'number'),
      { value: `${sheet}!${at}`, style: 'link', link: `#'${sheet.replaceAll("'", "''")}'!${at}` },
      cell(from.file ?? '', 'wrapped'),
      cell(from.sheet ?? '', 'wrapped'),
      cell(from.cell ?? '', 'text-centre'),
      cell(remarkOn(from), 'wrapped'),
    ]),
    none: '没有汇总任何数据。',
    frozenColumns: 2,
  });
}
