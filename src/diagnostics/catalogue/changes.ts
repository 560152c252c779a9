import { defineEntries } from '../entry.ts';

/** What changes from month to month and should not without a decision. */
export const changes = defineEntries({
  'CHECK-033': {
    name: 'target-changed',
    doubtful: true,
    severity: 'error',
    since: '0.2.0',
    title: { zh: '任务数和以前月份的不一样。', en: 'A target differs from that of an earlier month.' },
    message: {
      zh: '“{row}”的“{column}”任务这次是{stated}，{otherPeriod}的表是{otherStated}（{place}）。没有任务分解表，不知道哪个对，请核对；确经批准调整的，写进考核办法。',
      en: '“{row}” has the target {stated} for “{column}”, but {otherStated} in {otherPeriod} ({place}). Without a target table it is not known which is right: check it; a change that was approved belongs into the scheme.',
    },
    why: {
      zh: '任务数变小，完成率和名次就会无缘无故地上升。',
      en: 'With a smaller target, rate and rank rise without anything having been done.',
    },
    fix: {
      zh: '改回下达的任务数；年中依程序调整的，在考核办法“年中调整”表里写明从哪个月起执行；或连同任务分解表一起核对。',
      en: 'Restore the target that was set; for a lawful change state in the scheme’s sheet 年中调整 from which month it holds; or give the target table, too.',
    },
    example: { zh: '4月任务2个，5月变成1个。', en: 'A target of 2 in April, 1 in May.' },
  },
  'CHECK-034': {
    name: 'class-changed',
    severity: 'warning',
    since: '0.2.0',
    title: {
      zh: '单位的类别和以前月份的不一样。',
      en: 'A unit’s class differs from that of an earlier month.',
    },
    message: {
      zh: '“{row}”这次列在“{stated}”，{otherPeriod}的表里是“{otherStated}”（{place}）。请核对；确有调整的，写进考核办法。',
      en: '“{row}” stands in “{stated}”, but in “{otherStated}” in {otherPeriod} ({place}). Check it; a change that was approved belongs into the scheme.',
    },
    why: {
      zh: '名次按类别排，换了类别，前后的名次不能连着算。',
      en: 'Units are ranked in their class: ranks in two classes do not follow on one another.',
    },
    fix: {
      zh: '改正填错的类别；年中调整的，在考核办法“年中调整”表里写明从哪个月起。',
      en: 'Correct the class; for a lawful change state in the scheme’s sheet 年中调整 from which month it holds.',
    },
    example: { zh: '3月在二类乡镇，4月在一类乡镇。', en: '二类乡镇 in March, 一类乡镇 in April.' },
  },
  'CHECK-051': {
    name: 'class-not-the-rosters',
    severity: 'warning',
    since: '0.2.0',
    title: {
      zh: '表上的类别和单位名录不一致。',
      en: 'A unit stands in another class than on the roster.',
    },
    message: {
      zh: '{units}列在“{stated}”，单位名录里是“{expected}”，排名按名录。表上错了请改正；名录错了请改名录；年中调整的，写进考核办法。',
      en: '{units} stands in “{stated}”, but the roster has “{expected}”, by which units are ranked. Correct the one that is wrong; a change in the course of the year belongs into the scheme.',
    },
    why: {
      zh: '名次按类别排，类别错了名次就错。',
      en: 'Units are ranked in their class: a wrong class gives wrong ranks.',
    },
    fix: {
      zh: '改正表上或名录里的类别；年中调整的，在“年中调整”表里写明从哪个月起。',
      en: 'Correct the class on the sheet or on the roster; for a lawful change state in the sheet 年中调整 from which month it holds.',
    },
    example: {
      zh: '名录里金山店镇是二类乡镇，表上列在一类乡镇。',
      en: '金山店镇 is a 二类乡镇 on the roster, and stands under 一类乡镇 on the sheet.',
    },
  },
  'CHECK-048': {
    name: 'unit-not-in-force',
    severity: 'warning',
    since: '0.2.0',
    title: {
      zh: '表里有当月不存在的单位。',
      en: 'A unit reports for a month in which it does not exist.',
    },
    message: {
      zh: '按考核办法“年中调整”，“{unit}”{reason}，{period}的这一行没有计入。请核对月份；数由别的单位承接的，填到承接的单位。',
      en: 'By the scheme’s sheet 年中调整 “{unit}” was {reason}; this row of {period} does not count. Check the month; figures that another unit has taken over belong to that unit.',
    },
    why: {
      zh: '不存在的单位不考核、不排名，它的数也不在合计里。',
      en: 'A unit that does not exist is not ranked, and its figures are in no sum.',
    },
    fix: {
      zh: '改正年中调整的月份，或把数并入承接的单位。',
      en: 'Correct the month of the change, or report the figures with the unit that has taken over.',
    },
    example: {
      zh: '年中调整写明某镇自7月起撤并，7月的表里还有它填的数。',
      en: 'A township is closed from July on, and the sheet of July still has its figures.',
    },
  },
  'CHECK-049': {
    name: 'cumulative-blank',
    severity: 'warning',
    since: '0.2.0',
    title: {
      zh: '填了本月数，没有填累计数。',
      en: 'The month’s own figure is given, the cumulative one is blank.',
    },
    message: {
      zh: '“{row}”的“{column}”空着，但填了本月{thisMonth}；上月累计{before}[[（{place}）]]，加起来是{expected}。请核对后在此填{expected}；确认之前不计入。',
      en: '“{column}” of “{row}” is blank, but {thisMonth} is given for the month; with last month’s {before}[[ ({place})]] that makes {expected}. Check and enter {expected} here; until then nothing is counted.',
    },
    why: {
      zh: '累计数要由单位确认，不能替单位填。',
      en: 'The cumulative figure is the unit’s to confirm; nobody may fill it in.',
    },
    fix: {
      zh: '核对后填累计数；上月累计或本月数有误的，一并说明。',
      en: 'Check and enter the cumulative figure; say so where last month’s or this month’s is wrong.',
    },
    example: {
      zh: '本月填了0.6，累计空着；上月累计9.3，应填9.9。',
      en: '0.6 for the month, the cumulative cell blank; last month had 9.3, so 9.9 is to be entered.',
    },
  },
  'CHECK-050': {
    name: 'same-as-last-month',
    severity: 'error',
    since: '0.2.0',
    title: {
      zh: '累计数写的是“同上月”，不是数。',
      en: 'A cumulative figure is given as “the same as last month”.',
    },
    message: {
      zh: '“{row}”的“{column}”填的是“{text}”，没有读取。上月累计{before}（{place}）；确实没有变化的，请填{before}。',
      en: '“{column}” of “{row}” says “{text}”, which was not read. Last month’s figure is {before} ({place}); if nothing has changed, enter {before}.',
    },
    why: {
      zh: '文字不能求和；上月的数后来也可能更正过。',
      en: 'Words do not add up, and last month’s figure may have been corrected since.',
    },
    fix: { zh: '填数字。', en: 'Enter the number.' },
    example: {
      zh: '“签约额·累计”填了“同上月”，上月累计是3.2，应填3.2。',
      en: '签约额·累计 says “同上月”; last month had 3.2, so 3.2 is to be entered.',
    },
  },
});
