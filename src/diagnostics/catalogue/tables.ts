import { defineEntries } from '../entry.ts';

/** Recognising tables on sheets and reading their rows. */
export const tables = defineEntries({
  'TABLE-001': {
    name: 'unknown-table',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '表头与已知的表对不上。', en: 'A sheet’s headings fit no known table.' },
    message: {
      zh: '没有认出这张表，其中数据未计入。与它最接近的是“{nearest}”[[；缺少的表头：{missing}]][[；多出的表头：{unknown}]]。请按统一表样改正表头。',
      en: 'This sheet was not recognised, so its data were not counted. The nearest table is “{nearest}”[[; headings missing: {missing}]][[; headings it does not know: {unknown}]]. Correct the headings to the common form.',
    },
    why: {
      zh: '表头认不出，就不知道每一列是什么指标。',
      en: 'Without its headings nobody knows what a column means.',
    },
    fix: {
      zh: '对照统一表样改正表头；用 dayie template 可生成空白表样，用 dayie inspect 可看差别。',
      en: 'Compare the headings with the common form: dayie template writes a blank one, dayie inspect shows the differences.',
    },
    example: { zh: '表头只有“单位、数量、备注”。', en: 'The headings are 单位, 数量 and 备注 only.' },
  },
  'TABLE-002': {
    name: 'ambiguous-table',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '一张表同时符合几种表样。', en: 'A sheet fits several known tables alike.' },
    message: {
      zh: '这张表同时符合{tables}，暂按“{table}”读取。请核对；不对的，请在标题中写全表名。',
      en: 'This sheet fits {tables}; it was read as “{table}”. Check it; if it is the wrong one, give the table’s full name in the title.',
    },
    why: {
      zh: '读错表会把数据算到别的考核里。',
      en: 'Reading it as the wrong table credits the data to another assessment.',
    },
    fix: { zh: '写全标题和表头。', en: 'Complete the title and the headings.' },
    example: {
      zh: '只有“单位、签约额（亿元）”两列，既像部门表也像乡镇表。',
      en: 'Only the columns 单位 and 签约额（亿元）: departments or townships?',
    },
  },
  'TABLE-003': {
    name: 'no-data',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '工作簿里没有可用的数据。', en: 'A workbook holds no data that can be used.' },
    message: {
      zh: '这份工作簿里没有认出任何一张表（{sheets}）。请检查是否选错文件、是否保存了内容。',
      en: 'No table was recognised in this workbook ({sheets}). Check that it is the right file and that its contents were saved.',
    },
    why: {
      zh: '空表或无关文件会让单位被当作未报。',
      en: 'An empty or unrelated file leaves its unit counted as not reported.',
    },
    fix: { zh: '重新报送填好的表。', en: 'Submit the completed workbook again.' },
    example: { zh: '新建后未填写就保存的工作簿。', en: 'A new workbook saved before anything was entered.' },
  },
  'TABLE-004': {
    name: 'sheet-passed-over',
    severity: 'info',
    since: '0.1.0',
    title: { zh: '有一张工作表不是已知的表，未读取。', en: 'A sheet is no known table and was passed over.' },
    message: {
      zh: '这张工作表不是已知的表，未读取其中内容。如果里面有应报数据，请改用统一表样。',
      en: 'This sheet is no known table and was not read. If it holds figures to report, use the common form.',
    },
    why: {
      zh: '封面、说明等不影响结果；数据放在这里则不会计入。',
      en: 'Covers and notes do no harm, but figures placed here are not counted.',
    },
    fix: { zh: '不是数据表的，不用处理。', en: 'Nothing to do unless it holds figures.' },
    example: { zh: '“封面”“填表说明”工作表。', en: 'Sheets such as 封面 and 填表说明.' },
  },
  'TABLE-005': {
    name: 'missing-column',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '缺少必需的列。', en: 'A column the table must have is missing.' },
    message: {
      zh: '“{table}”应有“{column}”一列，这张表没有。请补上这一列和其中的数据[[；如果“{unknown}”就是这一列，请改正列名]]。',
      en: 'The table “{table}” must have the column “{column}”; this sheet has none. Add it with its data[[, or correct the heading “{unknown}” if that is the column]].',
    },
    why: {
      zh: '缺少的列没有数据，相关指标无法计分。',
      en: 'Without the column its indicator cannot be scored.',
    },
    fix: { zh: '按统一表样补上列名和数据。', en: 'Add the heading and its figures as in the common form.' },
    example: { zh: '招商进度表里没有“签约额（亿元）”。', en: 'A progress sheet without 签约额（亿元）.' },
  },
  'TABLE-006': {
    name: 'missing-actual-column',
    severity: 'error',
    since: '0.1.0',
    title: {
      zh: '有任务列或本月列，没有完成列。',
      en: 'A measure has a column of targets or of the month, but none of what is done so far.',
    },
    message: {
      zh: '“{column}”没有“完成”（累计）列，各单位此项按未报处理，不计分。请补上完成列。',
      en: '“{column}” has no 完成 (cumulative) column, so every unit counts as not reported on it and it is not scored. Add the column.',
    },
    why: { zh: '没有完成数就没有完成率。', en: 'Without actuals there are no completion rates.' },
    fix: {
      zh: '在“任务”旁加一列“完成”，填截至当月的累计数。',
      en: 'Add a 完成 column beside 任务 with the cumulative figures to date.',
    },
    example: { zh: '“签约额（亿元）”下只有“任务”一列。', en: '签约额（亿元） has only the column 任务.' },
  },
  'TABLE-007': {
    name: 'unknown-column',
    severity: 'info',
    since: '0.1.0',
    title: { zh: '有一列不是表样中的列。', en: 'A column is not part of the table.' },
    message: {
      zh: '“{column}”不是“{table}”的列，未读取。列名写错的请改正，自加的列可以保留。',
      en: '“{column}” is not a column of “{table}” and was not read. Correct it if it is misspelt; a column of your own may stay.',
    },
    why: {
      zh: '如果是写错的列名，这一列的数据就没有计入。',
      en: 'If the heading is misspelt, its figures were not counted.',
    },
    fix: {
      zh: '列名写错的请改正；自加的列不用处理。',
      en: 'Correct a misspelt heading; a column of your own may stay.',
    },
    example: { zh: '多了一列“联系电话”。', en: 'An extra column 联系电话.' },
  },
  'TABLE-008': {
    name: 'near-heading',
    severity: 'warning',
    since: '0.1.0',
    title: {
      zh: '列名与表样略有出入，已按相近的列读取。',
      en: 'A heading differs slightly from the table’s; the column was read as the nearest.',
    },
    message: {
      zh: '列名“{column}”按“{expected}”读取。请核对，并按表样改正。',
      en: 'The heading “{column}” was read as “{expected}”. Check it and correct the spelling.',
    },
    why: { zh: '列名相近但意思不同时，会读错列。', en: 'A similar heading may mean something else.' },
    fix: { zh: '改成表样中的列名。', en: 'Use the heading of the common form.' },
    example: { zh: '“责任单拉”读作“责任单位”。', en: '“责任单拉” is read as 责任单位.' },
  },
  'TABLE-009': {
    name: 'repeated-column',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '同一列出现了两次。', en: 'A column appears twice in a table.' },
    message: {
      zh: '“{column}”与前面的一列含义相同，只读取了前一列。请删去多余的列，或把列名写清楚。',
      en: '“{column}” means the same as an earlier column; only the earlier one was read. Remove the extra column or make its heading clear.',
    },
    why: {
      zh: '两列同名时，不知道以哪一列为准。',
      en: 'With two columns of one name there is no telling which counts.',
    },
    fix: { zh: '保留一列。', en: 'Keep one of them.' },
    example: { zh: '两列都叫“签约额完成”。', en: 'Two columns called 签约额完成.' },
  },
  'TABLE-010': {
    name: 'hidden-content',
    severity: 'info',
    since: '0.1.0',
    title: {
      zh: '表里有隐藏的行、列或工作表，已一并读取。',
      en: 'Hidden rows, columns or sheets were read like the rest.',
    },
    message: {
      zh: '有隐藏内容：{hidden}，已照常读取。不应计入的请删除。',
      en: 'There is hidden content: {hidden}. It was read like the rest; delete what should not count.',
    },
    why: {
      zh: '看不见的数据容易被忘记，合计也会对不上。',
      en: 'Hidden figures are easily forgotten and upset totals.',
    },
    fix: { zh: '取消隐藏后检查，作废的行列直接删除。', en: 'Unhide and check; delete what is void.' },
    example: {
      zh: '第12行被隐藏，其中有一个单位的数据。',
      en: 'Row 12 is hidden and holds a unit’s figures.',
    },
  },
  'TABLE-011': {
    name: 'required-blank',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '必填的格没有填。', en: 'A required cell is blank.' },
    message: {
      zh: '“{column}”不能空，请填写。',
      en: '“{column}” must not be blank; fill it in.',
    },
    why: {
      zh: '缺少这一项，整行数据不知道算给谁。',
      en: 'Without it nobody knows what the row’s figures belong to.',
    },
    fix: { zh: '补填；多余的空行请删除。', en: 'Fill it in, or delete a row that is not needed.' },
    example: { zh: '“责任单位”空着，后面填了数。', en: '责任单位 is blank but figures follow.' },
  },
  'TABLE-012': {
    name: 'blank-target',
    severity: 'warning',
    since: '0.1.0',
    title: { zh: '任务格空着。', en: 'A target is blank.' },
    message: {
      zh: '“{column}”空着，不知道任务是多少，不按 0 计。没有此项任务的请填“/”。',
      en: '“{column}” is blank, so the target is not known; it does not count as 0. Enter “/” where there is no such task.',
    },
    why: {
      zh: '空白可能是漏填，也可能是没有任务，两者计分不同。',
      en: 'A blank may be an omission or no task, which score differently.',
    },
    fix: { zh: '补填任务数；无任务的填“/”。', en: 'Enter the target, or “/” for none.' },
    example: { zh: '“新开工入库项目·任务”空着。', en: '新开工入库项目·任务 is blank.' },
  },
  'TABLE-013': {
    name: 'actual-not-reported',
    severity: 'warning',
    since: '0.1.0',
    title: { zh: '完成数没有报。', en: 'An actual is not reported.' },
    message: {
      zh: '“{column}”空着，按未报处理，不算 0；参加排名的单位缺了它就没有本月名次。没有进展请填 0，没有此项任务请填“/”。',
      en: '“{column}” is blank; it counts as not reported, not as 0, and without it a unit that is ranked has no rank this month. Enter 0 for no progress, “/” for no such task.',
    },
    why: {
      zh: '未报与零完成不是一回事，不能替单位填数。',
      en: '“Not reported” and “nothing done” are different things, and nobody may fill in for the unit.',
    },
    fix: { zh: '向该单位核实后补填。', en: 'Ask the unit and fill it in.' },
    example: { zh: '“签约额·完成”空着。', en: '签约额·完成 is blank.' },
  },
  'TABLE-014': {
    name: 'merged-figure',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '几行共用一个合并的数。', en: 'Several rows share one merged figure.' },
    message: {
      zh: '{cells} 合并为一格，只计入第一行，其余各行按未报处理。请取消合并，分别填写。',
      en: '{cells} is merged into one cell; it was counted for the first row only, the others count as not reported. Unmerge it and enter each row’s own figure.',
    },
    why: {
      zh: '合并的数分不清各单位是多少，重复计入会翻倍。',
      en: 'A shared figure cannot be divided, and repeating it would double the total.',
    },
    fix: { zh: '取消合并单元格，每行各填各的数。', en: 'Unmerge the cells and fill in each row.' },
    example: {
      zh: '两个单位的“完成”合并成一格，填了 5。',
      en: 'Two units share one merged 完成 cell with 5.',
    },
  },
  'TABLE-015': {
    name: 'heading-unit',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '列名里的计量单位与指标不符。', en: 'A heading’s measure unit does not fit its measure.' },
    message: {
      zh: '“{column}”的单位是{writtenMeasureUnit}，这项指标应以{measureUnit}计，无法换算，本列未读取。请核对列名。',
      en: '“{column}” is in {writtenMeasureUnit}, but the measure is counted in {measureUnit}; they cannot be converted and the column was not read. Check the heading.',
    },
    why: {
      zh: '单位不能换算，多半是列名写错。',
      en: 'Units that cannot be converted usually mean that the heading is wrong.',
    },
    fix: { zh: '改正列名中的单位。', en: 'Correct the unit in the heading.' },
    example: { zh: '“签约额（个）”。', en: '签约额（个）.' },
  },
  'TABLE-016': {
    name: 'missing-field',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '表单缺少一栏。', en: 'A field the form must have is missing.' },
    message: {
      zh: '“{table}”应有“{column}”一栏，这张表没有。请按统一表样补上这一栏并填写[[；如果“{unknown}”就是这一栏，请改正栏目名称]]。',
      en: 'The form “{table}” must have the field “{column}”; this sheet has none. Add it as in the common form and fill it in[[, or correct the label “{unknown}” if that is the field]].',
    },
    why: {
      zh: '缺少的栏没有内容，汇总时这家企业的情况就不完整。',
      en: 'Without the field the return says less of the enterprise than was asked.',
    },
    fix: {
      zh: '使用统一表样，不要删改栏目名称。',
      en: 'Use the common form and leave the names of its fields as they are.',
    },
    example: { zh: '企业情况收集表里没有“当月税收”。', en: 'A return without 当月税收.' },
  },
  'TABLE-017': {
    name: 'heading-in-another-unit',
    severity: 'info',
    since: '0.1.0',
    title: {
      zh: '列名或单位行写的计量单位与表样不同，数字已换算。',
      en: 'A heading or unit line names another measure unit than the form’s; the figures were converted.',
    },
    message: {
      zh: '“{column}”以{writtenMeasureUnit}计，表样以{measureUnit}计，数字已从{writtenMeasureUnit}换算。请核对填的确实是{writtenMeasureUnit}数；不是的，把单位改成{measureUnit}。',
      en: '“{column}” is in {writtenMeasureUnit}, the form in {measureUnit}; the figures were converted from {writtenMeasureUnit}. Check that they are; if not, change the unit to {measureUnit}.',
    },
    why: {
      zh: '单位写错，整列数字会相差一万倍。',
      en: 'With the wrong unit a whole column is off by ten thousand times.',
    },
    fix: { zh: '按表样的单位填写。', en: 'Use the form’s measure unit.' },
    example: {
      zh: '表样是“签约额（亿元）”，填报的是“签约额（万元）”。',
      en: '签约额（万元） where the form has 签约额（亿元）.',
    },
  },
  'TABLE-025': {
    name: 'task-without-lead',
    severity: 'info',
    since: '0.2.0',
    title: { zh: '任务没有写牵头单位。', en: 'A task without a lead unit.' },
    message: {
      zh: '“{column}”空着，这项任务不知道由谁报，催报和分单位表样里都没有它。有牵头单位的请补上；原文就没有的，不用改。',
      en: '“{column}” is blank, so nobody is asked to report on this task and no unit’s form has it. Fill it in if there is one; leave it if the document has none.',
    },
    why: { zh: '没有牵头单位的任务，没有人会报。', en: 'A task that nobody leads is reported by nobody.' },
    fix: {
      zh: '补上牵头单位；原文没有的，留空即可。',
      en: 'Fill in the lead unit, or leave it as the document does.',
    },
    example: {
      zh: '营商环境第16项原文没有写牵头单位。',
      en: 'Item 16 of the business environment names none.',
    },
  },
  'TABLE-026': {
    name: 'task-without-heading',
    severity: 'info',
    since: '0.2.0',
    title: { zh: '任务没有写所属的行动或重点任务。', en: 'A task under no named action.' },
    message: {
      zh: '“{column}”空着，不知道这几项任务归在哪里；任务照常汇总。知道的请补上；原文就没有的，不用改。',
      en: '“{column}” is blank, so it is not known where these tasks belong; they count as usual. Fill it in if it is known; leave it if the document has none.',
    },
    why: {
      zh: '任务靠具体内容辨认，没有上一级名称也能催报、汇总，只是分不了组。',
      en: 'A task is known by its contents, and is asked for and collected without a heading; it cannot be grouped.',
    },
    fix: {
      zh: '补上名称；和上面几行同属一项的，合并单元格。',
      en: 'Fill in the name, or merge the cell with the rows above that it belongs to.',
    },
    example: {
      zh: '文明提升清单的第一组任务，原文没有行动名称。',
      en: 'The first tasks of the civic list have no action in the document.',
    },
  },
});
