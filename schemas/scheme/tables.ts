import { UNIT_KIND_NAMES } from '../../src/core/unit-kind.ts';
import type { AssessedKind } from '../assessments/assessment.ts';
import { choice, date, NOT_NEGATIVE, number, serial, text } from '../cells.ts';
import { defineTable } from '../define-table.ts';

const COMMON = { plan: 'scheme', source: '考核办法', kind: 'settings', edition: '1' } as const;

/** 基本信息: one setting a row. */
export const basics = defineTable({
  ...COMMON,
  id: 'scheme/basics',
  title: '基本信息',
  titleWords: ['基本信息'],
  key: ['item'],
  columns: {
    item: { header: '项目', is: text(), note: '不要改。' },
    value: { header: '取值', is: text().nullable(), note: '只改这一列；留空用默认值。' },
    note: { header: '说明', is: text().nullable() },
  },
});

/** What the figures of 基本信息 may be, of those that have bounds. */
export const basicFigures = {
  year: number(null, { integer: true, min: '2000', max: '2100' }),
  decimals: number(null, { integer: true, min: '0', max: '4' }),
  /** 临期天数. */
  days: number(null, { integer: true, min: '0', max: '366' }),
  /** 通报字数. */
  characters: number(null, { integer: true, min: '300', max: '10000' }),
  /** 加分封顶, 扣分封顶, in points. */
  cap: number(null, NOT_NEGATIVE),
};

/** 单位名录: the units in their official order. */
export const rosterSheet = defineTable({
  ...COMMON,
  id: 'scheme/roster',
  title: '单位名录',
  titleWords: ['单位名录'],
  key: ['name'],
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    name: {
      header: '单位名称',
      aliases: ['单位'],
      is: text(),
      note: '通报中使用的名称；行的先后即排列顺序。',
    },
    kind: { header: '机构类型', is: choice(Object.values(UNIT_KIND_NAMES)), note: '从下拉列表选。' },
    class: {
      header: '招商类别',
      aliases: ['类别'],
      is: text().nullable(),
      note: '招商引资在哪一类里排名；留空为未定类。',
    },
    'enterprise-class': {
      header: '企业类别',
      is: text().nullish(),
      note: '服务企业在哪一类里评定；留空为未定类。',
    },
    'civic-class': {
      header: '文明类别',
      is: text().nullish(),
      note: '文明创建在哪一类里考核；留空为未定类。',
    },
    'party-class': {
      header: '党建类别',
      is: text().nullish(),
      note: '绩效考核在哪一类主体功能区里排名；留空为未定类。',
    },
    aliases: { header: '别名', is: text().nullable(), note: '报表里可能出现的其他写法，用顿号隔开。' },
    leader: { header: '分管领导', is: text().nullable(), note: '约谈人栏会写上；可留空。' },
  },
});

/** How the sheet 考核 names what an assessment is of. */
export const ASSESSED_NAMES = {
  units: '单位计分',
  indicators: '指标进度',
  tasks: '任务进度',
  ledger: '台账统计',
} as const satisfies Readonly<Record<AssessedKind, string>>;

/** 考核: what is assessed, in the order of print. What a scheme does not name is not assessed. */
export const assessmentSheet = defineTable({
  ...COMMON,
  id: 'scheme/assessments',
  title: '考核',
  titleWords: ['考核'],
  key: ['table'],
  columns: {
    table: {
      header: '考核表',
      is: text(),
      note: '表的编号或名称，如 civic/tasks；删去一行，这张表就不考核。',
    },
    name: { header: '考核名称', is: text(), note: '评分表、通报和名单中使用的名称。' },
    of: {
      header: '考核方式',
      is: choice(Object.values(ASSESSED_NAMES)),
      note: '单位计分：按“指标”表给单位计分排名；指标进度：逐项指标看序时；任务进度：逐项任务看期限；台账统计：按单位统计台账。',
    },
  },
});

/** 主要指标 of an indicator that is one. */
export const HEADLINE = '是';

/**
 * 指标: what is scored, how.
 *
 * @param scorers names of the scorers there are; the first is the default.
 * @param params what 方法参数 may be, scorer by scorer.
 */
