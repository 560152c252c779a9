import { defineEntries } from '../entry.ts';

/** Headings that are not plain, columns of another time, and rows of no unit. */
export const headings = defineEntries({
  'TABLE-018': {
    name: 'row-of-no-unit',
    severity: 'info',
    since: '0.2.0',
    title: {
      zh: '有一行不是单位（平均、上年同期、增幅等），没有读取。',
      en: 'A row is of no unit (an average, last year, growth …) and was not read.',
    },
    message: {
      zh: '“{row}”这一行不是单位，没有读取，也不计入合计。如果它是一个单位，请把单位名称写清楚。',
      en: 'The row “{row}” is of no unit; it was not read and is in no sum. If it is a unit, write its name.',
    },
    why: {
      zh: '平均数、上年数和增幅当成单位计入，合计和名次就会出错。',
      en: 'An average, last year’s figure or a growth rate counted as a unit would spoil totals and ranks.',
    },
    fix: { zh: '不用改。', en: 'Nothing needs mending.' },
    example: { zh: '合计下面有一行“平均”。', en: 'A row 平均 stands under the total.' },
  },
  'TABLE-019': {
    name: 'unknown-class',
    severity: 'warning',
    since: '0.2.0',
    title: {
      zh: '类别不在考核办法中，名单列为待核实。',
      en: 'A class is not in the scheme; lists are unverified for it.',
    },
    message: {
      zh: '考核办法中没有“{text}”这一类（有：{options}）。其下的单位暂单独排名，名次和约谈预警待核实。请改成考核办法中的类别，或在单位名录里写明各单位的类别。',
      en: 'The scheme has no class “{text}” (it has: {options}). Its units are ranked by themselves for now; their ranks and lists are to be verified. Write a class of the scheme, or give the units’ classes on the roster.',
    },
    why: {
      zh: '名次在类别内排，类别不对，谁是最后一名也就不对。',
      en: 'Units are ranked inside their class: with a wrong class, the wrong unit is last.',
    },
    fix: {
      zh: '改正类别，或在考核办法的单位名录里给出类别。',
      en: 'Correct the class, or give it on the scheme’s roster.',
    },
    example: {
      zh: '“一、重点乡镇”下面列了五个乡镇，考核办法只有一类、二类、三类乡镇。',
      en: '一、重点乡镇 stands over five townships; the scheme has 一类, 二类 and 三类乡镇.',
    },
  },
  'TABLE-020': {
    name: 'unclear-heading',
    severity: 'error',
    since: '0.2.0',
    title: {
      zh: '列名不能确定是哪一项，没有读取。',
      en: 'A heading may be one of the table’s, but that is not certain; the column was not read.',
    },
    message: {
      zh: '不能确定“{column}”是不是“{expected}”，没有读取，这一项不计分。是的，请改成“{expected}”；不是的，请另补“{expected}”，这一列可以保留。',
      en: 'It is not certain that “{column}” is “{expected}”: it was not read, and the item is not scored. If it is, call it “{expected}”; if not, add “{expected}”; this column may stay.',
    },
    why: {
      zh: '差一个字意思可能相反（内资、外资，入库、未入库），不能猜。',
      en: 'One letter may turn the meaning (内资 and 外资, 入库 and 未入库), so nothing is guessed.',
    },
    fix: { zh: '按统一表样写列名。', en: 'Use the heading of the common form.' },
    example: {
      zh: '“签约额（亿元）”下面是“指标分解”和“完成”：不知道“指标分解”是不是任务。',
      en: '签约额（亿元） over 指标分解 and 完成: it is not known whether 指标分解 is the target.',
    },
  },
  'TABLE-021': {
    name: 'unread-figures',
    severity: 'warning',
    since: '0.2.0',
    title: {
      zh: '有一列数字不知道是什么，表中又缺少指标。',
      en: 'A column of figures is unknown, and measures of the table have no column.',
    },
    message: {
      zh: '“{column}”这列数字没有读取，不计分。如果它是“{table}”的一项（{options}），请改成这个列名；是自加的列，可以保留。',
      en: 'The figures under “{column}” were not read and are not scored. If they are an item of “{table}” ({options}), use that heading; a column of your own may stay.',
    },
    why: {
      zh: '列名写错时，整项指标会从得分里消失。',
      en: 'Under a wrong heading a whole indicator would drop out of the score.',
    },
    fix: {
      zh: '列名写错的请改正；自加的列不用处理。',
      en: 'Correct a wrong heading; a column of your own may stay.',
    },
    example: {
      zh: '多了一列“洽谈次数”，表里没有“新签约项目”。',
      en: 'A column 洽谈次数 in a sheet without 新签约项目.',
    },
  },
  'TABLE-022': {
    name: 'column-of-another-time',
    severity: 'info',
    since: '0.2.0',
    title: {
      zh: '有一列是别的年份或月份的，没有读取。',
      en: 'A column is of another year or month and was not read.',
    },
    message: {
      zh: '“{column}”不是本表所报时间的数，没有读取。',
      en: '“{column}” is not of the time this sheet reports on and was not read.',
    },
    why: {
      zh: '上年数、上月数和分月任务不能当作本月累计和年度任务。',
      en: 'Last year’s or last month’s figures and targets for part of the year are no cumulative figures and no year’s targets.',
    },
    fix: { zh: '不用改。', en: 'Nothing needs mending.' },
    example: {
      zh: '5月的表里有一列“2022年签约额完成”。',
      en: 'A column 2022年签约额完成 in the sheet for May 2023.',
    },
  },
  'TABLE-023': {
    name: 'overlong-heading',
    severity: 'warning',
    since: '0.2.0',
    title: { zh: '列名过长，没有读取。', en: 'A heading is too long to be one; the column was not read.' },
    message: {
      zh: '列名“{column}”超过{limit}个字，不像列名，这一列没有读取。请改成表样中的列名，说明写到表外。',
      en: 'The heading “{column}” has more than {limit} letters and is hardly one; the column was not read. Use the heading of the common form, and put explanations outside the table.',
    },
    why: { zh: '整段文字放进表头，认不出是哪一列。', en: 'A whole paragraph in the header names no column.' },
    fix: { zh: '缩短列名。', en: 'Shorten the heading.' },
    example: {
      zh: '表头里贴进了一整段填报说明。',
      en: 'A whole paragraph of instructions pasted into the header.',
    },
  },
  'TABLE-024': {
    name: 'unknown-layout',
    severity: 'error',
    since: '0.2.0',
    title: {
      zh: '有已知的单位和指标，但排法不能读取。',
      en: 'A sheet holds known units and measures in a layout that is not read.',
    },
    message: {
      zh: '这张表里有“{columns}”，但{layout}，不能读取，未计入。请改用“{nearest}”的表样：一行一个单位，每项指标“任务”“完成”各一列，一个月一张表。',
      en: 'This sheet holds “{columns}”, but {layout}: it cannot be read and was not counted. Use the form “{nearest}”: a row for each unit, the columns 任务 and 完成 for each measure, a sheet for each month.',
    },
    why: {
      zh: '排法不同，数字对不上单位和月份，不能猜。',
      en: 'In another layout figures cannot be told apart by unit and month, and nothing is guessed.',
    },
    fix: {
      zh: '按统一表样重排；用 dayie template 可以生成空表。',
      en: 'Lay it out as in the common form; dayie template makes blank ones.',
    },
    example: { zh: '单位排在表头上，一行一项指标。', en: 'Units in the header, a row for each measure.' },
  },
  'CHECK-044': {
    name: 'measure-without-targets',
    severity: 'warning',
    since: '0.2.0',
    title: {
      zh: '有完成数，没有任务数，不计分。',
      en: 'A measure has results but no targets anywhere; it is not scored.',
    },
    message: {
      zh: '“{table}”的“{columns}”只有完成数，所有文件里都没有任务数，不计分。请在表中加“任务”列，或把任务分解表一起给出。',
      en: '“{columns}” of “{table}” has results, but no file gives targets: it is not scored. Add a 任务 column, or give the target table too.',
    },
    why: {
      zh: '没有任务数就没有完成率，也没有得分。',
      en: 'Without targets there are no rates and no scores.',
    },
    fix: { zh: '补上任务列，或同时给出任务分解表。', en: 'Add the targets, or give the target table too.' },
    example: { zh: '进度表里“签约额”只有“完成”一列。', en: 'A progress sheet has only 完成 under 签约额.' },
  },
});
