import { defineEntries } from '../entry.ts';

/** The rows and figures of one table. */
export const checks = defineEntries({
  'CHECK-001': {
    name: 'duplicate-unit',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '同一张表里一个单位出现了两次。', en: 'A unit appears twice in one table.' },
    message: {
      zh: '“{unit}”在本表中已出现过（{place}）；两行不一致的数字都不计，待核实。请核对后只保留一行。',
      en: '“{unit}” is already in this table ({place}); of figures on which the two rows differ neither counts until it is clear which is right. Keep one row.',
    },
    why: {
      zh: '两行数据不知道以哪一行为准，相加又会重复。',
      en: 'There is no telling which row counts, and adding them would count twice.',
    },
    fix: { zh: '核对后删去多余的一行。', en: 'Check and delete the extra row.' },
    example: { zh: '“市教育局”在第12行和第40行各有一行。', en: '市教育局 on row 12 and again on row 40.' },
  },
  'CHECK-002': {
    name: 'wrong-total',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '合计与各行之和不符。', en: 'A total differs from the sum of its rows.' },
    message: {
      zh: '“{column}”合计为{stated}，各行之和为{expected}，相差{difference}。请核对各行，改正合计。',
      en: 'The total of “{column}” is {stated}, but its rows add up to {expected} (difference {difference}). Check the rows and correct the total.',
    },
    why: {
      zh: '合计不符，说明某一行或合计填错了，通报数据无法核实。',
      en: 'One row or the total is wrong, so the figures cannot be defended.',
    },
    fix: {
      zh: '核对每一行；合计最好用 SUM 公式。',
      en: 'Check every row; a SUM formula keeps the total right.',
    },
    example: { zh: '合计为120，各行之和为119。', en: 'The total is 120, the rows add up to 119.' },
  },
  'CHECK-003': {
    name: 'wrong-subtotal',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '小计与本组各行之和不符。', en: 'A subtotal differs from the sum of its group.' },
    message: {
      zh: '“{row}”的“{column}”为{stated}，本组各行之和为{expected}，相差{difference}。请核对改正。',
      en: '“{row}” gives {stated} for “{column}”, but its group adds up to {expected} (difference {difference}). Check and correct it.',
    },
    why: { zh: '小计不符会带错合计。', en: 'A wrong subtotal carries into the total.' },
    fix: { zh: '核对本组各行；小计最好用 SUM 公式。', en: 'Check the group’s rows; use a SUM formula.' },
    example: { zh: '一类乡镇小计为46，各行之和为45。', en: 'The subtotal is 46, its rows add up to 45.' },
  },
  'CHECK-007': {
    name: 'actual-without-target',
    severity: 'info',
    since: '0.1.0',
    title: { zh: '没有任务却有完成数。', en: 'There is an actual without a target.' },
    message: {
      zh: '“{row}”的“{column}”没有任务，却填了完成{actual}，不计分，仅供参考。如有任务请补填任务数。',
      en: '“{row}” has no target for “{column}” but reports {actual}; it was not scored. Enter the target if there is one.',
    },
    why: { zh: '没有任务无法算完成率。', en: 'Without a target there is no rate.' },
    fix: {
      zh: '核对是否填错行、列，或漏填任务。',
      en: 'Check the row and column, or enter the missing target.',
    },
    example: { zh: '任务为“/”，完成填了1。', en: 'The target is “/”, the actual 1.' },
  },
  'CHECK-008': {
    name: 'target-without-actual-mark',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '有任务的指标填了“/”。', en: 'A unit with a target marks its actual as not applicable.' },
    message: {
      zh: '“{row}”的“{column}”任务为{target}，完成不能填“/”，该格不计，待核实。没有进展请填 0。',
      en: '“{row}” has the target {target} for “{column}”, so its actual cannot be “/”; the cell counts for nothing until it is mended. Enter 0 for no progress.',
    },
    why: {
      zh: '“/”表示无此项任务，与任务数矛盾。',
      en: '“/” means no such task, which contradicts the target.',
    },
    fix: {
      zh: '填累计完成数；确无此项任务的请更正任务表。',
      en: 'Enter the cumulative figure, or correct the target.',
    },
    example: { zh: '任务为2，完成填了“/”。', en: 'The target is 2, the actual “/”.' },
  },
  'CHECK-009': {
    name: 'missing-units',
    severity: 'warning',
    since: '0.1.0',
    title: { zh: '应报单位没有出现在表中。', en: 'Units that should report are not in the table.' },
    message: {
      zh: '{period}的表里缺少{count}个应报单位：{units}。请补上；补上之前没有它们的数，不计分、不排名。',
      en: 'The table for {period} has no row for {units} ({count} in all). Add what is missing; until then there are no figures of them, and they are neither scored nor ranked.',
    },
    why: {
      zh: '漏掉的单位没有名次，也可能掩盖未完成的任务。',
      en: 'Missing units have no rank, and may hide missed targets.',
    },
    fix: {
      zh: '补上缺少的行；已撤并的单位请从单位名录和任务表中删去。',
      en: 'Add the missing rows; remove abolished units from the roster and the target table.',
    },
    example: { zh: '5月的表漏了“市文联”。', en: 'The sheet for May has no row for 市文联.' },
  },
  'CHECK-010': {
    name: 'foreign-unit',
    severity: 'warning',
    since: '0.1.0',
    title: { zh: '单位不属于这张表。', en: 'A unit does not belong in this table.' },
    message: {
      zh: '“{unit}”在名录中是{kind}，一般不填这张表（{table}）。请核对是否填错表。',
      en: '“{unit}” is on the roster as {kind}, which does not report on this table ({table}). Check that it is the right one.',
    },
    why: {
      zh: '填错表会少算一个单位、多算一个单位。',
      en: 'In the wrong table it is missing in one ranking and extra in another.',
    },
    fix: {
      zh: '移到对应的表，或更正单位名录中的机构类型。',
      en: 'Move it to its table, or correct its kind on the roster.',
    },
    example: { zh: '“金牛镇”填进了部门表。', en: '金牛镇 in the departments’ table.' },
  },
  'CHECK-011': {
    name: 'part-above-whole',
    severity: 'error',
    doubtful: true,
    since: '0.1.0',
    title: { zh: '“其中”大于总数。', en: 'A part is larger than its whole.' },
    message: {
      zh: '“{row}”的“{part}”为{stated}，大于“{whole}”{otherStated}。其中项不能大于总数，请核对。',
      en: '“{row}” reports {stated} for “{part}”, more than {otherStated} for “{whole}”. A part cannot exceed its whole; check both.',
    },
    why: { zh: '其中项大于总数，必有一个填错。', en: 'One of the two must be wrong.' },
    fix: { zh: '核对两列，看是否填错列或单位。', en: 'Check both columns for a slip or a wrong unit.' },
    example: {
      zh: '到位内资10亿元，其中省外资金12亿元。',
      en: '10 in all, 12 of them from outside the province.',
    },
  },
  'CHECK-012': {
    name: 'wrong-rate',
    severity: 'warning',
    since: '0.1.0',
    title: { zh: '完成率与计算结果不符。', en: 'A stated completion rate differs from the computed one.' },
    message: {
      zh: '“{row}”的完成率填为{stated}%，按任务{target}、完成{actual}计算应为{expected}%，以计算结果为准。请核对。',
      en: '“{row}” states {stated}%, but {actual} of {target} is {expected}%, which was used. Check it.',
    },
    why: {
      zh: '完成率由任务和完成算出，不符说明其中有误。',
      en: 'The rate follows from target and actual; one of the three is wrong.',
    },
    fix: { zh: '改用公式：完成÷任务。', en: 'Use a formula: actual ÷ target.' },
    example: { zh: '任务10、完成5，完成率填了60%。', en: '5 of 10 with 60% stated.' },
  },
  'CHECK-013': {
    name: 'unit-slip',
    severity: 'warning',
    doubtful: true,
    since: '0.1.0',
    title: {
      zh: '数值与任务或上月相差成千上万倍，像是计量单位填错了。',
      en: 'A figure is thousands of times its target or last month’s, as if in another measure unit.',
    },
    message: {
      zh: '“{row}”的“{column}”为{stated}，与{reference}{otherStated}相差成千上万倍，像是计量单位填错了。请按本列的计量单位核对。',
      en: '“{row}” reports {stated} for “{column}”, thousands of times more or less than {reference} {otherStated}, as if it were in another measure unit. Check it against the unit of its column.',
    },
    why: { zh: '万元与亿元混填是最常见的错误。', en: 'Mixing 万元 and 亿元 is the commonest slip.' },
    fix: {
      zh: '按本列单位换算后重新填写；确实无误的，由汇总单位写进考核办法“核实说明”表。',
      en: 'Convert it to the column’s unit; where it is right, the collecting office enters it in the scheme’s sheet 核实说明.',
    },
    example: { zh: '亿元列填了25000，任务为3。', en: '25000 in a column of 亿元 whose target is 3.' },
  },
  'CHECK-014': {
    name: 'wrong-rank',
    severity: 'warning',
    since: '0.1.0',
    title: { zh: '填写的名次与计算的不符。', en: 'A stated rank differs from the one worked out.' },
    message: {
      zh: '“{row}”的名次填为{stated}，计算应为{expected}，以计算结果为准。请核对。',
      en: '“{row}” states rank {stated}; worked out it is {expected}, which was used. Check it.',
    },
    why: {
      zh: '名次由完成率排出，不符说明名次没有随数据更新。',
      en: 'Ranks follow from rates; a stale rank was left behind.',
    },
    fix: { zh: '更新名次，或删去该列由软件计算。', en: 'Update the rank, or leave the column out.' },
    example: { zh: '完成率最高的单位名次填了3。', en: 'The unit with the highest rate states rank 3.' },
  },
  'CHECK-015': {
    name: 'duplicate-row',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '同一张表里同一项出现了两次。', en: 'The same entry appears twice in one table.' },
    message: {
      zh: '“{row}”在本表中已出现过（{place}）。请核对是否重复或写错，只保留一行。',
      en: '“{row}” is already in this table ({place}). Check whether it is a repeat or a slip, and keep one row.',
    },
    why: {
      zh: '同一项有两行，不知道以哪一行为准。',
      en: 'With two rows for one thing there is no telling which one counts.',
    },
    fix: {
      zh: '删去多余的一行；确是两项的，把名称写得能区分开。',
      en: 'Delete the extra row; where they are two things, name them so that they can be told apart.',
    },
    example: {
      zh: '同一家企业在第8行和第31行各有一行。',
      en: 'One enterprise on row 8 and again on row 31.',
    },
  },
  'CHECK-016': {
    name: 'serial-number',
    severity: 'warning',
    since: '0.1.0',
    title: { zh: '序号不连续或重复。', en: 'Serial numbers leave a gap or repeat.' },
    message: {
      zh: '序号为{stated}，[[前一个是{before}，]]按顺序应为{expected}。请核对是否漏行、重行，再重排序号。',
      en: 'The serial number is {stated}[[ after {before}]]; in order it would be {expected}. Check for a missing or repeated row, then number the rows again.',
    },
    why: {
      zh: '序号断开往往是漏了行，重复往往是多了行。',
      en: 'A gap often means a lost row, a repeat an extra one.',
    },
    fix: {
      zh: '补上漏掉的行或删去多余的行，然后重排序号。',
      en: 'Restore or delete the row, then renumber.',
    },
    example: { zh: '序号为1、2、4、5，缺3。', en: 'The numbers are 1, 2, 4, 5; 3 is missing.' },
  },
  'CHECK-017': {
    name: 'wrong-row-sum',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '横向合计与各分项之和不符。', en: 'A row’s total differs from the sum of its parts.' },
    message: {
      zh: '“{row}”的“{column}”为{stated}，各分项之和为{expected}，相差{difference}。请核对各分项，改正合计。',
      en: '“{row}” gives {stated} for “{column}”, but its parts add up to {expected} (difference {difference}). Check the parts and correct the total.',
    },
    why: {
      zh: '总数与分项对不上，至少有一个数填错。',
      en: 'Where whole and parts disagree, at least one of them is wrong.',
    },
    fix: { zh: '核对各分项；合计最好用公式。', en: 'Check the parts; a formula keeps the total right.' },
    example: {
      zh: '发改口合计数为1500，预算内、银行贷款、企业债三项之和为1400。',
      en: 'The total is 1500; its three parts add up to 1400.',
    },
  },
  'CHECK-018': {
    name: 'figure-against-sums',
    severity: 'error',
    doubtful: true,
    since: '0.1.0',
    title: {
      zh: '一个数与几处合计（或合计和完成率）都对不上。',
      en: 'A figure contradicts several sums, or a sum and a rate.',
    },
    message: {
      zh: '“{row}”的“{column}”[[为{stated}，]]与有关的合计、完成率都对不上，按它们推算应为{expected}。请核对改正。',
      en: '“{row}”[[ gives {stated}]] for “{column}”, which fits none of the sums and rates it belongs to; they point to {expected}. Check and correct it.',
    },
    why: {
      zh: '几处合计都指向同一个单元格，多半是这个数填错了，合计本身没有错。',
      en: 'Where several sums point to one cell, that figure is usually wrong and the sums are right.',
    },
    fix: {
      zh: '核对这个数；它确实无误的，请改正与它有关的各个合计。',
      en: 'Check the figure; if it is right, correct all sums it belongs to.',
    },
    example: {
      zh: '转移支付一格填了5000，本行财政口合计和本列合计都表明应为500。',
      en: 'A cell holds 5000; the total of its row and that of its column both say 500.',
    },
  },
  'CHECK-019': {
    name: 'parts-above-whole',
    severity: 'warning',
    since: '0.1.0',
    title: { zh: '各分项加起来大于总数。', en: 'The parts of a figure add up to more than it.' },
    message: {
      zh: '“{row}”的“{column}”总数为{stated}，写明的各分项之和为{expected}。请核对；分项之间有重叠的可以不改。',
      en: '“{row}” gives {stated} for “{column}”, but the parts named with it add up to {expected}. Check them; parts that overlap may stay.',
    },
    why: {
      zh: '分项不重叠时，各项之和不会大于总数。',
      en: 'Parts that don’t overlap cannot exceed their whole.',
    },
    fix: { zh: '核对总数和各分项。', en: 'Check the whole and its parts.' },
    example: {
      zh: '42（其中工业项目40个；农业项目5个）。',
      en: '42 in all, of them 40 industrial and 5 agricultural.',
    },
  },
  'CHECK-026': {
    name: 'unknown-level',
    severity: 'warning',
    since: '0.1.0',
    title: {
      zh: '看不出统计表的一行属于哪一级。',
      en: 'It cannot be told which level a row of a statistics table belongs to.',
    },
    message: {
      zh: '“{row}”没有编号，也不是本表的合计行（{options}），看不出属于哪一级，本表的合计未核对。请改正名称。',
      en: '“{row}” has no number and is none of the table’s totals ({options}), so its level cannot be told and the table’s sums were not checked. Correct the label.',
    },
    why: {
      zh: '分级合计靠行的名称认出，名称写错，上下级就对不上。',
      en: 'The levels of totals are known by the rows’ labels; a wrong label breaks them.',
    },
    fix: {
      zh: '合计行用表内规定的名称，明细行加上编号，如“（一）”。',
      en: 'Give totals the table’s own words, and number the other rows, e.g. （一）.',
    },
    example: { zh: '“新建”行写成了“新开工”。', en: 'The row 新建 is called 新开工.' },
  },
  'CHECK-027': {
    name: 'column-does-not-add-up',
    severity: 'error',
    since: '0.1.0',
    title: {
      zh: '一列大多数行与各分项之和不符。',
      en: 'Most rows of a column differ from the sum of their parts.',
    },
    message: {
      zh: '“{column}”有{count}行与各分项之和不符，可能是表头写错，或几列错位。请先核对表头，再核对各行。',
      en: '{count} rows of “{column}” differ from the sum of their parts; a heading may be wrong, or columns may have shifted. Check the headings first, then the rows.',
    },
    why: {
      zh: '大多数行都对不上，一般不是填错数，而是列对错了。',
      en: 'When most rows disagree, mostly the columns are mistaken, not the figures.',
    },
    fix: {
      zh: '把表头改成规定的写法；表头无误的，核对合计公式引用的列。',
      en: 'Correct the headings; where they are right, check which columns the formula adds.',
    },
    example: {
      zh: '“企业债”一列的表头被误删，“发改口合计数”各行都对不上。',
      en: 'With one part’s heading lost, every row’s total seems wrong.',
    },
  },
  'CHECK-055': {
    name: 'column-of-wrong-results',
    severity: 'warning',
    since: '0.1.0',
    title: {
      zh: '一列大多数行的完成率或名次与计算结果不符。',
      en: 'Most rates or ranks of a column differ from the computed ones.',
    },
    message: {
      zh: '“{column}”有{count}行与计算结果不符，可能是表头写错、几列错位，或者公式引用错了列，以计算结果为准。请先核对表头和公式，再核对各行。',
      en: '{count} rows of “{column}” differ from the computed figures, which were used; the heading may be wrong, columns may have shifted, or the formula may refer to other columns. Check heading and formula first, then the rows.',
    },
    why: {
      zh: '大多数行都不符，一般是同一个原因，逐行说明反而看不清。',
      en: 'When most rows disagree there is mostly one cause, which a line for each of them would hide.',
    },
    fix: {
      zh: '完成率改用公式：完成÷任务；名次按本列的完成率重新排列。表头不对的改正表头。',
      en: 'Use a formula for rates, actual ÷ target; rank anew by the rates; or correct the heading.',
    },
    example: {
      zh: '“完成率”一列的公式除以上年完成数，各行都与任务对不上。',
      en: 'Every rate of a column was divided by last year’s figure instead of the target.',
    },
  },
});