export const indicatorSheet = (scorers: readonly string[], params: string) =>
  defineTable({
    ...COMMON,
    id: 'scheme/indicators',
    title: '指标',
    titleWords: ['指标'],
    key: ['table', 'name'],
    columns: {
      table: { header: '考核表', is: text(), note: '表的编号，如 investment/departments。' },
      assessment: { header: '考核名称', is: text(), note: '通报中使用的名称；同一考核表写同一个。' },
      name: { header: '指标名称', is: text(), note: '评分表和通报中使用的名称。' },
      columns: {
        header: '取数列',
        is: text(),
        note: '考核表中的列名；两列合成写成“新签约项目50%+签约额50%”。',
      },
      unit: {
        header: '计量单位',
        is: text().nullish(),
        note: '留空为取数列的单位；写了须与取数列一致，合成的写“%”。',
      },
      weight: { header: '权重', is: number(null, NOT_NEGATIVE), note: '只看相互比例，不必合计为100。' },
      scorer: {
        header: '计分方法',
        is: choice(scorers).nullish(),
        note: `留空为${scorers[0]}：权重×完成率。`,
      },
      params: {
        header: '方法参数',
        is: text().nullish(),
        note: params,
      },
      cap: {
        header: '封顶',
        is: text().nullish(),
        note: '计分时完成率最高算多少：百分比或“不封顶”；留空为100%。',
      },
      'no-target': {
        header: '无任务处理',
        is: text().nullish(),
        note: '任务为“/”时：折算（不计该项，其余折成百分制）、满分、零分，或固定分（如“5分”）；留空为折算。',
      },
      curve: {
        header: '序时进度',
        is: text().nullish(),
        note: '“按月均分”，或用分号隔开的12个累计百分比；留空为按月均分。',
      },
      applies: {
        header: '适用类别',
        is: text().nullish(),
        note: '只考核这些类别或机构类型，用顿号隔开；留空为有任务的单位都适用。',
      },
      headline: {
        header: '主要指标',
        is: choice([HEADLINE]).nullish(),
        note: '写“是”的在通报正文里写，其余列入附件的表；一张表都没写“是”的，写前三项。',
      },
    },
  });

/**
 * 约谈规则: one step a row; rows of one rule share its number.
 *
 * @param metrics names of the conditions there are.
 * @param note what they mean.
 */
export const interviewSheet = (metrics: readonly string[], note: string) =>
  defineTable({
    ...COMMON,
    id: 'scheme/interview-rules',
    title: '约谈规则',
    titleWords: ['约谈规则'],
    key: ['rule', 'months'],
    columns: {
      rule: { header: '规则编号', is: text(), note: '同一规则分几级约谈的，各行写同一个编号。' },
      name: { header: '规则名称', is: text(), note: '名单中使用的名称。' },
      table: { header: '考核表', is: text(), note: '表的编号，如 investment/townships。' },
      metric: {
        header: '判定方式',
        is: choice(metrics),
        note,
      },
      kinds: { header: '适用机构类型', is: text().nullish(), note: '用顿号隔开；留空为全部。' },
      months: {
        header: '连续月数',
        is: number(null, { integer: true, min: '1', max: '12' }),
        note: '连续几个月达到即约谈；一级一行，由少到多。',
      },
      interviewer: { header: '约谈人', is: text(), note: '由谁约谈，如“分管市领导”。' },
      interviewee: { header: '约谈对象', is: text(), note: '约谈谁，如“主要负责人”。' },
      'warn-before': {
        header: '提前预警月数',
        is: number(null, { integer: true, min: '0', max: '11' }),
        note: '差几个月到第一级时预警；0为不预警。',
      },
      'exempt-complete': {
        header: '完成任务豁免',
        is: choice(['是', '否']),
        note: '全年任务全部完成的单位是否不再约谈。',
      },
      'exempt-units': {
        header: '豁免单位',
        is: text().nullish(),
        note: '因不可抗力等豁免的单位，用顿号隔开。',
      },
      on: { header: '启用', is: choice(['是', '否']).nullish(), note: '留空为“是”；“否”则这条规则不用。' },
      counts: {
        header: '计次方式',
        is: choice(['连续', '累计']).nullish(),
        note: '连续：各月相连；累计：起算以来共几个月。留空为连续。',
      },
      anew: {
        header: '重新起算',
        is: choice(['每年', '不重新起算']).nullish(),
        note: '留空为每年1月重新起算。',
      },
    },
  });

/**
 * 规则: all rules but those of 约谈规则, one step a row; rows of one clause share its number and 分项.
 *
 * @param kinds names of the kinds of rules there are.
 * @param lists names of the lists there are.
 * @param params what 判定参数 of each kind are.
 */
