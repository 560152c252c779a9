/** A text or a term in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What a parameter may be: a datum, a term that is worded per language, or a list that is joined per language. */
export type ParamValue = string | number | Bilingual | readonly (string | Bilingual)[];

/** The kinds of data a finding's parameter may be. */
interface Kinds {
  /** A name or words as the workbook or the roster has them. */
  readonly text: string;
  readonly texts: readonly string[];
  /** Words of dayie’s own, or of the workbook. */
  readonly words: string | Bilingual;
  readonly list: readonly (string | Bilingual)[];
  /** What may be entered instead: a sentence, or the choices. */
  readonly choices: string | Bilingual | readonly (string | Bilingual)[];
  /** A figure as exact decimal text, with its measure unit where the cell has it; or counted. */
  readonly figure: string | number;
  /** What a cell says: a figure, or words. */
  readonly said: string | number | Bilingual;
  readonly number: number;
  /** YYYY-MM, or words such as 年度任务. */
  readonly period: string | Bilingual;
  /** YYYY-MM-DD. */
  readonly day: string;
}

export type ParamKind = keyof Kinds;

interface Param extends Bilingual {
  readonly kind: ParamKind;
}

/**
 * Every parameter a finding may carry: one name, one meaning. Those who read findings as data rely on them, so a name is
 * never given a second sense, and one that is replaced is kept in former-params.ts.
 */
