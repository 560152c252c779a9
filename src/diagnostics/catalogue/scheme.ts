import { defineEntries } from '../entry.ts';

/** Reading a scheme's workbook (考核办法). */
export const scheme = defineEntries({
  'SCHEME-001': {
    name: 'missing-scheme-sheet',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '考核办法缺少一张表。', en: 'The scheme lacks one of its sheets.' },
    message: {
      zh: '考核办法里没有认出“{sheet}”表。请用 dayie init 导出样式，照样补上。',
      en: 'The sheet “{sheet}” was not recognised in the scheme. Write a sample with dayie init and add the sheet as there.',
    },
    why: {
      zh: '缺少这张表，就没有名录、指标或规则可依。',
      en: 'Without it there is no roster, indicator or rule to go by.',
    },
    fix: { zh: '补上该表，表头与样式一致。', en: 'Add the sheet with the same headings as the sample.' },
    example: { zh: '删掉了“指标”表。', en: 'The sheet 指标 was deleted.' },
  },
  'SCHEME-002': {
    name: 'bad-setting',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '一项设置的取值无效。', en: 'A setting has a value it cannot take.' },
    message: {
      zh: '“{item}”的取值“{text}”无效。请改填：{options}。',
      en: '“{item}” cannot be “{text}”. What it takes: {options}.',
    },
    why: {
      zh: '设置有误，按哪种办法计分就不明确。',
      en: 'With a wrong setting the method of scoring is not defined.',
    },
    fix: {
      zh: '按说明改正取值；留空则用默认值。',
      en: 'Correct it by the note beside it; leave it blank for the default.',
    },
    example: { zh: '“封顶”填了“最高”。', en: '“最高” under 封顶.' },
  },
  'SCHEME-003': {
    name: 'unknown-scheme-table',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '考核办法引用了不存在的考核表。', en: 'The scheme refers to a table that does not exist.' },
    message: {
      zh: '没有编号为“{text}”的考核表。请改成：{options}。',
      en: 'There is no table “{text}”. Enter one of: {options}.',
    },
    why: { zh: '找不到表，这一行就没有数据可依。', en: 'Without its table the row has no data.' },
    fix: { zh: '改成已有的编号；dayie tables 可列出全部。', en: 'Use a known id; dayie tables lists them.' },
    example: { zh: '“考核表”填了“investment/towns”。', en: '“investment/towns” under 考核表.' },
  },
  'SCHEME-004': {
    name: 'unknown-scheme-column',
    severity: 'error',
    since: '0.1.0',
    title: {
      zh: '指标引用了考核表中没有的列。',
      en: 'An indicator refers to a column its table does not have.',
    },
    message: {
      zh: '考核表里没有“{text}”这一列。请改成：{options}。',
      en: 'The table has no column “{text}”. Enter one of: {options}.',
    },
    why: { zh: '找不到列，指标就取不到数。', en: 'Without its column the indicator has no figures.' },
    fix: { zh: '改成考核表中的列名。', en: 'Use a heading of the table.' },
    example: { zh: '“取数列”填了“签约金额合计”。', en: '“签约金额合计” under 取数列.' },
  },
  'SCHEME-005': {
    name: 'duplicate-roster-name',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '单位名录里有重复的名称或别名。', en: 'A name or alias appears twice on the roster.' },
    message: {
      zh: '“{text}”在名录里不止一处（{units}），分不清指哪个单位。请删去或改正其中一个。',
      en: '“{text}” stands on the roster more than once ({units}), so there is no telling which unit is meant. Remove or correct one.',
    },
    why: {
      zh: '重名的单位，数据不知道算给谁。',
      en: 'With one name for two units there is no telling whose figures they are.',
    },
    fix: { zh: '保证每个名称、别名只属于一个单位。', en: 'Let every name and alias belong to one unit.' },
    example: { zh: '“还地桥镇”同时写在两个单位的别名里。', en: '“还地桥镇” is an alias of two units.' },
  },
  'SCHEME-006': {
    name: 'unknown-scheme-unit',
    severity: 'error',
    since: '0.1.0',
    title: {
      zh: '规则或奖惩里的单位不在名录中。',
      en: 'A rule or adjustment names a unit that is not on the roster.',
    },
    message: {
      zh: '单位名录中没有“{text}”。[[是不是{suggestions}？]]请改成名录中的名称。',
      en: '“{text}” is not on the roster. [[Did you mean {suggestions}? ]]Use the roster’s name.',
    },
    why: { zh: '找不到单位，这一行就不起作用。', en: 'Without its unit the row has no effect.' },
    fix: { zh: '按单位名录改正。', en: 'Correct it by the roster.' },
    example: { zh: '奖惩表里写了“市挡案馆”。', en: '“市挡案馆” in the sheet 奖惩.' },
  },
  'SCHEME-007': {
    name: 'empty-scheme-sheet',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '考核办法里有一张表是空的。', en: 'A sheet of the scheme has no rows.' },
    message: {
      zh: '“{sheet}”表只有表头，没有内容，无法计分。请至少填一行。',
      en: 'The sheet “{sheet}” has headings only, so nothing can be scored. Enter at least one row.',
    },
    why: {
      zh: '没有单位或指标，就没有得分。',
      en: 'Without units or indicators there is no score.',
    },
    fix: { zh: '照 dayie init 导出的样式填写。', en: 'Fill it in like the sample that dayie init writes.' },
    example: { zh: '“指标”表只有表头。', en: 'The sheet 指标 has headings only.' },
  },
  'SCHEME-008': {
    name: 'unlisted-class',
    severity: 'warning',
    since: '0.1.0',
    title: {
      zh: '名录里的类别不在类别顺序中。',
      en: 'A class on the roster is not in the order of classes.',
    },
    message: {
      zh: '类别“{text}”不在“{item}”（{options}）中，将单独排名，打印在最后。写错的请改正，新增的请补进“{item}”。',
      en: 'The class “{text}” is not in {item} ({options}); it is ranked by itself and printed last. Correct a misspelling, or add a new class to {item}.',
    },
    why: {
      zh: '类别写法不一，同一类的单位会被分开排名。',
      en: 'Two spellings of one class rank its units apart.',
    },
    fix: {
      zh: '统一类别的写法，并写进基本信息里该方案的类别顺序。',
      en: 'Spell the class alike everywhere and name it in that plan’s order of classes in 基本信息.',
    },
    example: {
      zh: '名录里写“二类镇”，类别顺序里是“二类乡镇”。',
      en: '“二类镇” on the roster, “二类乡镇” in the order.',
    },
  },
  'SCHEME-009': {
    name: 'unknown-setting',
    severity: 'warning',
    since: '0.1.0',
    title: { zh: '基本信息里有不认识的项目。', en: '基本信息 holds an item that is no setting.' },
    message: {
      zh: '“{item}”不是基本信息的项目，未采用。请改成：{options}。',
      en: '“{item}” is no setting and was not used. The settings are: {options}.',
    },
    why: {
      zh: '项目名称写错，这项设置就按默认值处理了。',
      en: 'A misspelt item leaves its setting at the default.',
    },
    fix: {
      zh: '按填写说明改正项目名称，或删去这一行。',
      en: 'Correct the item by the guide, or delete the row.',
    },
    example: { zh: '“小数位”应写“小数位数”。', en: '“小数位” for 小数位数.' },
  },
  'SCHEME-010': {
    name: 'default-settings',
    severity: 'info',
    since: '0.1.0',
    title: { zh: '有的设置没有填，用了默认值。', en: 'Settings left blank took their defaults.' },
    message: {
      zh: '没有填的设置按默认值处理：{items}。要改的请填上。',
      en: 'Settings left blank took their defaults: {items}. Enter what should differ.',
    },
    why: { zh: '默认值会影响名次、亮灯和打印。', en: 'Defaults bear on ranks, lights and print.' },
    fix: { zh: '默认值合适的，不用处理。', en: 'Nothing to do where the default is right.' },
    example: { zh: '“小数位数”留空，按2位。', en: '小数位数 is blank: two decimals.' },
  },
  'SCHEME-011': {
    name: 'repeated-scheme-entry',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '同一项内容写了两次。', en: 'An entry of the scheme appears twice.' },
    message: {
      zh: '“{text}”在第{line}行已经写过。请只保留一行。',
      en: '“{text}” is already in row {line}. Keep one of the two.',
    },
    why: {
      zh: '两行不一致时，不知道以哪一行为准。',
      en: 'Where the rows differ there is no telling which counts.',
    },
    fix: { zh: '删去多余的一行。', en: 'Delete the extra row.' },
    example: { zh: '“指标”表里有两行“签约额”。', en: 'Two rows 签约额 in the sheet 指标.' },
  },
  'SCHEME-012': {
    name: 'contradicting-rows',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '应当一致的两行写得不一样。', en: 'Two rows that belong together say different things.' },
    message: {
      zh: '“{item}”的“{column}”前面写的是“{otherStated}”，这里写的是“{stated}”。请改成一致。',
      en: '“{column}” of “{item}” was “{otherStated}” before and is “{stated}” here. Make them agree.',
    },
    why: {
      zh: '同一规则分几行写，只有连续月数和约谈人可以不同；同一考核表只有一个考核名称。',
      en: 'The rows of one rule may differ in months and interviewer only, and one table has one name.',
    },
    fix: {
      zh: '改成一致；不是同一规则的，另编规则编号。',
      en: 'Make them agree, or give another rule a number of its own.',
    },
    example: { zh: '“招-03”两行的判定方式不同。', en: 'Two rows of 招-03 with different 判定方式.' },
  },
  'SCHEME-013': {
    name: 'required-setting-blank',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '必填的基本信息没有填。', en: 'A setting without a default is blank.' },
    message: {
      zh: '基本信息的“{item}”没有填，这一项没有默认值。请填写。',
      en: '“{item}” in 基本信息 is blank and has no default. Enter it.',
    },
    why: {
      zh: '年度、名称和编号年年不同，用上一年的会张冠李戴。',
      en: 'Year, title and number differ each year; last year’s would be wrong.',
    },
    fix: { zh: '在“取值”列填写。', en: 'Enter it in the column 取值.' },
    example: { zh: '“考核年度”的取值是空的。', en: 'The value of 考核年度 is blank.' },
  },
  'SCHEME-014': {
    name: 'scheme-among-submissions',
    severity: 'info',
    since: '0.1.0',
    title: { zh: '报送的文件里有一份考核办法。', en: 'A scheme lies among the submissions.' },
    message: {
      zh: '这是考核办法，不是报送的数据，没有当作报表读取。要按它计分、核对，请用 --scheme 指定。',
      en: 'This is a scheme, not a submission, and was not read as one. To score and check by it, name it with --scheme.',
    },
    why: {
      zh: '没有用 --scheme 指定的，按内置办法计分；放在报送文件夹里的考核办法不起作用。',
      en: 'Without --scheme the built-in scheme counts; one that merely lies in the folder has no effect.',
    },
    fix: {
      zh: '用 --scheme 指定它；已经指定的，无需处理。',
      en: 'Name it with --scheme; where you have done so, nothing is needed.',
    },
    example: {
      zh: '给出的文件夹里既有月报，也有考核办法.xlsx。',
      en: 'The folder given holds the monthly workbooks and 考核办法.xlsx.',
    },
  },
  'SCHEME-015': {
    name: 'idle-change',
    severity: 'warning',
    since: '0.1.0',
    title: { zh: '年中调整的一行不起作用。', en: 'A mid-year change changes nothing.' },
    message: {
      zh: '“{unit}”的这项调整不起作用：{reason}。请核对月份和内容，不需要的删去。',
      en: 'This change of “{unit}” has no effect: {reason}. Check month and value, or delete the row.',
    },
    why: {
      zh: '调整没有起作用，多半是原来的数、类别或月份写错了，以前各月就会按错的算。',
      en: 'A change without effect mostly means that what was before, or the month, is wrong; earlier months are then judged wrongly.',
    },
    fix: {
      zh: '任务表、名录写年初的，年中调整写新的；写错的改正，多余的删去。',
      en: 'Let the target table and the roster state January, and the change what is new; correct or delete the row.',
    },
    example: {
      zh: '名录里已写“二类乡镇”，又写从7月起调整为“二类乡镇”。',
      en: 'The roster has 二类乡镇 already, and a row changes it to 二类乡镇 from July on.',
    },
  },
  'SCHEME-016': {
    name: 'confirmation-of-nothing',
    severity: 'warning',
    since: '0.2.0',
    title: { zh: '核实说明的一行没有对上任何数。', en: 'A confirmation matches no figure.' },
    message: {
      zh: '核实说明里“{text}”的“{column}”没有起作用：{reason}。请核对单位、报表、列和月份。',
      en: 'The confirmation of “{column}” of “{text}” has no effect: {reason}. Check unit, table, column and month.',
    },
    why: {
      zh: '没有对上的核实不起作用，存疑的数仍不计入。',
      en: 'It confirms nothing: doubtful figures still do not count.',
    },
    fix: { zh: '改正这一行，不需要的删去。', en: 'Correct the row, or delete it.' },
    example: {
      zh: '核实的是5月的数，所属月份写成了6月。',
      en: 'A figure of May was confirmed for June.',
    },
  },
  'SCHEME-017': {
    name: 'confirmation-outdated',
    severity: 'warning',
    since: '0.2.0',
    title: { zh: '核实过的数已经改动，核实说明不再适用。', en: 'A confirmed figure has changed since.' },
    message: {
      zh: '“{text}”的“{column}”核实的是{expected}，现在填的是{stated}，这一行不再适用。请重新核实，改正“核实的数”或删去这一行。',
      en: '{expected} was confirmed for “{column}” of “{text}”, but the sheet now says {stated}: the row no longer holds. Confirm it anew or delete the row.',
    },
    why: {
      zh: '核实的只是当时的数，换了数要重新核实。',
      en: 'Only the figure of that time was confirmed.',
    },
    fix: { zh: '重新核实后改正“核实的数”。', en: 'Correct 核实的数 once it has been confirmed anew.' },
    example: { zh: '核实了600，后来改报为650。', en: '600 was confirmed; the unit now reports 650.' },
  },
  'SCHEME-018': {
    name: 'confirmation-not-needed',
    severity: 'info',
    since: '0.2.0',
    title: { zh: '核实说明里的数没有疑问。', en: 'A confirmed figure was not doubtful.' },
    message: {
      zh: '“{text}”的“{column}”没有存疑，不用核实。数已改正的，可以删去这一行。',
      en: '“{column}” of “{text}” is not doubtful and needs no confirmation. Delete the row if the figure was corrected.',
    },
    why: {
      zh: '多余的核实会在以后放过存疑的数。',
      en: 'A needless confirmation may later let a doubtful figure pass.',
    },
    fix: { zh: '不需要的删去。', en: 'Delete it if it is not needed.' },
    example: { zh: '核实的数后来报对了。', en: 'The figure was corrected later.' },
  },
});