export const ruleSheet = (kinds: readonly string[], lists: readonly string[], params: string) =>
  defineTable({
    ...COMMON,
    id: 'scheme/rules',
    title: '规则',
    titleWords: ['规则'],
    key: ['rule', 'clause', 'times'],
    columns: {
      rule: { header: '编号', is: text(), note: '同一条规则的各行写同一个编号，如“招-07”。' },
      clause: {
        header: '分项',
        is: text().nullish(),
        note: '一条规则有几项要求的，各项取一个名字；只有一项的留空。',
      },
      name: { header: '名称', is: text(), note: '名单中使用的名称。' },
      on: { header: '启用', is: choice(['是', '否']), note: '“否”则这条规则不用。' },
      kind: { header: '规则种类', is: choice(kinds), note: '从下拉列表选。' },
      table: { header: '数据表', is: text(), note: '从哪张表取数：表的编号，如 investment/projects。' },
      params: { header: '判定参数', is: text().nullish(), note: params },
      kinds: { header: '适用机构', is: text().nullish(), note: '机构类型，用顿号隔开；留空为全部。' },
      'exempt-units': { header: '豁免', is: text().nullish(), note: '不适用的单位，用顿号隔开。' },
      times: {
        header: '级次',
        is: number(null, { integer: true, min: '1', max: '366' }),
        note: '第几次、第几名或第几档；只有一级的填1。',
      },
      list: { header: '列入名单', is: choice(lists), note: '从下拉列表选。' },
      by: { header: '由谁', is: text(), note: '由谁办，如“市财政局”。' },
      whom: { header: '对谁', is: text(), note: '对谁或作什么用，如“主要负责人”“工作经费”。' },
      amount: {
        header: '金额',
        is: text().nullish(),
        note: '单位：万元；文件没有定的写“待定”，没有金额的留空。',
      },
      points: {
        header: '分值',
        is: text().nullish(),
        note: '加分或扣分的数；文件没有定的写“待定”，没有分值的留空。',
      },
      place: { header: '出处', is: text().nullish(), note: '文件的哪一条，如“三（二）8”。' },
    },
  });

/** 奖惩: points added or deducted. */
export const adjustmentSheet = defineTable({
  ...COMMON,
  id: 'scheme/adjustments',
  title: '奖惩',
  titleWords: ['奖惩'],
  key: [],
  columns: {
    unit: { header: '加扣分单位', is: text(), note: '单位名录中的名称。' },
    table: { header: '考核表', is: text(), note: '计入哪张表的得分。' },
    month: {
      header: '起算月份',
      is: number(null, { integer: true, min: '1', max: '12' }),
      note: '1—12；从该月起计入累计得分。',
    },
    points: { header: '加扣分', is: number(null), note: '加分为正，扣分为负。' },
    reason: { header: '事由', is: text(), note: '加扣分的依据。' },
  },
});

/** What may change in the course of a year, as 年中调整 names it. */
export const CHANGE_KINDS = ['任务调整', '新设', '撤并', '更名', '类别调整'] as const;

/** 年中调整: one change a row, in force from a month on. */
export const changeSheet = defineTable({
  ...COMMON,
  id: 'scheme/changes',
  title: '年中调整',
  titleWords: ['年中调整'],
  key: [],
  columns: {
    unit: {
      header: '调整单位',
      is: text(),
      note: '单位名录中的名称；新设的单位也要写进名录。',
    },
    kind: { header: '调整事项', is: choice(CHANGE_KINDS), note: '从下拉列表选。' },
    table: {
      header: '考核表',
      is: text().nullish(),
      note: '任务调整才填：表的编号，如 investment/departments。',
    },
    column: {
      header: '调整列',
      is: text().nullish(),
      note: '任务调整填考核表中的列名，如“签约额”；类别调整可填“招商类别”“企业类别”等，留空为招商类别；其他事项留空。',
    },
    value: {
      header: '调整为',
      is: text().nullish(),
      note: '新的年度任务数（不再有任务填“/”）、新类别或新名称；新设、撤并留空。',
    },
    month: {
      header: '生效月份',
      is: number(null, { integer: true, min: '1', max: '12' }),
      note: '从该月起按新的算，以前各月按原来的；撤并的单位从该月起不再考核。',
    },
    reason: { header: '文号或原因', is: text(), note: '印在口径说明里，如“冶办发〔2023〕9号”。' },
  },
});

/** 节假日: days that are kept otherwise than their weekday says, where the built-in calendar does not know them. */
export const holidaySheet = defineTable({
  ...COMMON,
  id: 'scheme/holidays',
  title: '节假日',
  titleWords: ['节假日'],
  key: ['day'],
  columns: {
    day: {
      header: '日期',
      is: date(),
      note: '一行一天。程序自带2004—2026年国务院办公厅公布的安排，不用填；没有的年份，把放假和调休上班的日子都填上。',
    },
    works: {
      header: '休或班',
      aliases: ['休/班', '安排', '休班'],
      is: choice(['休', '班'], {
        放假: '休',
        休息: '休',
        休假: '休',
        上班: '班',
        补班: '班',
        调休上班: '班',
      }),
      note: '放假填“休”，周末调休上班填“班”。',
    },
  },
});

/** Settings that the document leaves open, as 口径说明 names them. */
export const OPEN_SETTINGS = ['指标权重', '计分方法', '乡镇类别', '约谈豁免', '加扣分封顶'] as const;

/** 口径依据: what in the document leaves a setting open, printed where its default is stated. */
export const groundSheet = defineTable({
  ...COMMON,
  id: 'scheme/grounds',
  title: '口径依据',
  titleWords: ['口径依据'],
  key: ['setting'],
  columns: {
    setting: { header: '未规定事项', is: choice(OPEN_SETTINGS), note: '从下拉列表选。' },
    ground: { header: '依据', is: text(), note: '文件的哪一条，如“招-01”；印在口径说明里。' },
  },
});