export const PARAMS = {
  unit: { kind: 'text', zh: '所说的单位。', en: 'The unit (an organisation) it is about.' },
  units: { kind: 'texts', zh: '所说的几个单位。', en: 'The units it is about.' },
  owner: { kind: 'text', zh: '模板发给的单位。', en: 'The unit the template was made for.' },
  reporters: {
    kind: 'texts',
    zh: '没有报送的单位或企业。',
    en: 'Units or enterprises that have not reported.',
  },
  unidentified: {
    kind: 'texts',
    zh: '认不出是哪个单位报的来件。',
    en: 'Files of which nobody can be told to be the sender.',
  },
  enterprise: { kind: 'text', zh: '所说的企业。', en: 'The enterprise it is about.' },
  enterprises: { kind: 'texts', zh: '所说的几家企业。', en: 'The enterprises it is about.' },
  kind: { kind: 'words', zh: '单位在名录中的机构类型。', en: 'The unit’s kind on the roster.' },
  row: {
    kind: 'words',
    zh: '所在行说的是谁、是什么：单位、指标、企业、任务，或合计行的名称。',
    en: 'What the row is about: a unit, an indicator, an enterprise, a task, or the label of a total.',
  },
  rows: { kind: 'texts', zh: '所说的几行各说的是谁、是什么。', en: 'What the rows are about.' },
  line: {
    kind: 'number',
    zh: '工作表的行号，或 CSV 的行号，从1起。',
    en: 'Number of a row of the sheet, or of a line of the CSV file, from 1.',
  },
  lines: { kind: 'texts', zh: '几个行号。', en: 'Numbers of rows of the sheet.' },
  column: {
    kind: 'text',
    zh: '列名或栏目名称：照表上印的；表上没有的，照表样。',
    en: 'Heading of the column, or label of the field: as printed; as in the form where the sheet has none.',
  },
  columns: { kind: 'texts', zh: '所说的几列。', en: 'Headings of several columns.' },
  layout: { kind: 'words', zh: '表是怎样排的。', en: 'How the sheet is laid out.' },
  otherColumn: { kind: 'text', zh: '与之对照的列。', en: 'Heading of the column it is compared with.' },
  part: { kind: 'text', zh: '其中项的列名或名称。', en: 'Heading or label of the part (其中).' },
  whole: { kind: 'text', zh: '其中项所属的总数的列名。', en: 'Heading of the whole the part belongs to.' },
  table: { kind: 'text', zh: '本表的名称。', en: 'Title of the table it is about.' },
  tables: { kind: 'texts', zh: '同时符合的几张表。', en: 'Titles of the tables that all fit.' },
  otherTable: { kind: 'text', zh: '与之对照的表。', en: 'Title of the table it is compared with.' },
  nearest: { kind: 'text', zh: '最接近的表样。', en: 'Title of the table that comes nearest.' },
  place: {
    kind: 'text',
    zh: '与之对照的单元格：文件!工作表!单元格，同一文件的不写文件。',
    en: 'The cell it is compared with: file!sheet!cell, without the file where it is the same.',
  },
  cells: { kind: 'text', zh: '合并的区域，如 D5:D7。', en: 'The merged range, e.g. D5:D7.' },
  sheet: { kind: 'text', zh: '工作表名。', en: 'Name of a sheet.' },
  sheets: { kind: 'list', zh: '工作簿里的工作表。', en: 'Sheets of the workbook.' },
  proposedFile: { kind: 'text', zh: '建议采用的文件。', en: 'Path of the file that is proposed.' },
  sign: { kind: 'words', zh: '凭什么看出来的。', en: 'What shows it.' },
  otherFile: { kind: 'text', zh: '与之对照的文件。', en: 'Path of the file it is compared with.' },
  hidden: { kind: 'list', zh: '隐藏的行、列或工作表。', en: 'What is hidden: rows, columns, the sheet.' },
  missing: { kind: 'texts', zh: '缺少的表头。', en: 'Headings that are missing.' },
  unknown: {
    kind: 'choices',
    zh: '表上有而表样没有的表头。',
    en: 'Headings of the sheet that the table does not have.',
  },
  text: { kind: 'text', zh: '单元格里填的内容。', en: 'What was typed into the cell.' },
  struck: { kind: 'text', zh: '划去的文字。', en: 'Text that is struck out.' },
  raised: { kind: 'text', zh: '上标或下标的注号。', en: 'A raised or lowered mark.' },
  shown: { kind: 'text', zh: '单元格显示的内容。', en: 'What the cell shows.' },
  stored: { kind: 'figure', zh: '单元格里存的数。', en: 'The figure the cell holds.' },
  serialDay: {
    kind: 'text',
    zh: '这个数在 Excel 里是哪一天。',
    en: 'The day that the number is to Excel.',
  },
  word: {
    kind: 'text',
    zh: '内容里使数字不确切的词，如“约”。',
    en: 'The word that makes the figure inexact, such as 约.',
  },
  stated: { kind: 'said', zh: '表上填的数或内容。', en: 'What the sheet says.' },
  otherStated: {
    kind: 'said',
    zh: '另一处填的数或内容，与 stated 对照。',
    en: 'What is said elsewhere, for comparing with `stated`.',
  },
  reference: {
    kind: 'words',
    zh: 'otherStated 是什么数：任务，或上月累计。',
    en: 'What `otherStated` is: the target, or last month’s figure.',
  },
  expected: { kind: 'said', zh: '应该是的数或内容。', en: 'What it should be.' },
  difference: { kind: 'figure', zh: '相差多少。', en: 'By how much they differ.' },
  target: { kind: 'figure', zh: '任务数。', en: 'The target.' },
  actual: { kind: 'figure', zh: '完成数。', en: 'The actual.' },
  before: {
    kind: 'figure',
    zh: '前一个数：上月累计，或上一行的序号。',
    en: 'The figure before: last month’s cumulative one, or the serial number of the row above.',
  },
  thisMonth: { kind: 'figure', zh: '本月数。', en: 'The month’s own figure.' },
  number: { kind: 'figure', zh: '读成的数。', en: 'The figure it was read as.' },
  percent: {
    kind: 'figure',
    zh: '若是比例，折成的百分数。',
    en: 'The percentage it would be if a share is meant.',
  },
  measureUnit: { kind: 'text', zh: '应有的计量单位。', en: 'The measure unit that applies.' },
  writtenMeasureUnit: { kind: 'text', zh: '表上写的计量单位。', en: 'The measure unit that is written.' },
  range: { kind: 'words', zh: '允许的范围。', en: 'The range that is allowed.' },
  limit: { kind: 'figure', zh: '上限。', en: 'The limit.' },
  length: { kind: 'number', zh: '字数。', en: 'Number of characters.' },
  size: { kind: 'text', zh: '文件或其中一部分的大小、个数。', en: 'Size or number of what is too large.' },
  count: { kind: 'number', zh: '个数。', en: 'How many.' },
  options: { kind: 'choices', zh: '可以填的内容。', en: 'What may be entered.' },
  suggestions: { kind: 'texts', zh: '相近的名称。', en: 'Names that are near.' },
  period: { kind: 'period', zh: '所说的月份，如 2023-05。', en: 'The month it is about, e.g. 2023-05.' },
  otherPeriod: { kind: 'period', zh: '与之对照的月份。', en: 'The month it is compared with.' },
  months: { kind: 'texts', zh: '几个月份。', en: 'Months.' },
  spans: { kind: 'list', zh: '年内的几个月或季度。', en: 'Months or quarters of the year.' },
  month: { kind: 'number', zh: '几月，1—12。', en: 'Month of the year, 1 to 12.' },
  year: { kind: 'number', zh: '年度：考核办法的，或本表的。', en: 'Year of the scheme, or of the table.' },
  day: { kind: 'day', zh: '填报或收到的日期。', en: 'Day of filling in, or of receipt.' },
  due: { kind: 'day', zh: '期限的最后一天。', en: 'Last day of the deadline.' },
  outcome: { kind: 'words', zh: '数据如何处理。', en: 'What becomes of the figures.' },
  item: {
    kind: 'text',
    zh: '考核办法里的项目、规则编号或考核表。',
    en: 'Item of the scheme, number of a rule, or id of a table.',
  },
  items: { kind: 'texts', zh: '考核办法里的几个项目。', en: 'Items of the scheme.' },
  what: { kind: 'words', zh: '超过上限的是什么。', en: 'What is beyond the limit.' },
  content: { kind: 'words', zh: '文件实际是什么。', en: 'What the file really is.' },
  packagePart: { kind: 'text', zh: '工作簿内部的部分。', en: 'Part inside the workbook’s package.' },
  reason: {
    kind: 'words',
    zh: '原因：读不出来的，或所说情况的。',
    en: 'Why: it could not be read, or something is as it is.',
  },
  by: { kind: 'text', zh: '核实人和核实日期。', en: 'Who confirmed it, and when.' },
  doubts: { kind: 'list', zh: '原来的疑问。', en: 'What was doubtful.' },
} as const satisfies Readonly<Record<string, Param>>;

export type ParamName = keyof typeof PARAMS;

/** What a parameter of that name may be. */
export type ParamType<Name extends ParamName> = Kinds[(typeof PARAMS)[Name]['kind']];

export function isParamName(name: string): name is ParamName {
  return Object.hasOwn(PARAMS, name);
}
