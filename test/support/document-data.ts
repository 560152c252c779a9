import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { FIXTURES } from './cli.ts';

const Datum = z.union([z.string(), z.number(), z.null()]);

const Data = z.object({
  title: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(Datum)),
  total: z.array(Datum).optional(),
  months: z.record(z.string(), z.array(z.array(Datum))).optional(),
  sums: z.array(z.string()).optional(),
});

/** A row of a table of the document: what is printed in each column, by its id in the schema; merged words in every row. */
export type PrintedRow = ReadonlyMap<string, string>;

export interface PrintedTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly PrintedRow[];
  readonly total: PrintedRow | null;
}

/** Tables of the document (and monthly forms of some), with the data and the workbook that was laid out from it. */
export const DOCUMENT_TABLES: readonly (readonly [table: string, data: string, workbook: string])[] = [
  ['investment/townships', 'investment-townships', 'tables/招商附件1-乡镇任务分解表.xlsx'],
  ['investment/departments', 'investment-departments', 'targets/招商附件2-部门任务分解表.xlsx'],
  ['investment/chains', 'investment-chains', 'tables/招商附件3-产业链对口联系表.xlsx'],
  ['investment/events', 'investment-events', 'tables/招商附件4-重大招商活动安排表.xlsx'],
  ['investment/liaison', 'investment-liaison', 'tables/招商附件5-对口联系安排表.xlsx'],
  ['project/fixed-assets', 'project-fixed-assets', 'tables/项目附件2-固定资产投资计划分解表.xlsx'],
  ['project/townships', 'project-townships', 'tables/项目附件3-项目建设计划表.xlsx'],
  ['project/funding', 'project-funding', 'tables/项目附件4-向上争取资金任务分解表.xlsx'],
  ['project/funding', 'project-funding-progress', 'progress/2023-05-向上争取资金完成情况.xlsx'],
  ['enterprise/leaders', 'enterprise-leaders', 'tables/服务企业附件1-领导联系企业.xlsx'],
  ['enterprise/departments', 'enterprise-departments', 'tables/服务企业附件2-部门包保企业.xlsx'],
  ['innovation/indicators', 'innovation-indicators', 'tables/科技附件1-指标任务.xlsx'],
  ['innovation/events', 'innovation-events', 'tables/科技附件2-一月一活动.xlsx'],
  ['innovation/platforms', 'innovation-platforms', 'tables/科技附件3-十大创新平台.xlsx'],
  ['investment/events', 'investment-events-progress', 'progress/2023-05-招商活动开展情况.xlsx'],
  ['innovation/events', 'innovation-events-progress', 'progress/2023-05-一月一活动开展情况.xlsx'],
  ['innovation/platforms', 'innovation-platforms-progress', 'progress/2023-05-创新平台建设进展.xlsx'],
  ['innovation/indicators', 'innovation-indicators-progress', 'progress/2023-05-科技创新指标完成情况.xlsx'],
  ['environment/tasks', 'environment-tasks-progress', 'progress/2023-05-营商环境任务进展.xlsx'],
  ['civic/themes', 'civic-themes-progress', 'progress/2023-05-一月一主题开展情况.xlsx'],
  ['civic/contests', 'civic-contests-progress', 'progress/2023-05-一月一评比开展情况.xlsx'],
  ['investment/chain-targets', 'investment-chain-targets', 'tables/招商-重点产业链招商目标.xlsx'],
  [
    'investment/chain-targets',
    'investment-chain-targets-months:2023-05',
    'progress/2023-05-产业链招商目标完成情况.xlsx',
  ],
  ['project/townships', 'project-townships-months:2023-05', 'progress/2023-05-项目建设进度.xlsx'],
  ['enterprise/revenue', 'enterprise-revenue-months:2023-05', 'progress/2023-05-企业营业收入监测.xlsx'],
  ['civic/volunteering', 'civic-volunteering-months:2023-05', 'progress/2023-05-志愿服务统计.xlsx'],
  ['plan/indicators', 'plan-indicators', 'tables/八大行动-量化指标任务清单.xlsx'],
  ['plan/indicators', 'plan-indicators-progress', 'progress/2023-05-量化指标完成情况.xlsx'],
  ['assessment/scores', 'assessment-scores', 'ledgers/考核评分表.xlsx'],
  ['assessment/scores', 'assessment-marks', 'progress/2023-05-各项考核评分表.xlsx'],
  ['environment/tasks', 'environment-tasks', 'tables/营商环境-重点任务清单.xlsx'],
  ['rural/tasks', 'rural-tasks', 'tables/乡村附件-目标任务分解表.xlsx'],
  ['rural/tasks', 'rural-tasks-progress', 'progress/2023-05-乡村振兴任务进展.xlsx'],
  ['civic/tasks', 'civic-tasks', 'tables/文明附件1-工作任务清单.xlsx'],
  ['civic/tasks', 'civic-tasks-progress', 'progress/2023-05-文明提升任务进展.xlsx'],
  ['civic/themes', 'civic-themes', 'tables/文明附件2-一月一主题.xlsx'],
  ['civic/contests', 'civic-contests', 'tables/文明附件3-一月一评比.xlsx'],
  ['investment/projects', 'investment-projects', 'ledgers/签约项目台账.xlsx'],
  ['investment/outings', 'investment-outings', 'ledgers/外出招商台账.xlsx'],
  ['project/problems', 'project-problems', 'ledgers/项目问题交办台账.xlsx'],
  ['enterprise/problems', 'enterprise-problems', 'ledgers/企业问题台账.xlsx'],
  ['enterprise/visits', 'enterprise-visits', 'ledgers/走访企业台账.xlsx'],
  ['environment/approvals', 'environment-approvals', 'ledgers/审批时限台账.xlsx'],
  ['civic/problems', 'civic-problems', 'ledgers/文明创建问题整改台账.xlsx'],
  ['assessment/notices', 'assessment-notices', 'ledgers/通报奖惩台账.xlsx'],
];

