import type { CellModel, CellStyle, SheetModel, WorkbookModel } from '../../model/workbook-model.ts';

/** A small table: its sheet and title, then a line of headings and the rows, cells divided by `|`. */
type Small = readonly [sheet: string, title: string, lines: string];

const MARK = '（示例，数据为虚构）';

/** What each plan reported for June. */
const JUNE: readonly Small[] = [
  [
    '部门招商',
    '2023年1—6月部门单位招商引资完成情况表',
    `责任单位|新签约项目任务（个）|新签约项目完成（个）|签约额任务（亿元）|签约额完成（亿元）
     市教育局|2|2|10|10
     市民政局|2|1|10|5
     市科技局|2|0|10|0`,
  ],
  [
    '量化指标',
    '2023年1—6月量化指标任务完成情况表',
    `方案|指标|目标任务|计量单位|牵头单位|完成
     项目建设|项目建设专题会|不少于24次|次|市发改局|6
     文明提升|大冶楷模（好人）|不少于10人|人|市委宣传部|6`,
  ],
  [
    '营商任务',
    '2023年1—6月优化营商环境重点任务进展情况表',
    `任务类别|重点任务|主要内容|牵头单位|责任单位|完成时限|进展情况|完成状态|完成进度（%）|完成时间
     政务服务|首席服务员制试点|四个服务区试点|市政务服务和大数据管理局|各乡镇|2023年5月底|正在试点|推进中|60|
     政务服务|缩短审批时限|一般审批4个工作日|市市场监管局|市有关单位|2023年7月20日|正在办理|推进中|80|
     市场环境|清理妨碍公平的规定|全面清理|市司法局|市有关单位|2023年6月底|已完成|已完成|100|2023-06-20
     市场环境|整治乱收费|专项整治|市发改局|市有关单位|2023年12月底||||`,
  ],
  [
    '一月一评比',
    '2023年6月“一月一评比”活动开展情况表',
    `月份|每月评比活动|活动内容|责任单位|开展情况|开展时间
     5月|最美家庭评选|评选十佳|市妇联|已开展|2023-05-20
     6月|最美志愿者评选|评选十佳|市委文明办|未开展|`,
  ],
];

/** What is kept through the year. */
const LEDGERS: readonly Small[] = [
  [
    '签约项目',
    '2023年签约项目台账',
    `项目名称|引进单位|省外|技改|计划总投资（亿元）|签约日期|开工日期|入库日期|推进状态
     甲材料项目|市教育局|是|否|2|2022-11-10|||正常
     乙装备项目|市民政局|是|否|1.2|2022-10-10|||确实无法推进
     丙技改项目|市科技局|否|是|1.5|2023-02-10|2023-03-01|2023-04-10|正常
     丁新能源项目|市教育局|是|否|6|2023-01-12|||正常`,
  ],
  [
    '项目问题',
    '2023年项目问题交办台账',
    `编号|项目名称|问题|责任单位|交办日期|完成时限|办结（销号）日期|状态
     1|丁新能源项目|用地未批|市教育局|2023-04-20|2023-05-10||未办结
     2|甲材料项目|未通电|市民政局|2023-06-05|2023-07-05||办理中`,
  ],
  [
    '创建问题',
    '2023年文明创建问题整改台账',
    `编号|点位|问题|责任单位|责任人|交办日期|整改时限|整改完成日期|复查结果
     1|金湖大道|占道经营|市民政局|郝××|2023-06-01|2023-06-08|2023-06-10|整改到位
     2|尹家湖路|占道经营|市科技局|郝××|2023-06-01|2023-06-08|2023-06-10|整改到位
     3|青龙山公园|垃圾未清|市科技局|郝××|2023-06-03|2023-06-10|2023-06-12|整改到位
     4|罗桥市场|乱停乱放|市教育局|郝××|2023-06-01|2023-06-08|2023-06-11|整改到位
     5|东风路|乱停乱放|市教育局|郝××|2023-06-03|2023-06-10|2023-06-13|整改到位
     6|新冶大道|乱停乱放|市教育局|郝××|2023-06-05|2023-06-12|2023-06-15|整改到位`,
  ],
  [
    '通报奖惩',
    '2023年通报、奖惩台账',
    `单位|方案|日期|类型|分值|文号或事由
     灵乡镇|乡村振兴|2023-06-02|表扬||通报〔2023〕1号
     陈贵镇|项目建设|2023-06-05|批评|1|通报〔2023〕2号`,
  ],
  [
    '考核评分',
    '2023年考核评分表',
    `考核|对象|类别|周期|得分
     重大项目拉练|灵乡镇|乡镇|2023年第二季度|95
     重大项目拉练|陈贵镇|乡镇|2023年第二季度|90
     重大项目拉练|保安镇|乡镇|2023年第二季度|85
     季度考核|灵乡镇|乡镇|2023年第二季度|92
     季度考核|陈贵镇|乡镇|2023年第二季度|88
     季度考核|保安镇|乡镇|2023年第二季度|80
     门前三包|金湖大道|路段|2023年6月|96
     门前三包|尹家湖路|路段|2023年6月|94
     门前三包|新冶大道|路段|2023年6月|92
     门前三包|东风路|路段|2023年6月|90
     门前三包|大冶大道|路段|2023年6月|80
     门前三包|湛月路|路段|2023年6月|78
     门前三包|观山路|路段|2023年6月|75`,
  ],
  [
    '包保企业',
    '2023年市直部门包保重点企业安排表',
    `挂点部门|包保重点企业|企业类别|所在地
     市教育局|甲公司|规上|灵乡镇
     市民政局|乙公司|规上|陈贵镇`,
  ],
  [
    '走访企业',
    '2023年走访企业台账',
    `包保单位|企业名称|走访日期|走访人|收集问题数
     市教育局|甲公司|2023-05-10|郝××|1`,
  ],
];

/** All plans, small: what they reported for June, and the ledgers. Every list but those of the year's end has somebody on it. */
export function examplePlans(
  date: string,
): readonly { readonly name: string; readonly model: WorkbookModel }[] {
  return [
    { name: '2023-06-各方案进展.xlsx', model: workbook('2023年6月各方案进展', date, JUNE) },
    { name: '台账.xlsx', model: workbook('2023年台账', date, LEDGERS) },
  ];
}

function workbook(title: string, date: string, tables: readonly Small[]): WorkbookModel {
  return { title: `${title}${MARK}`, date, metadata: {}, sheets: tables.map(sheetOf) };
}

function sheetOf([name, title, lines]: Small): SheetModel {
  const rows = lines.split('\n').map((line) => line.trim().split('|'));
  const width = rows[0]?.length ?? 1;
  return {
    name,
    widths: Array.from({ length: width }, () => 16),
    rows: [
      { cells: [cell(`${title}${MARK}`, 'title')], height: 36 },
      ...rows.map((cells, at) => ({
        cells: cells.map((text) => (at === 0 ? cell(text, 'header') : typed(text))),
      })),
    ],
    merges: [{ top: 1, bottom: 1, left: 1, right: width }],
    freeze: { rows: 2, columns: 1 },
    print: { orientation: 'landscape', repeatRows: [2, 2] },
  };
}

function typed(text: string): CellModel {
  if (text === '') return cell(null, 'text');
  return /^\d+(?:\.\d+)?$/u.test(text) ? cell(Number(text), 'number') : cell(text, 'text');
}

function cell(value: CellModel['value'], style: CellStyle): CellModel {
  return { value, style };
}
