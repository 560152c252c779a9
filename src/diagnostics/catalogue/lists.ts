import { defineEntries } from '../entry.ts';

/** What lists, schedules and task tables say twice, leave out, or carry over from last year. */
export const lists = defineEntries({
  'CHECK-035': {
    name: 'unit-twice-in-cell',
    severity: 'warning',
    since: '0.2.0',
    title: { zh: '同一格里一个单位写了两次。', en: 'A cell names a unit twice.' },
    message: {
      zh: '“{row}”的“{column}”里“{units}”写了两次。请核对：多写的删去，写错的改成应填的单位。',
      en: '“{row}” names {units} twice under “{column}”. Check it: remove the repetition, or enter the unit that was meant.',
    },
    why: {
      zh: '重复的一个，往往本来应是别的单位，那个单位就漏了任务。',
      en: 'Often one of the two should be another unit, which then goes without the task.',
    },
    fix: {
      zh: '对照原文，只保留一个或换成应填的单位。',
      en: 'Compare with the original; keep one, or put the other unit in.',
    },
    example: { zh: '“市发改局、市财政局、市发改局”。', en: '“市发改局、市财政局、市发改局”.' },
  },
  'CHECK-036': {
    name: 'deadline-in-past-year',
    severity: 'warning',
    since: '0.2.0',
    title: { zh: '完成时限在本年度以前。', en: 'A deadline lies before the year of the table.' },
    message: {
      zh: '“{row}”的“{column}”写的是“{stated}”，即{due}，早于{year}年。请核对年份。',
      en: '“{row}” has “{stated}” under “{column}”, that is {due}, before {year}. Check the year.',
    },
    why: {
      zh: '时限写成往年，任务一开始就成了逾期。',
      en: 'With a deadline in a past year the task is overdue from the first day.',
    },
    fix: {
      zh: '改成本年度的时限；往年结转的任务，写本年度要完成的日期。',
      en: 'Enter this year’s deadline; for work carried over, the day by which it is due this year.',
    },
    example: {
      zh: '2023年的任务表里写“2022年11月底”。',
      en: 'The end of November 2022 in the tasks of 2023.',
    },
  },
  'CHECK-037': {
    name: 'schedule-gap',
    severity: 'warning',
    since: '0.2.0',
    title: { zh: '安排表缺了月份或季度。', en: 'A schedule leaves out months or quarters.' },
    message: {
      zh: '“{column}”一列没有{spans}的安排。请核对是漏了，还是确实没有安排。',
      en: 'Under “{column}” there is nothing for {spans}. Check whether it was left out or nothing is planned.',
    },
    why: {
      zh: '按月、按季安排的活动，缺一期就少一次。',
      en: 'Activities planned by month or quarter are one short for each that is missing.',
    },
    fix: {
      zh: '补上漏掉的一行；确实没有安排的，可以不管这条提醒。',
      en: 'Add the row that was left out; if nothing is planned, leave this as it is.',
    },
    example: { zh: '全年安排里没有9月。', en: 'No September in a year’s plan.' },
  },
  'CHECK-038': {
    name: 'figure-without-unit',
    severity: 'warning',
    since: '0.2.0',
    title: { zh: '该写明计量单位的数没有写。', en: 'A figure lacks the measure unit it should state.' },
    message: {
      zh: '“{row}”的“{column}”填的是“{stated}”，没有写计量单位（%、个、家、亿元等）。请连同单位填写。',
      en: '“{row}” has “{stated}” under “{column}” without a measure unit (%, 个, 家, 亿元 …). Enter it with its unit.',
    },
    why: {
      zh: '这张表各行的单位不同，单位写在格里；没有单位就分不清3.3是3.3%还是330%。',
      en: 'Each row of this table has a unit of its own, written in the cell; without it 3.3 may be 3.3 % or 330 %.',
    },
    fix: {
      zh: '写成“3.3%”“6个”“20亿元”，单位与目标任务相同。',
      en: 'Write 3.3%, 6个 or 20亿元, in the unit of the target.',
    },
    example: { zh: '目标“8%”，完成情况填“0.025”。', en: '0.025 beside a target of 8 %.' },
  },
  'CHECK-039': {
    name: 'unit-differs-from-target',
    severity: 'warning',
    since: '0.2.0',
    title: { zh: '计量单位和目标任务的不同。', en: 'A figure’s measure unit is not that of its target.' },
    message: {
      zh: '“{row}”的“{column}”是“{stated}”，“{otherColumn}”却是“{otherStated}”，单位不同。请核对，用同一个单位。',
      en: '“{row}” has “{stated}” under “{column}” but “{otherStated}” under “{otherColumn}”, in another unit. Check, and use one unit.',
    },
    why: {
      zh: '数的不是同一样东西，完成率就没有意义。',
      en: 'If different things are counted, the rate means nothing.',
    },
    fix: { zh: '按目标任务的单位填写。', en: 'Use the unit of the target.' },
    example: { zh: '目标“1个”，完成“0家”。', en: 'A target of 1个, 0家 done.' },
  },
  'CHECK-040': {
    name: 'share-above-whole',
    severity: 'warning',
    since: '0.2.0',
    title: { zh: '占比、覆盖率超过了100%。', en: 'A share or coverage is above 100 %.' },
    message: {
      zh: '“{row}”的“{column}”是“{stated}”，部分占全部的比例不会超过100%。请核对。',
      en: '“{row}” has “{stated}” under “{column}”; a part of a whole cannot be above 100 %. Check it.',
    },
    why: {
      zh: '多半是小数点或单位填错了，差十倍、百倍。',
      en: 'Usually the decimal point or the unit is wrong, by a factor of ten or a hundred.',
    },
    fix: { zh: '填实际的百分比，如83%。', en: 'Enter the true percentage, such as 83%.' },
    example: { zh: '覆盖率填了“830%”，应为“83%”。', en: '830 % for a coverage of 83 %.' },
  },
  'CHECK-041': {
    name: 'named-part-differs',
    severity: 'warning',
    since: '0.2.0',
    title: {
      zh: '合计里注明的一部分，和各行加起来的不一样。',
      en: 'A part named in a total is not what the rows add up to.',
    },
    message: {
      zh: '“{row}”的“{column}”注明“{part}”{stated}，各行相加为{expected}。请核对。',
      en: '“{column}” of “{row}” names {stated} of “{part}”, but the rows come to {expected}. Check it.',
    },
    why: {
      zh: '括号里的数也会被引用，和各行不符就有一处是错的。',
      en: 'The figure in brackets is quoted, too; if it does not fit the rows, one of them is wrong.',
    },
    fix: {
      zh: '核对各行的任务，改正合计里的数或写错的一行。',
      en: 'Check the rows; correct the figure in the total, or the row that is wrong.',
    },
    example: {
      zh: '合计写“含30亿元产业基金”，四家公司各5亿元。',
      en: '“含30亿元产业基金” over four funds of 5 亿元.',
    },
  },
});