/** The same tables as an office laid them out itself. */
export const OFFICE_WORKBOOKS: typeof DOCUMENT_TABLES = [
  ['investment/departments', 'investment-departments', 'office/招商附件2-部门任务分解表.xlsx'],
  ['investment/liaison', 'investment-liaison', 'office/招商附件5-对口联系安排表.xlsx'],
  ['project/funding', 'project-funding', 'office/项目附件4-向上争取资金分解表.xlsx'],
  ['enterprise/departments', 'enterprise-departments', 'office/服务企业附件2-部门包保企业.xlsx'],
  ['rural/tasks', 'rural-tasks', 'office/乡村振兴附件-目标任务分解表.xlsx'],
];

/** The source of a table: `<name>`, or `<name>:2023-05` for one month of those that its file holds. */
export function sourceData(name: string): z.infer<typeof Data> {
  const [file = '', month] = name.split(':');
  const data = Data.parse(JSON.parse(readFileSync(path.join(FIXTURES, 'data', `${file}.json`), 'utf8')));
  if (month === undefined) return data;
  const rows = data.rows.map((row, index) => [...row, ...(data.months?.[month]?.[index] ?? [])]);
  const title = data.title.replace('{month}', String(Number(month.slice(5))));
  const { sums } = data;
  const total = data.columns.map((id, column) => {
    if (column === 0) return '合计';
    return sums?.includes(id) === true ? String(totalOf(rows.map((row) => row[column] ?? 0))) : '';
  });
  return { ...data, title, rows, ...(sums === undefined ? {} : { total }) };
}

/** Hundredths are added, so that no figure is off by a stray digit. */
function totalOf(figures: readonly z.infer<typeof Datum>[]): number {
  return figures.reduce<number>((all, figure) => all + Math.round(Number(figure) * 100), 0) / 100;
}

/** The data of fixtures/daye-2023/data/<name>.json, what stands under a merge repeated in every row of it. */
export function printedTable(name: string): PrintedTable {
  const { title, columns, rows, total } = sourceData(name);
  const above = columns.map(() => '');
  const read = (row: readonly z.infer<typeof Datum>[]): PrintedRow => {
    row.forEach((datum, column) => {
      if (datum !== null) above[column] = String(datum);
    });
    return new Map(columns.map((id, column) => [id, above[column] ?? '']));
  };
  return {
    title,
    columns,
    rows: rows.map(read),
    total:
      total === undefined ? null : new Map(columns.map((id, column) => [id, String(total[column] ?? '')])),
  };
}
