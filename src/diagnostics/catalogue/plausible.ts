import { defineEntries } from '../entry.ts';

/** Figures that can be read and can't be true, and sums that leave rows out. */
export const plausible = defineEntries({
  'CHECK-042': {
    name: 'implausible-figure',
    severity: 'warning',
    since: '0.2.0',
    doubtful: true,
    title: {
      zh: '数值与任务、上月或同类单位相差太多。',
      en: 'A figure is far from its target, last month’s or those of its class.',
    },
    message: {
      zh: '“{row}”的“{column}”为{stated}，与{reference}{otherStated}相差太多，不像是真的，待核实。请核对数值、小数点和计量单位；确实无误的，请书面说明。',
      en: '“{row}” reports {stated} for “{column}”; beside {reference} {otherStated} that can hardly be true, so it is to be confirmed. Check the figure, its decimal point and its measure unit; if it is right, say so in writing.',
    },
    why: {
      zh: '元、千元、万元、亿元填错，或多写少写几个0，一个单位就会排到最前或最后。',
      en: 'A wrong measure unit or a few zeros too many put a unit first or last.',
    },
    fix: {
      zh: '按本列单位换算后重新填写；确实无误的，由汇总单位写进考核办法“核实说明”表。',
      en: 'Convert it to the column’s unit and enter it again; where it is right, the collecting office enters it in the scheme’s sheet 核实说明.',
    },
    example: {
      zh: '亿元列按元填了250000000，任务为10。',
      en: '250000000 yuan in a column of 亿元 whose target is 10.',
    },
  },
  'CHECK-043': {
    name: 'sum-of-visible-rows',
    severity: 'warning',
    since: '0.2.0',
    title: { zh: '合计没有算上隐藏的行。', en: 'A sum leaves out hidden rows.' },
    message: {
      zh: '“{row}”没有算上隐藏的第{lines}行：“{column}”为{stated}，加上隐藏的行是{expected}。请取消筛选或隐藏，再核对合计；不应计入的行请删除。',
      en: '“{row}” leaves out hidden rows {lines}: “{column}” says {stated}, with the hidden rows it is {expected}. Clear the filter or show the rows, then check the sums; delete rows that do not count.',
    },
    why: {
      zh: '用 SUBTOTAL 求和，筛选后只加看得见的行；隐藏的行照常读取，合计就对不上。',
      en: 'SUBTOTAL adds up visible rows only, while hidden rows are read like all others.',
    },
    fix: { zh: '取消筛选；合计改用 SUM。', en: 'Clear the filter, and use SUM for totals.' },
    example: {
      zh: '筛选后隐藏了第6、9行，合计只是其余各行的和。',
      en: 'Rows 6 and 9 are filtered out, and the total is that of the others.',
    },
  },
  'CHECK-052': {
    name: 'figure-confirmed',
    severity: 'info',
    since: '0.2.0',
    title: { zh: '存疑的数已核实，按此计入。', en: 'A doubtful figure was confirmed and counts.' },
    message: {
      zh: '“{row}”的“{column}”填的“{stated}”已核实，按此计入：{reason}[[（{by}）]]。原来的疑问：{doubts}。',
      en: '“{stated}” for “{column}” of “{row}” was confirmed and counts: {reason}[[ ({by})]]. What was doubtful: {doubts}.',
    },
    why: {
      zh: '考核办法“核实说明”里写明了这个数没有错，口径说明会列出。',
      en: 'The scheme’s sheet 核实说明 says that the figure is right; 口径说明 cites it.',
    },
    fix: {
      zh: '不用处理；核实有误的，删去“核实说明”里的这一行。',
      en: 'Nothing to do; delete the row of 核实说明 if it is mistaken.',
    },
    example: {
      zh: '累计数比上月少，“核实说明”写明是核减了重复签约。',
      en: 'A cumulative figure falls; 核实说明 says that a contract counted twice was taken out.',
    },
  },
  'CHECK-053': {
    name: 'doubtful-when-collected',
    severity: 'warning',
    doubtful: true,
    since: '0.2.0',
    title: {
      zh: '汇总时这个数就存疑。',
      en: 'A figure was doubtful when it was collected.',
    },
    message: {
      zh: '“{text}”汇总时存疑，核实前不计入：{reason}来源见“数据来源”。',
      en: '“{text}” was doubtful when it was collected and counts for nothing until it is settled: {reason} 数据来源 says where it came from.',
    },
    why: {
      zh: '有的疑问只在报来的单元格里看得出（删除线、上标、位数太多），汇总表里只剩一个数。',
      en: 'Some doubts show only in the cell that was sent in (struck-out or raised text, too many digits); the collected sheet has the bare figure.',
    },
    fix: {
      zh: '请报送单位改正后重新汇总；核实无误的写进考核办法“核实说明”；汇总表里改了数的，不再提示。',
      en: 'Have it corrected and collect again, or confirm it in the scheme’s sheet 核实说明; nothing is said of a figure that was changed in the collected sheet.',
    },
    example: {
      zh: '报来的单元格里“5”划去、“8”未划，汇总后是8。',
      en: 'In the cell sent in “5” is struck out beside “8”; the collected sheet has 8.',
    },
  },
});
