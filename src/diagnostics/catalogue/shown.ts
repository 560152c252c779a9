import { defineEntries } from '../entry.ts';

/** What a person sees in a cell against what is stored in it. */
export const shown = defineEntries({
  'VALUE-020': {
    name: 'formula-without-result',
    severity: 'error',
    since: '0.2.0',
    title: { zh: '公式没有保存计算结果。', en: 'A formula has no stored result.' },
    message: {
      zh: '本格是公式，但文件里没有保存它的结果，读不到数据；不是没有填。请用 Excel 或 WPS 打开，保存后重新报送；仍不行的直接填写结果。',
      en: 'The cell holds a formula whose result is not stored in the file, so there is nothing to read; it was not left blank. Open the file in Excel or WPS, save it and send it again, or enter the result itself.',
    },
    why: {
      zh: '由程序导出、没有打开过的表，公式还没有计算；设为文本格式的单元格里的公式不会计算。',
      en: 'Formulas in files that a program wrote and nobody opened have not been worked out; those typed into cells of text never are.',
    },
    fix: {
      zh: '用 Excel 或 WPS 打开并保存；单元格是文本格式的，改为“常规”后重新输入。',
      en: 'Open and save the file in Excel or WPS; set a cell of text to General and enter it again.',
    },
    example: {
      zh: '“完成”列为 =3+2.5，文件中没有结果。',
      en: 'The 完成 column says =3+2.5 and the file holds no result.',
    },
  },
  'VALUE-021': {
    name: 'unread-result',
    severity: 'warning',
    since: '0.2.0',
    title: {
      zh: '完成率、名次或合计读不出来，已另行计算。',
      en: 'A rate, a rank or a sum cannot be read; it is reckoned anyway.',
    },
    message: {
      zh: '本格的内容（{stated}）读不成数，没有与计算结果核对。完成率、名次和合计都由软件重新计算，其余数据照常使用。请改正本格。',
      en: 'What stands here ({stated}) is no figure, so it was not compared with the result. Rates, ranks and sums are reckoned anew, and the other figures count as usual. Please correct this cell.',
    },
    why: {
      zh: '这些数由其他数算出，填错不影响计分，但印发的表会与通报不一致。',
      en: 'These figures follow from others: a wrong one changes no score, but the printed table would differ from the bulletin.',
    },
    fix: { zh: '修好公式，或删去内容由软件计算。', en: 'Repair the formula, or clear the cell.' },
    example: {
      zh: '没有此项任务，“完成率”列显示 #VALUE!；“排名”列填了“已完成”。',
      en: 'The 完成率 column of a “/” task shows #VALUE!; the 排名 column says 已完成.',
    },
  },
  'VALUE-022': {
    name: 'text-left-out',
    severity: 'warning',
    since: '0.2.0',
    doubtful: true,
    title: {
      zh: '划去的文字、上标下标的注号没有读取。',
      en: 'Struck-out text or a raised mark was left out.',
    },
    message: {
      zh: '[[“{struck}”已划去（有删除线），]][[“{raised}”是上标或下标的注号，]]没有读取[[，本格读作“{text}”]]。请删去划掉的文字和注号，只留下要报的内容。',
      en: '[[“{struck}” is struck out. ]][[“{raised}” is a raised or lowered mark. ]]It was left out[[ and the cell read as “{text}”]]. Please delete what is struck out and such marks, and keep only what you report.',
    },
    why: {
      zh: '划去的旧数和注号若连着读，3 会变成 13 或 31。',
      en: 'Read together with an old figure or a footnote mark, 3 would become 13 or 31.',
    },
    fix: {
      zh: '删去划掉的内容；注释写到备注或表下的注里。',
      en: 'Delete what is struck out; put notes into a remarks column or below the table.',
    },
    example: {
      zh: '“13”中的“1”划去，读作 3；“3①”的“①”是上标，读作 3。',
      en: '“13” whose 1 is struck out is 3; “3①” with a raised ① is 3.',
    },
  },
  'VALUE-023': {
    name: 'unit-in-format',
    severity: 'warning',
    since: '0.2.0',
    title: {
      zh: '计量单位写在数字格式里，已换算。',
      en: 'A number format names another measure unit; the figure was converted.',
    },
    message: {
      zh: '本格显示为“{shown}”，单位是数字格式加上的，与本列不同，已换算为 {number}{measureUnit}。请核对，并按本列单位（{measureUnit}）填写。',
      en: 'The cell shows “{shown}”; its number format adds a unit that differs from the column’s, and the figure was converted to {number} {measureUnit}. Check it, and enter figures in the column’s unit ({measureUnit}).',
    },
    why: {
      zh: '看到的是“30,000万元”，存的是 30000；按 30000 亿元读就差一万倍。',
      en: 'What is seen is 30,000万元, what is stored is 30000; read as 亿元 it would be ten thousand times too large.',
    },
    fix: {
      zh: '把单元格格式改为“常规”或“数值”，按本列单位填写。',
      en: 'Set the cell to General or a number format and enter it in the column’s unit.',
    },
    example: {
      zh: '30000 的格式为 #,##0“万元”，读作 3 亿元。',
      en: '30000 in the format #,##0“万元” is read as 3亿元.',
    },
  },
  'VALUE-024': {
    name: 'shown-otherwise',
    severity: 'error',
    since: '0.2.0',
    title: {
      zh: '单元格显示的与存的不是同一个数。',
      en: 'A cell shows another figure than the one it holds.',
    },
    message: {
      zh: '本格显示为“{shown}”，存的却是 {stored}，不知道哪个是要报的数，没有读取。请把单元格格式改为“常规”，再填一遍。',
      en: 'The cell shows “{shown}” but holds {stored}; which of them is reported is not clear, so it was not read. Set the cell to General and enter the figure again.',
    },
    why: {
      zh: '数字格式可以把数缩小、补零或隐藏，填表人看到的和软件读到的就不一样。',
      en: 'A number format can scale, fill up or hide a figure: the writer sees one thing and software reads another.',
    },
    fix: {
      zh: '改为“常规”或“数值”格式，按看到的数填写。',
      en: 'Use General or a plain number format and enter what is meant.',
    },
    example: { zh: '30000 的格式为 #,##0,，显示为“30”。', en: '30000 in the format #,##0, shows 30.' },
  },
  'VALUE-025': {
    name: 'too-many-digits',
    severity: 'warning',
    since: '0.2.0',
    doubtful: true,
    title: { zh: '数字超过15位。', en: 'A number has more than 15 digits.' },
    message: {
      zh: '“{text}”超过15位，Excel 只保留前15位，后面的已经变成0或不准。请核对；证件号、编号请先把单元格设为“文本”再填。',
      en: '“{text}” has more than 15 digits. Excel keeps 15, so the last ones are zeros or wrong. Check it; set the cell to Text before entering a code.',
    },
    why: {
      zh: '18位的号码按数字保存，后三位已经丢失，无法恢复。',
      en: 'The last three digits of an 18-digit code that is stored as a number are lost for good.',
    },
    fix: { zh: '把单元格设为“文本”格式，重新输入。', en: 'Set the cell to Text and enter it again.' },
    example: { zh: '“联系方式”列存成 4.20281199001011E17。', en: 'A code stored as 4.20281199001011E17.' },
  },
  'VALUE-026': {
    name: 'time-instead-of-number',
    severity: 'error',
    since: '0.2.0',
    title: { zh: '数字格里是时间。', en: 'A number cell holds a time.' },
    message: {
      zh: '本格是时间或时长（{text}），不是数字，不计，待核实。请把单元格格式改为“数值”后重新填写。',
      en: 'The cell holds a time or a length of time ({text}), not a number, and counts for nothing until it is mended. Set it to a number format and enter the figure again.',
    },
    why: {
      zh: '输入“36:00”会存成 1.5（天），看到的与存的不同。',
      en: '“36:00” is stored as 1.5 days: what is seen is not what is stored.',
    },
    fix: { zh: '改单元格格式，再重新输入数字。', en: 'Change the cell’s format and enter the number again.' },
    example: { zh: '“完成”列输入“3:30”，变成时间。', en: '“3:30” in the 完成 column became a time.' },
  },
  'VALUE-027': {
    name: 'day-as-number',
    severity: 'error',
    since: '0.2.0',
    title: { zh: '日期格里是一个数。', en: 'A date cell holds a bare number.' },
    message: {
      zh: '“{text}”是数字，没有采用。如果是{serialDay}，请把单元格改为日期格式，或写成“{serialDay}”。',
      en: '“{text}” is a number and was not used. If {serialDay} is meant, set the cell to a date format or write “{serialDay}”.',
    },
    why: {
      zh: 'Excel 用天数存日期，格式丢了就只剩一个数；也可能本来就是别的数。',
      en: 'Excel stores days as numbers: without the format a number is left, which may also be something else.',
    },
    fix: { zh: '设为日期格式，或写成文字。', en: 'Use a date format, or write the day in words.' },
    example: { zh: '45070 是 2023年5月24日。', en: '45070 is 24 May 2023.' },
  },
  'VALUE-028': {
    name: 'deadline-without-start',
    severity: 'error',
    since: '0.2.0',
    title: {
      zh: '期限只写了多久，没写从哪天算起。',
      en: 'A deadline gives a length of time without its start.',
    },
    message: {
      zh: '“{text}”没有写明截止到哪一天，无法判断是否逾期。请写成年月，例如“2023年12月底前”。',
      en: '“{text}” does not say by which day, so nothing can be called late. State the month, for example “2023年12月底前”.',
    },
    why: {
      zh: '“一年内”从发文算、从年初算，截止日差几个月。',
      en: '“Within a year” ends months apart, counted from the document or from January.',
    },
    fix: { zh: '写明截止的年月。', en: 'State year and month of the end.' },
    example: { zh: '“一年内”“2023年起三年内”“春节前”。', en: '“一年内”, “2023年起三年内”, “春节前”.' },
  },
  'VALUE-029': {
    name: 'target-without-figure',
    severity: 'warning',
    since: '0.2.0',
    title: {
      zh: '目标任务里没有读出能计算的数，按文字保留。',
      en: 'No figure could be read from a target: it is kept as text.',
    },
    message: {
      zh: '“{text}”里没有读出能计算的数，按文字保留，不算完成率。能量化的请写成一个数，例如“不少于30家”“确保580亿元、力争600亿元”。',
      en: 'No figure could be read from “{text}”: it is kept as text, and no rate is worked out. Where it can be counted, write one figure, for example “不少于30家” or “确保580亿元、力争600亿元”.',
    },
    why: {
      zh: '没有数就没有完成率，也没有序时进度；两个数写在一格里，不知道哪个是目标。',
      en: 'Without a figure there is no rate and no schedule; of two figures in a cell nobody knows which is the target.',
    },
    fix: {
      zh: '写成一个带单位的数；分两步走的写“确保……、力争……”；确实不能量化的不用改。',
      en: 'Write one figure with its unit, two steps as 确保…、力争…; leave it where it cannot be counted.',
    },
    example: { zh: '“稳中有进”“签约5个，投资10亿元”。', en: '“稳中有进”, “签约5个，投资10亿元”.' },
  },
  'VALUE-030': {
    name: 'half-project',
    severity: 'error',
    doubtful: true,
    since: '0.2.0',
    title: {
      zh: '项目个数填了半个，考核办法只计整数。',
      en: 'Half a project is counted where the scheme counts whole ones.',
    },
    message: {
      zh: '“{text}”不是整数，本列以“{measureUnit}”计。联合招商的项目要各计0.5个的，在考核办法“基本信息”里把“项目可按半个计”改为“是”，再用 --scheme 指定；否则改填整数。核实前不计入。',
      en: '“{text}” is not a whole number, but this column counts {measureUnit}. If a project brought in by two units is to count 0.5 for each, set 项目可按半个计 on the sheet 基本信息 of the scheme to 是 and give it with --scheme; otherwise enter a whole number. It counts for nothing until then.',
    },
    why: {
      zh: '联合招商的项目是否各计半个，文件没有写；不写明就计，合计会多出或少算。',
      en: 'The document does not say whether joint projects count by halves; to count them unasked would make totals wrong.',
    },
    fix: {
      zh: '由考核单位定：计半个的改考核办法的设置，不计的改填整数。',
      en: 'Whoever runs the assessment decides: change the scheme’s setting, or enter whole projects.',
    },
    example: { zh: '“新签约项目”填了 2.5。', en: '2.5 in the column 新签约项目.' },
  },
});
