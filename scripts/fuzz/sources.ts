import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeZip } from '../../src/formats/zip.ts';
import { type Source, sourceOf } from './mutate.ts';

/** One real workbook of each kind of table, and two small ones with a fault of every common sort. */
const WORKBOOKS = [
  'small/fuzz-sources/two-tables.xlsx',
  'small/fuzz-sources/target-words.xlsx',
  'daye-2023/monthly/2023-02.xlsx',
  'daye-2023/progress/2023-05-乡村振兴任务进展.xlsx',
  'daye-2023/progress/2023-05-向上争取资金完成情况.xlsx',
  'daye-2023/tables/招商附件3-产业链对口联系表.xlsx',
  'daye-2023/tables/招商附件5-对口联系安排表.xlsx',
  'daye-2023/tables/文明附件3-一月一评比.xlsx',
  'daye-2023/tables/服务企业附件2-部门包保企业.xlsx',
  'daye-2023/tables/服务企业附件3-企业情况收集表（2023年5月）.xlsx',
  'daye-2023/tables/科技附件1-指标任务.xlsx',
  'daye-2023/tables/科技附件3-十大创新平台.xlsx',
  'daye-2023/tables/项目附件1-重大基础设施项目统计表.xlsx',
];
/** Rows that are left of a sheet: every heading there is, and three or more rows of records. */
const ROWS = 8;
/** Of so many runs one has a workbook as it is; the others, for a tenth of the time, its first rows. */
const WHOLE = 24;

/** The workbook for each run. */
export function sourcesIn(fixtures: string): (run: number) => Source {
  const whole = WORKBOOKS.map((name) => sourceOf(readFileSync(path.join(fixtures, ...name.split('/')))));
  const short = whole.map(shortened);
  return (run) => {
    const sources = run % WHOLE === 0 ? whole : short;
    const source = sources[Math.floor(run / WHOLE + run) % sources.length];
    if (source === undefined) throw new RangeError('no source workbook');
    return source;
  };
}

/** The same workbook with the first rows of its sheets alone. */
function shortened({ parts }: Source): Source {
  const cut = parts.map(({ name, content }) => ({
    name,
    content: name.startsWith('xl/worksheets/sheet')
      ? Buffer.from(firstRows(Buffer.from(content).toString('utf8')), 'utf8')
      : content,
  }));
  return sourceOf(Buffer.from(writeZip(cut)));
}

function firstRows(xml: string): string {
  return xml
    .replaceAll(/<row r="(\d+)"[^>]*?(?:\/>|>.*?<\/row>)/gsu, (row, number) =>
      Number(number) > ROWS ? '' : row,
    )
    .replaceAll(/<mergeCell ref="[A-Z]+(\d+):[A-Z]+(\d+)"\/>/gu, (merge, _, bottom) =>
      Number(bottom) > ROWS ? '' : merge,
    )
    .replace(/<mergeCells[^>]*><\/mergeCells>/u, '');
}
