import { type Code, entryOf } from '../../src/diagnostics/catalogue/index.ts';
import type { Bilingual } from '../../src/diagnostics/entry.ts';
import { FORMER_PARAMS } from '../../src/diagnostics/former-params.ts';
import { PARAMS, type ParamKind } from '../../src/diagnostics/params.ts';
import type { Language } from '../../src/diagnostics/wording.ts';
import { allCodes, ENTRY_LABELS, messagePattern } from '../../src/reporters/explain.ts';
import { SEVERITY_WORDS } from '../../src/words/severities.ts';
import { generatedPage, markdown } from './page.ts';

type Stage = Code extends `${infer Prefix}-${string}` ? Prefix : never;

/** The stages in the order in which a run passes through them; a new one does not compile until it is named here. */
const STAGES: Readonly<Record<Stage, Bilingual>> = {
  READ: { zh: '打开工作簿', en: 'Opening workbooks' },
  TABLE: { zh: '认表', en: 'Recognising tables' },
  VALUE: { zh: '读单元格', en: 'Reading cells' },
  CHECK: { zh: '核对', en: 'Checking figures and rows' },
  LEDGER: { zh: '台账', en: 'Ledgers' },
  PERIOD: { zh: '月份和报送', en: 'Months and submissions' },
  TEMPLATE: { zh: '填报模板', en: 'Templates' },
  LETTER: { zh: '函件模板', en: 'Letters’ texts' },
  SCHEME: { zh: '考核办法', en: 'The scheme' },
};

const WORDS = {
  zh: {
    heading: '问题编号',
    intro:
      '`dayie` 报告的每个问题都有编号。编号长期不变，开头的字母表示在哪一步发现，级别另外标明。`dayie explain 编号` 在终端显示同样的内容；提示语里的 {…} 由文件中的内容代入，方便时才出现的部分也一并列出。',
    columns: ['编号', '级别', '含义'],
    params: '参数',
    paramsIntro:
      'JSON 里每个问题的 `params` 只用下列名称，一个名称只有一个意思。`unit`、`table`、`period`、`rule` 另列在问题本身，说明它关于哪个单位、哪张表、哪个月、哪条规则，不知道的为 null。',
    paramColumns: ['名称', '类型', '含义'],
    former: '参数的旧名',
    formerIntro: '0.1.0 里的名称由下列名称代替。基线里的指纹照旧有效。',
    formerColumns: ['编号', '0.1.0', '现在'],
    colon: '：',
  },
  en: {
    heading: 'Findings',
    intro:
      'Every finding of `dayie` has a code. Codes are permanent; their letters tell the stage that raises them, and the severity is stated apart. `dayie explain CODE` shows the same on the terminal. {…} in a message stands for what the workbook holds; parts that appear only where they apply are shown, too.',
    columns: ['Code', 'Severity', 'Meaning'],
    params: 'Parameters',
    paramsIntro:
      'The `params` of a finding in JSON use these names only; a name has one meaning. `unit`, `table`, `period` and `rule` stand beside them, in the finding itself: the unit, table, month and rule it concerns, null where that is not known.',
    paramColumns: ['Name', 'Type', 'Meaning'],
    former: 'Former names of parameters',
    formerIntro: 'The names of 0.1.0 were replaced by these. Fingerprints in baselines stay valid.',
    formerColumns: ['Code', '0.1.0', 'Now'],
    colon: ': ',
  },
} as const;

/** The reference page of all findings: contents by stage, then a section a code. */
export function findingsPage(language: Language): string {
  const words = WORDS[language];
  const stages = Object.entries(STAGES).map(([stage, title]) => ({
    title: title[language],
    codes: allCodes().filter((code) => code.startsWith(`${stage}-`)),
  }));
  return generatedPage(words.heading, [words.intro], language, [
    ...stages.flatMap(({ title, codes }) => contents(title, codes, language)),
    ...stages.flatMap(({ codes }) => codes.flatMap((code) => section(code, language))),
    ...parameters(language),
    ...formerNames(language),
  ]);
}

const KIND_WORDS: Readonly<Record<ParamKind, Bilingual>> = {
  text: { zh: '文字', en: 'text' },
  texts: { zh: '几项文字', en: 'list of texts' },
  words: { zh: '用语', en: 'words' },
  list: { zh: '几项用语', en: 'list of words' },
  choices: { zh: '用语，一项或几项', en: 'words or a list of them' },
  figure: { zh: '数', en: 'figure' },
  said: { zh: '数或文字', en: 'figure or text' },
  number: { zh: '整数', en: 'whole number' },
  period: { zh: '月份（YYYY-MM）或用语', en: 'month (YYYY-MM) or words' },
  day: { zh: '日期（YYYY-MM-DD）', en: 'day (YYYY-MM-DD)' },
};

/** The closed list of parameter names. */
function parameters(language: Language): readonly string[] {
  const { params, paramsIntro, paramColumns } = WORDS[language];
  const rows = Object.entries(PARAMS).map(
    ([name, { kind, ...meaning }]) =>
      `| \`${name}\` | ${KIND_WORDS[kind][language]} | ${markdown(meaning[language])} |`,
  );
  return [
    '',
    `## ${params}`,
    '',
    paramsIntro,
    '',
    `| ${paramColumns.join(' | ')} |`,
    '| --- | --- | --- |',
    ...rows,
  ];
}

function formerNames(language: Language): readonly string[] {
  const { former, formerIntro, formerColumns } = WORDS[language];
  const rows = Object.entries(FORMER_PARAMS).map(([code, names]) => {
    const replaced = Object.entries(names);
    const listed = (side: 0 | 1): string => replaced.map((pair) => `\`${pair[side]}\``).join(', ');
    return `| [${code}](#${code.toLowerCase()}) | ${listed(1)} | ${listed(0)} |`;
  });
  return [
    '',
    `## ${former}`,
    '',
    formerIntro,
    '',
    `| ${formerColumns.join(' | ')} |`,
    '| --- | --- | --- |',
    ...rows,
  ];
}

function contents(title: string, codes: readonly Code[], language: Language): readonly string[] {
  const rows = codes.map((code) => {
    const { severity, title: meaning } = entryOf(code);
    const link = `[${code}](#${code.toLowerCase()})`;
    return `| ${link} | ${SEVERITY_WORDS[severity][language]} | ${markdown(meaning[language])} |`;
  });
  return [
    '',
    `## ${title}`,
    '',
    `| ${WORDS[language].columns.join(' | ')} |`,
    '| --- | --- | --- |',
    ...rows,
  ];
}

function section(code: Code, language: Language): readonly string[] {
  const entry = entryOf(code);
  const label = ENTRY_LABELS[language];
  const { colon } = WORDS[language];
  const line = (name: string, text: string): readonly string[] => [
    '',
    `**${name}**${colon}${markdown(text)}`,
  ];
  return [
    '',
    `### ${code}`,
    '',
    `**${markdown(entry.title[language])}**`,
    '',
    `\`${entry.name}\` · ${label.level}${colon}${SEVERITY_WORDS[entry.severity][language]} · ${label.since}${colon}${entry.since}`,
    ...line(label.message, messagePattern(code, language)),
    ...line(label.why, entry.why[language]),
    ...line(label.fix, entry.fix[language]),
    ...line(label.example, entry.example[language]),
  ];
}
