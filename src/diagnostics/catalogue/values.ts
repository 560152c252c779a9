import { defineEntries } from '../entry.ts';

/** Reading one cell: what was typed to what it means. */
export const values = defineEntries({
  'VALUE-001': {
    name: 'unreadable-number',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '单元格里不是能读懂的数。', en: 'A cell holds no readable number.' },
    message: {
      zh: '“{text}”不是数字，没有读取。请只填数字，例如 12.5；任务、完成两列没有此项任务的填“/”。',
      en: '“{text}” is not a number and was not read. Enter digits only, for example 12.5; in a column of targets or results enter “/” where there is no such task.',
    },
    why: {
      zh: '读不懂的内容若当作 0，会把“没填对”算成“没完成”；所以不计，待核实。',
      en: 'Taking it for 0 would turn a slip of the pen into a missed target; so it counts for nothing until it is mended.',
    },
    fix: {
      zh: '改成数字；说明文字写到备注里。',
      en: 'Replace it by a number; put remarks into a remarks column.',
    },
    example: { zh: '“完成”列填了“正在洽谈”。', en: 'The 完成 column says “正在洽谈”.' },
  },
  'VALUE-002': {
    name: 'error-cell',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '单元格里的公式出错。', en: 'A cell’s formula shows an error.' },
    message: {
      zh: '公式结果是 {text}，没有数据，本格不计，待核实。请修好公式，或直接填数字。',
      en: 'The formula shows {text}, so there is no figure; the cell counts for nothing until it is mended. Repair the formula or enter the number itself.',
    },
    why: {
      zh: '出错的公式多因引用的行列被删除，原来的数已经丢失。',
      en: 'Such formulas usually refer to rows or columns that were deleted; the figure itself is gone.',
    },
    fix: {
      zh: '在 Excel 中选中该格，改正引用；或复制后“选择性粘贴—数值”再核对。',
      en: 'Correct the reference in Excel, or paste the value and check it.',
    },
    example: { zh: '单元格显示 #REF!。', en: 'The cell shows #REF!.' },
  },
  'VALUE-003': {
    name: 'number-form',
    severity: 'info',
    since: '0.1.0',
    title: {
      zh: '数字的写法不规范，已按数值读取。',
      en: 'A number is written in an unusual form; it was read.',
    },
    message: {
      zh: '“{text}”已按 {number} 读取。请改用半角数字，不加空格、文字和千位分隔符。',
      en: '“{text}” was read as {number}. Please use plain digits without spaces, words or thousands separators.',
    },
    why: {
      zh: '文本形式的数字在 Excel 中不参与求和，容易造成合计不符。',
      en: 'Excel leaves numbers stored as text out of its sums, and totals then disagree.',
    },
    fix: {
      zh: '选中该列，设为“数值”格式后重新输入。',
      en: 'Set the column to a number format and enter it again.',
    },
    example: { zh: '“１２．５”“1，234”“3个”。', en: '“１２．５”, “1，234”, “3个”.' },
  },
  'VALUE-004': {
    name: 'converted-unit',
    severity: 'warning',
    since: '0.1.0',
    title: {
      zh: '单元格里另写了计量单位，已换算。',
      en: 'A cell names another measure unit; the figure was converted.',
    },
    message: {
      zh: '“{text}”已换算为 {number}{measureUnit}。请核对，并按本列单位（{measureUnit}）填写。',
      en: '“{text}” was converted to {number} {measureUnit}. Check it, and enter figures in the column’s unit ({measureUnit}).',
    },
    why: {
      zh: '同一列单位不一，最容易差出一万倍。',
      en: 'Mixed units in one column are how figures come out ten thousand times too large.',
    },
    fix: {
      zh: '换算成本列单位后只填数字。',
      en: 'Convert the figure to the column’s unit and enter digits only.',
    },
    example: {
      zh: '“亿元”列填了“2000万”，读作 0.2 亿元。',
      en: '“2000万” in a column of 亿元 is read as 0.2.',
    },
  },
  'VALUE-005': {
    name: 'incompatible-unit',
    severity: 'error',
    since: '0.1.0',
    title: {
      zh: '单元格里的计量单位与本列不能换算。',
      en: 'A cell’s measure unit cannot be converted to the column’s.',
    },
    message: {
      zh: '“{text}”的单位是{writtenMeasureUnit}，本列应为{measureUnit}，无法换算，该数不计，待核实。请按{measureUnit}填写。',
      en: '“{text}” is in {writtenMeasureUnit} but the column is in {measureUnit}; it cannot be converted and counts for nothing until it is mended. Enter the figure in {measureUnit}.',
    },
    why: {
      zh: '个数与金额、人民币与美元不能互换，硬读会得出错误数据。',
      en: 'A count is no amount and yuan are not dollars; reading one as the other would give a wrong figure.',
    },
    fix: {
      zh: '核对是否填错了列，再按本列单位填写。',
      en: 'Check that the figure is in the right column and enter it in that column’s unit.',
    },
    example: { zh: '“项目（个）”列填了“3亿元”。', en: '“3亿元” in the column 项目（个）.' },
  },
  'VALUE-006': {
    name: 'percent-or-fraction',
    severity: 'warning',
    since: '0.1.0',
    title: {
      zh: '百分比列里的小数，分不清是几成还是百分之几。',
      en: 'A fraction in a percent column may mean a share or a percentage.',
    },
    message: {
      zh: '本列单位是 %，“{text}”按 {text}% 读取。如果想填的是 {percent}%，请改填 {percent}。',
      en: 'The column is in %, so “{text}” was read as {text}%. If {percent}% is meant, enter {percent}.',
    },
    why: {
      zh: '0.85 可能是 85%，也可能是 0.85%，相差一百倍。',
      en: '0.85 may mean 85% or 0.85%: a hundredfold difference.',
    },
    fix: {
      zh: '在百分比列里填百分号前的数，如 85。',
      en: 'Enter the figure before the percent sign, such as 85.',
    },
    example: { zh: '“增长率（%）”列填了 0.033。', en: '0.033 in the column 增长率（%）.' },
  },
  'VALUE-007': {
    name: 'not-whole',
    severity: 'error',
    doubtful: true,
    since: '0.1.0',
    title: { zh: '应为整数的格填了小数。', en: 'A count is not a whole number.' },
    message: {
      zh: '“{text}”不是整数，本列以“{measureUnit}”计，应填整数。请核对，数额不要填到个数列。',
      en: '“{text}” is not a whole number, but this column counts {measureUnit}. Check that an amount was not put into a column of counts.',
    },
    why: {
      zh: '个数出现小数，多半是把金额填错了列。',
      en: 'A count with decimals is usually an amount in the wrong column.',
    },
    fix: {
      zh: '改填整数；若是金额，移到对应的列。',
      en: 'Enter a whole number, or move the amount to its column.',
    },
    example: { zh: '“项目（个）”列填了 1.5。', en: '1.5 in the column 项目（个）.' },
  },
  'VALUE-008': {
    name: 'out-of-range',
    severity: 'error',
    doubtful: true,
    since: '0.1.0',
    title: { zh: '数值超出允许范围。', en: 'A figure is outside its range.' },
    message: {
      zh: '“{text}”超出本列允许的范围（{range}）。请核对后改正。',
      en: '“{text}” is outside the range of this column ({range}). Check and correct it.',
    },
    why: {
      zh: '负数、超过 100% 的占比等多为笔误或填错列。',
      en: 'Negative figures or shares above 100% are usually slips.',
    },
    fix: {
      zh: '按实际数填写；冲减以前月份的数时，请改累计数并在备注中说明。',
      en: 'Enter the true figure; to correct earlier months, correct the cumulative figure and say so in the remarks.',
    },
    example: { zh: '“完成”列填了 -1。', en: '-1 in the 完成 column.' },
  },
  'VALUE-009': {
    name: 'approximate-figure',
    severity: 'warning',
    since: '0.1.0',
    title: { zh: '填了约数。', en: 'A figure is given as approximate.' },
    message: {
      zh: '“{text}”带有“{word}”，按 {number} 计。请填准确数。',
      en: '“{text}” says “{word}” and was taken as {number}. Enter the exact figure.',
    },
    why: {
      zh: '通报的每个数都要能核实，约数无法核实。',
      en: 'Every figure of a bulletin must stand up to checking.',
    },
    fix: {
      zh: '删去“约”“近”“余”等字，填准确数。',
      en: 'Remove words such as 约, 近, 余 and enter the exact figure.',
    },
    example: { zh: '“约5”“近3亿元”。', en: '“约5”, “近3亿元”.' },
  },
  'VALUE-010': {
    name: 'date-instead-of-number',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '数字格变成了日期。', en: 'A number cell holds a date.' },
    message: {
      zh: '本格是日期（{text}），不是数字，不计，待核实。请把单元格格式改为“数值”后重新填写。',
      en: 'The cell holds the date {text}, not a number, and counts for nothing until it is mended. Set it to a number format and enter the figure again.',
    },
    why: {
      zh: 'Excel 会把“3-5”之类的输入自动变成日期，原数已经丢失。',
      en: 'Excel turns entries such as 3-5 into dates; the original figure is lost.',
    },
    fix: { zh: '改单元格格式，再重新输入数字。', en: 'Change the cell’s format and enter the number again.' },
    example: { zh: '输入“3-5”变成 3月5日。', en: '“3-5” became 5 March.' },
  },
  'VALUE-011': {
    name: 'unknown-unit',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '单位名称不在单位名录中。', en: 'A unit is not on the roster.' },
    message: {
      zh: '单位名录中没有“{text}”，不知道是哪个单位，未计入。[[是不是{suggestions}？]]请改成名录中的名称。',
      en: '“{text}” is not on the roster, so nothing was counted for it. [[Did you mean {suggestions}? ]]Use the roster’s name.',
    },
    why: {
      zh: '认不出单位，就不知道数据算给谁，也会把该单位当作未报。',
      en: 'Figures without a known unit can’t be credited, and the unit would count as not having reported.',
    },
    fix: {
      zh: '按单位名录改正错字、漏字；收表的单位可在考核办法的单位名录里加上这个写法或新设的单位。',
      en: 'Correct the spelling by the roster; whoever collects may add the spelling, or a new unit, to the roster in the scheme.',
    },
    example: { zh: '“市挡案馆”应为“市档案馆”。', en: '“市挡案馆” should be “市档案馆”.' },
  },
  'VALUE-012': {
    name: 'several-units-in-cell',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '一格里填了多个单位。', en: 'A cell for one unit names several.' },
    message: {
      zh: '“{text}”里有多个单位，本列一行只能填一个[[，按第一个（{unit}）计]]。请分行填写。',
      en: '“{text}” names several units, but this column takes one a row[[; it was counted for the first ({unit})]]. Use one row for each.',
    },
    why: {
      zh: '合在一起的数分不清各是多少，无法分别计分。',
      en: 'Joint figures cannot be divided between units.',
    },
    fix: { zh: '一个单位一行，分别填数。', en: 'Give each unit a row with its own figures.' },
    example: { zh: '“市教育局、市科技局”填在一格。', en: '“市教育局、市科技局” in one cell.' },
  },
  'VALUE-013': {
    name: 'unreadable-date',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '日期或期限读不懂。', en: 'A date or deadline cannot be read.' },
    message: {
      zh: '“{text}”读不成日期或期限。请照这样写：{options}。',
      en: '“{text}” cannot be read as a date or deadline. Write it like this: {options}.',
    },
    why: { zh: '没有期限就无法判断是否逾期。', en: 'Without a deadline nothing can be called late.' },
    fix: {
      zh: '写明年月；长期工作写“常态开展”。',
      en: 'Give year and month; write 常态开展 for standing work.',
    },
    example: { zh: '“尽快完成”。', en: '“尽快完成”.' },
  },
  'VALUE-014': {
    name: 'ambiguous-month',
    severity: 'warning',
    since: '0.1.0',
    title: {
      zh: '以数字存储的年月，1月和10月分不开。',
      en: 'A month stored as a number may be January or October.',
    },
    message: {
      zh: '“{text}”是数字，可能是1月，也可能是10月，未采用。请写成“2023年1月”或“2023年10月”。',
      en: '“{text}” is stored as a number and may mean January or October, so it was not used. Write “2023年1月” or “2023年10月”.',
    },
    why: {
      zh: 'Excel 把 2023.10 存成 2023.1，末尾的 0 已经丢失。',
      en: 'Excel stores 2023.10 as 2023.1; the final 0 is lost.',
    },
    fix: {
      zh: '把单元格设为文本格式，写全年月。',
      en: 'Set the cell to text and write year and month in words.',
    },
    example: { zh: '输入 2023.10，单元格里是 2023.1。', en: '2023.10 was entered, the cell holds 2023.1.' },
  },
  'VALUE-015': {
    name: 'unknown-choice',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '填的内容不在可选项中。', en: 'An entry is not one of the choices.' },
    message: {
      zh: '“{text}”不在可选项中。请填：{options}。',
      en: '“{text}” is not one of the choices. Enter one of: {options}.',
    },
    why: { zh: '固定选项才能统计。', en: 'Only fixed choices can be counted.' },
    fix: { zh: '从下拉列表中选择。', en: 'Choose from the list.' },
    example: { zh: '完成状态填了“差不多了”。', en: '“差不多了” in 完成状态.' },
  },
  'VALUE-016': {
    name: 'unreadable-months',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '月份或季度读不懂。', en: 'A month or quarter cannot be read.' },
    message: {
      zh: '“{text}”读不成月份或季度。请写成“5月”“1—3月”或“第二季度”。',
      en: '“{text}” cannot be read as months or a quarter. Write “5月”, “1—3月” or “第二季度”.',
    },
    why: { zh: '活动安排要按月核对。', en: 'Schedules are checked month by month.' },
    fix: { zh: '写明月份或季度。', en: 'State the month or the quarter.' },
    example: { zh: '“年中”。', en: '“年中”.' },
  },
  'VALUE-017': {
    name: 'text-too-long',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '文字超过允许的长度。', en: 'A text is longer than allowed.' },
    message: {
      zh: '本格有{length}字，最多{limit}字。请精简。',
      en: 'This cell has {length} characters; at most {limit} are allowed. Please shorten it.',
    },
    why: { zh: '过长的文字打印时会被截断。', en: 'Longer texts are cut off in print.' },
    fix: { zh: '只写要点。', en: 'Keep to the main points.' },
    example: { zh: '进展情况写了2000字。', en: '2,000 characters in 进展情况.' },
  },
  'VALUE-018': {
    name: 'ambiguous-unit',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '单位名称可以是几个单位。', en: 'A name may stand for several units.' },
    message: {
      zh: '“{text}”可以是{units}，分不清是哪一个，未计入。请改成名录中的名称。',
      en: '“{text}” may stand for {units}; there is no telling which, so nothing was counted for it. Use the roster’s name.',
    },
    why: {
      zh: '替人挑一个，数据就可能算到别的单位头上。',
      en: 'Choosing one of them might credit another unit’s figures.',
    },
    fix: {
      zh: '写单位全称；简称确属某一个单位的，在考核办法的单位名录里加上这个写法。',
      en: 'Write the full name; where the short one belongs to one unit, add it to the roster in the scheme.',
    },
    example: {
      zh: '名录里有“城投一公司”和“城投二公司”，两个都写了别名“城投”。',
      en: '“城投” is an alias of both 城投一公司 and 城投二公司.',
    },
  },
  'VALUE-019': {
    name: 'unknown-marker',
    severity: 'warning',
    since: '0.2.0',
    title: {
      zh: '企业名称后的标记写得不对。',
      en: 'The marker after an enterprise’s name is not a known one.',
    },
    message: {
      zh: '企业名称后的“（{text}）”不是约定的标记，与“{suggestions}”相近。请核对；现在按名称的一部分读。',
      en: '“（{text}）” after the enterprise’s name is no known marker; “{suggestions}” is similar. Check it; it was read as part of the name.',
    },
    why: {
      zh: '标记写错，这家企业就不算这一类，名称也对不上。',
      en: 'With a wrong marker the enterprise is not counted in its category, and its name matches nowhere.',
    },
    fix: {
      zh: '改成约定的标记；确是名称的一部分的，可以不管。',
      en: 'Use the marker agreed on; if it is part of the name, leave it.',
    },
    example: { zh: '“众冶矿产品（进规培养）”应为“（进规培育）”。', en: '“（进规培养）” for “（进规培育）”.' },
  },
});
