import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/formats/xlsx/read/index.ts';
import type { Cell, Sheet } from '../../src/model/sheet.ts';
import { placePeriods } from '../../src/tables/periods.ts';
import { readTables } from '../../src/tables/read-tables.ts';
import { FIXTURES } from '../support/cli.ts';
import { context } from '../tables/reading.ts';

const LETTERS = 30_000;
/** A run is to take less than this, whatever a cell holds. */
const MOST_MILLISECONDS = 1000;

/** What regular expressions stumble over when it goes on and on: whatever they repeat, and an end that does not fit. */
const REPEATED =
  '1月至|1—|1-|2023年|2023-05-|2023.|一、|（|）|(一)|()|[|【| |\u3000|\n|、|，|；|/|—|-|/ |1|１|1,|1，|0.|.|%|‰|个|亿|万元|亿元|百万|不少于|不低于|以上|约|至|到|月|日|年|第|季度|底前|年底前|力争|常态|各|等|等单位|市|大冶市|有限公司|局|单位：|单位:|填报时间：|注：|注|合计|小计|平均|同比|签约额|新签约项目|任务|完成|累计|本月|截至|上年|责任单位|※|（进规培育）|企业|13800|ａ|a|aA|的|=|="|"|\''.split(
    '|',
  );

const texts = REPEATED.filter((part) => part !== '').flatMap((part) => {
  const long = part.repeat(Math.ceil(LETTERS / part.length));
  return [long, `${long}！`, `签约额${long}`];
});

/** The sheet with one cell's text replaced. */
function withText(sheet: Sheet, { row, column }: Cell, value: string): Sheet {
  const replaced = (cell: Cell): Cell =>
    cell.row === row && cell.column === column ? { ...cell, kind: 'text', value } : cell;
  const rows = [...sheet.rows()].map((line) =>
    line.number === row ? { ...line, cells: line.cells.map(replaced) } : line,
  );
  return {
    ...sheet,
    rows: () => rows,
    cell: (at, across) => {
      const cell = sheet.cell(at, across);
      return cell === undefined ? undefined : replaced(cell);
    },
    mergeAt: (at, across) => sheet.mergeAt(at, across),
  };
}

const FILES = [
  'tables/招商附件1-乡镇任务分解表.xlsx',
  'monthly/2023-05.xlsx',
  'tables/招商附件3-产业链对口联系表.xlsx',
  'tables/科技附件1-指标任务.xlsx',
  'tables/文明附件1-工作任务清单.xlsx',
  'tables/服务企业附件2-部门包保企业.xlsx',
  'tables/服务企业附件3-企业情况收集表（2023年5月）.xlsx',
  'tables/项目附件1-重大基础设施项目统计表.xlsx',
  'progress/2023-05-乡村振兴任务进展.xlsx',
];

/** Rows of which every cell is tried: titles, headers, the first records; and the last ones with totals and notes. */
const FIRST = 7;
const LAST = 2;

describe.each(FILES)('A text without end anywhere in %s', (file) => {
  const { workbook } = readWorkbook(readFileSync(path.join(FIXTURES, file)), { file });
  const sheet = workbook?.sheets.at(0);

  it('is read within a second', () => {
    if (sheet === undefined) throw new Error('no sheet');
    const rows = [...sheet.rows()];
    const cells = [...rows.slice(0, FIRST), ...rows.slice(-LAST)].flatMap((row) => row.cells);
    const slow: string[] = [];
    let next = 0;
    for (const cell of cells) {
      // Every cell meets some of the texts, and every text some of the cells.
      for (let step = 0; step < 8; step += 1) {
        const text = texts[next % texts.length] ?? '';
        next += 1;
        const started = performance.now();
        const { tables } = readTables(withText(sheet, cell, text), context(undefined, file));
        const input = { path: file, sha256: '', size: 1 };
        placePeriods([{ input, metadata: {}, tables, findings: [], opened: true }], 2023, null);
        const took = performance.now() - started;
        if (took > MOST_MILLISECONDS)
          slow.push(`${sheet.name}!${cell.row}:${cell.column} ${text.slice(0, 9)}… ${Math.round(took)} ms`);
      }
    }
    expect(slow).toEqual([]);
  });
});
