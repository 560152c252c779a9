import { defineEntries } from '../entry.ts';

/** Tables, and months of a table, against each other. */
export const betweenTables = defineEntries({
  'CHECK-004': {
    name: 'falling-cumulative',
    doubtful: true,
    severity: 'warning',
    since: '0.1.0',
    title: { zh: '累计数比上月减少。', en: 'A cumulative figure is below last month’s.' },
    message: {
      zh: '“{row}”的“{column}”本月累计{stated}，上月累计{before}（{place}），减少了{difference}。请核对；确属冲减的请附说明。',
      en: '“{row}” reports {stated} for “{column}”, below last month’s {before} ({place}) by {difference}. Check it; if it is a genuine correction, add an explanation.',
    },
    why: {
      zh: '累计数一般只增不减，减少多半是填了当月数或改错了行。',
      en: 'Cumulative figures do not fall; usually the month’s own figure was entered, or the row was mixed up.',
    },
    fix: {
      zh: '填截至当月的累计数；更正以前数据的，请同时更正以前月份的表；确属核减的，由汇总单位写进考核办法“核实说明”表。',
      en: 'Enter the cumulative figure; when correcting earlier data, correct the earlier workbook, too; a cut that is right goes into the scheme’s sheet 核实说明.',
    },
    example: { zh: '4月累计签约3个，5月填了2个。', en: '3 by April, 2 by May.' },
  },
  'CHECK-005': {
    name: 'month-does-not-add-up',
    severity: 'warning',
    since: '0.1.0',
    title: {
      zh: '累计数不等于上月累计加本月。',
      en: 'A cumulative figure is not last month’s plus this month’s.',
    },
    message: {
      zh: '“{row}”的“{column}”累计{stated}，上月累计{before}加本月{thisMonth}应为{expected}（{place}）。请核对三个数。',
      en: '“{row}” reports {stated} for “{column}”, but last month’s {before} plus this month’s {thisMonth} is {expected} ({place}). Check the three figures.',
    },
    why: { zh: '三个数对不上，至少有一个填错。', en: 'At least one of the three is wrong.' },
    fix: { zh: '核对上月报表和本月数。', en: 'Check last month’s workbook and the month’s own figure.' },
    example: { zh: '上月3，本月1，累计填了5。', en: '3 before, 1 this month, 5 in all.' },
  },
  'CHECK-054': {
    name: 'last-month-copied-wrong',
    severity: 'warning',
    since: '0.2.0',
    title: {
      zh: '表里的上月累计与上月报的不一致。',
      en: 'Last month’s figure in a form is not what was reported then.',
    },
    message: {
      zh: '“{row}”的“{column}”填了{stated}，上月报的累计是{before}（{place}）。请照上月报的填；上月报错了的，请先更正上月的表。',
      en: '“{row}” gives {stated} for “{column}”, but {before} was reported last month ({place}). Copy what was reported; if that was wrong, correct last month’s workbook first.',
    },
    why: {
      zh: '累计由上月累计加本月得出，上月累计抄错，累计就跟着错。',
      en: 'The cumulative figure is worked out from it: copied wrong, it makes that wrong, too.',
    },
    fix: {
      zh: '按上月报表改正这一格；累计由公式自动算出。',
      en: 'Correct the cell by last month’s workbook; the formula works out the cumulative figure.',
    },
    example: {
      zh: '5月累计6个，6月表里上月累计填了9。',
      en: '6 by May, and June’s form says 9 for last month’s.',
    },
  },
  'CHECK-006': {
    name: 'target-differs',
    severity: 'error',
    since: '0.1.0',
    title: {
      zh: '进度表里的任务与任务表不一致。',
      en: 'A target in a progress sheet differs from the target table.',
    },
    message: {
      zh: '“{row}”的“{column}”任务在本表为{stated}，下达的任务为{expected}（{place}），按下达的任务计。请改成一致。',
      en: '“{row}” has the target {stated} for “{column}” here, but {expected} was set ({place}), which was used. Make them agree.',
    },
    why: { zh: '任务数不同，完成率就不同。', en: 'Another target gives another completion rate.' },
    fix: {
      zh: '以下达的任务分解表为准，改正进度表；年中调整过的，从生效月份起以考核办法“年中调整”为准。',
      en: 'Correct the progress sheet by the target table, or by the scheme’s sheet 年中调整 from the month on in which it changes the target.',
    },
    example: {
      zh: '任务表为10亿元，进度表写成8亿元。',
      en: '10 in the target table, 8 in the progress sheet.',
    },
  },
  'CHECK-020': {
    name: 'enterprise-not-on-list',
    severity: 'warning',
    since: '0.1.0',
    title: { zh: '企业不在另一张名单上。', en: 'An enterprise is not on the other list.' },
    message: {
      zh: '“{enterprise}”不在“{otherTable}”里[[，名称相近的有“{suggestions}”]]。请核对名称是否一致，或补入名单。',
      en: '“{enterprise}” is not in “{otherTable}”[[; similar names there: {suggestions}]]. Check that both use one name, or add it to the list.',
    },
    why: {
      zh: '两张表对不上，企业就可能没有部门包保，情况也无法汇总。',
      en: 'Where the lists disagree, the enterprise may be left without a department to support it, and its returns cannot be matched.',
    },
    fix: {
      zh: '把名称改成一致；确实漏列的，补入名单。',
      en: 'Use one name in both; add an enterprise that was left out.',
    },
    example: {
      zh: '一张表写“祥邦新能源”，另一张写“祥邦新能源科技”。',
      en: '“祥邦新能源” in one table, “祥邦新能源科技” in the other.',
    },
  },
  'CHECK-021': {
    name: 'pairings-contradict',
    severity: 'warning',
    since: '0.1.0',
    title: {
      zh: '同一家企业在两张表里的单位、类别或所在地不同。',
      en: 'One enterprise has different units, categories or places in two tables.',
    },
    message: {
      zh: '“{enterprises}”的“{column}”在本表为“{stated}”，在“{otherTable}”里为“{otherStated}”（{place}）。请核对后改成一致。',
      en: 'For “{enterprises}”, “{column}” is “{stated}” here but “{otherStated}” in “{otherTable}” ({place}). Check, and make them agree.',
    },
    why: {
      zh: '两张表说法不同，就不清楚由谁服务、按哪一类统计。',
      en: 'When the tables differ, it is unclear who looks after the enterprise and how it is counted.',
    },
    fix: { zh: '以正式安排为准，改正写错的一张。', en: 'Correct the table that is wrong.' },
    example: {
      zh: '一张表所在地为“陈贵镇”，另一张为“灵乡镇”。',
      en: 'The place is 陈贵镇 in one table and 灵乡镇 in the other.',
    },
  },
  'CHECK-022': {
    name: 'unit-in-two-groups',
    severity: 'warning',
    since: '0.1.0',
    title: { zh: '一个单位编入了两个组。', en: 'A unit is in two groups.' },
    message: {
      zh: '“{unit}”已编入另一组（{place}）。对口联系一般一个单位只编入一组，请核对。',
      en: '“{unit}” is already in another group ({place}). A unit normally belongs to one group only; check it.',
    },
    why: {
      zh: '编入两组，责任就不清楚；也可能是把别的单位写错了。',
      en: 'In two groups it is unclear who is responsible, or another unit was meant.',
    },
    fix: { zh: '只保留一处，或改成应填的单位。', en: 'Keep one, or enter the unit that was meant.' },
    example: { zh: '“灵乡镇”在第6行和第21行各出现一次。', en: '灵乡镇 on row 6 and again on row 21.' },
  },
  'CHECK-023': {
    name: 'units-in-no-group',
    severity: 'warning',
    since: '0.1.0',
    title: { zh: '有单位没有编入任何一组。', en: 'Some units are in no group.' },
    message: {
      zh: '“{column}”里缺少{count}个单位：{units}。每个单位都应编入一组，请补上。',
      en: '“{column}” does not name {units} ({count} in all). Every unit belongs to a group; add what is missing.',
    },
    why: { zh: '没有编组的单位无人对口联系。', en: 'A unit without a group has no liaison partner.' },
    fix: {
      zh: '补入相应的组；已撤并的单位请从单位名录中删去。',
      en: 'Add them to their groups; remove abolished units from the roster.',
    },
    example: { zh: '对口联系表里没有“茗山乡”。', en: '茗山乡 is nowhere in the liaison table.' },
  },
  'CHECK-024': {
    name: 'unit-on-one-list',
    severity: 'warning',
    since: '0.1.0',
    title: { zh: '单位在一张表里有，在另一张表里没有。', en: 'A unit is on one list but not on another.' },
    message: {
      zh: '“{unit}”在本表中有，在“{otherTable}”里没有。请核对是否漏列。',
      en: '“{unit}” is in this table but not in “{otherTable}”. Check whether it was left out there.',
    },
    why: { zh: '同一项工作的两张名单应当一致。', en: 'Two lists of one plan should name the same units.' },
    fix: { zh: '补入漏列的单位，或从本表删去。', en: 'Add the unit there, or remove it here.' },
    example: {
      zh: '任务分解表有“市供销社”，对口联系表没有。',
      en: '市供销社 has targets but no liaison partner.',
    },
  },
  'CHECK-025': {
    name: 'indicator-targets-differ',
    severity: 'warning',
    since: '0.1.0',
    title: {
      zh: '同一项指标在两张表里任务不同。',
      en: 'One indicator has different targets in two tables.',
    },
    message: {
      zh: '“{row}”的“{column}”在本表为{stated}，在“{otherTable}”里为{expected}（{place}）。请核对后改成一致。',
      en: '“{row}” has {stated} for “{column}” here, but {expected} in “{otherTable}” ({place}). Check, and make them agree.',
    },
    why: {
      zh: '任务数不一致，完成率就有两个说法。',
      en: 'With two targets there are two completion rates.',
    },
    fix: {
      zh: '以正式下达的任务为准；口径不同的，把指标名称写清楚。',
      en: 'Keep the official target; where they count differently, name them differently.',
    },
    example: {
      zh: '一张表任务为10家，另一张为12家。',
      en: '10 in one table, 12 in the other.',
    },
  },
  'CHECK-045': {
    name: 'branch-regions-differ',
    severity: 'info',
    since: '0.2.0',
    title: {
      zh: '同一招商分部在两张表里的区域不同。',
      en: 'A branch office has different regions in two tables.',
    },
    message: {
      zh: '“{row}”这里写的是“{stated}”，“{otherTable}”里写的是“{otherStated}”（{place}）。请核对以哪个为准。',
      en: '“{row}” has “{stated}” here but “{otherStated}” in “{otherTable}” ({place}). Check which is right.',
    },
    why: {
      zh: '联系人照表找分部，两处不一样就会找错。',
      en: 'Whoever looks a branch up would find the wrong one.',
    },
    fix: {
      zh: '改成一致；分部确实管几个区域的，两处都写全。',
      en: 'Make them agree; where a branch has several regions, name all of them in both.',
    },
    example: {
      zh: '附件3“招商一部（珠三角地区）”，附件5“招商一部（厦漳泉地区）”。',
      en: '珠三角 in one table, 厦漳泉 in the other.',
    },
  },
  'CHECK-046': {
    name: 'figures-in-texts-differ',
    severity: 'info',
    since: '0.2.0',
    title: { zh: '同一指标在两处任务文字里的数不同。', en: 'Two tasks put one rate at different figures.' },
    message: {
      zh: '“{row}”这里是{stated}，另一处是{otherStated}（{place}）。请核对以哪个为准。',
      en: '“{row}” is {stated} here but {otherStated} elsewhere ({place}). Check which is right.',
    },
    why: { zh: '两个数都照着考核，总有一个不对。', en: 'If both are held to, one of them is wrong.' },
    fix: {
      zh: '改成一致；确实是两件事的，把名称写得有区别。',
      en: 'Make them agree; if they are two things, name them apart.',
    },
    example: { zh: '受污染耕地安全利用率一处90%，一处91%。', en: '受污染耕地安全利用率: 90 % and 91 %.' },
  },
  'CHECK-047': {
    name: 'deadline-in-text-differs',
    severity: 'info',
    since: '0.2.0',
    title: { zh: '任务文字里的时限与时限栏不同。', en: 'A task’s words and its deadline column differ.' },
    message: {
      zh: '任务文字要求{stated}前完成，“{column}”写的是“{otherStated}”（{place}）。请核对以哪个为准。',
      en: 'The task’s words want it done by {stated}, but “{column}” says “{otherStated}” ({place}). Check which is right.',
    },
    why: {
      zh: '逾期按时限栏算，写错了就会误列。',
      en: 'Overdue tasks go by the column; a wrong one lists the wrong tasks.',
    },
    fix: {
      zh: '改成一致；文字里是中间步骤的，不用改。',
      en: 'Make them agree; leave it where the words name a step on the way.',
    },
    example: {
      zh: '文字“6月底前完成”，完成时限“2023年12月”。',
      en: '“6月底前” in the words, 2023年12月 in the column.',
    },
  },
});
