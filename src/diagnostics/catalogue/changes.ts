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
});
