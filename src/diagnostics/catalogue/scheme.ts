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
      zh: '“{item}”的取值“{text}”无效，应为：{allowed}。',
      en: '“{text}” is not a value of “{item}”; allowed: {allowed}.',
    },
    why: {
      zh: '设置有误，按哪种办法计分就不明确。',
      en: 'With a wrong setting the method of scoring is not defined.',
    },
    fix: {
      zh: '按说明改正取值；留空则用默认值。',
      en: 'Correct it by the note beside it; leave it blank for the default.',
    },
    example: { zh: '“封顶”填了“上限”。', en: '“上限” under 封顶.' },
  },
  'SCHEME-003': {
    name: 'unknown-scheme-table',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '考核办法引用了不存在的考核表。', en: 'The scheme refers to a table that does not exist.' },
    message: {
      zh: '没有编号为“{text}”的考核表。可用：{tables}。',
      en: 'There is no table “{text}”. Available: {tables}.',
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
      zh: '考核表里没有“{text}”这一列。可用：{columns}。',
      en: 'The table has no column “{text}”. Available: {columns}.',
    },
    why: { zh: '找不到列，指标就取不到数。', en: 'Without its column the indicator has no figures.' },
    fix: { zh: '改成考核表中的列名。', en: 'Use a heading of the table.' },
    example: { zh: '“取数列”填了“签约金额合计”。', en: '“签约金额合计” under 取数列.' },
  },
  'SCHEME-005': {
    name: 'duplicate-roster-name',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '单位名录里有重复的名称或别名。', en: 'A name or alias stands twice on the roster.' },
    message: {
      zh: '“{text}”同时是{units}的名称或别名，无法区分。请删去或改正其中一个。',
      en: '“{text}” is a name or alias of {units} alike, so they cannot be told apart. Remove or correct one.',
    },
    why: {
      zh: '重名的单位，数据不知道算给谁。',
      en: 'With one name for two units nobody knows whose the figures are.',
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
    name: 'no-indicators',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '考核办法里没有可用的指标。', en: 'The scheme has no indicator that can be used.' },
    message: {
      zh: '“指标”表里没有可用的指标，无法计分。请至少填一行。',
      en: 'The sheet 指标 has no usable row, so nothing can be scored. Enter at least one.',
    },
    why: { zh: '没有指标就没有得分。', en: 'Without indicators there is no score.' },
    fix: { zh: '填写指标名称、取数列和权重。', en: 'Enter a name, a column and a weight.' },
    example: { zh: '“指标”表只有表头。', en: 'The sheet 指标 has headings only.' },
  },
});
