import type { ColumnDefinition, TableDefinition, TableKind } from '../../schemas/define-table.ts';
import { UNIT_KIND_NAMES } from '../core/unit-kind.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { lastLevel } from './headings.ts';
import { PLAN_WORDS } from './plans.ts';

export const KIND_WORDS: Readonly<Record<TableKind, Bilingual>> = {
  target: { zh: '指标任务', en: 'targets by unit' },
  task: { zh: '任务清单', en: 'tasks with lead units' },
  liaison: { zh: '对口联系', en: 'liaison' },
  pairing: { zh: '联系包保', en: 'pairing with enterprises' },
  schedule: { zh: '活动安排', en: 'schedule' },
  list: { zh: '项目清单', en: 'list' },
  statistics: { zh: '统计表', en: 'statistics' },
  form: { zh: '表单', en: 'form' },
  ledger: { zh: '台账', en: 'ledger' },
  settings: { zh: '设置', en: 'settings' },
};

/** What a column's cells take, in a phrase. */
export function columnWords({ content }: ColumnDefinition): Bilingual {
  switch (content.type) {
    case 'serial':
      return { zh: '序号', en: 'serial number' };
    case 'text': {
      const { maxLength } = content;
      if (maxLength === undefined) return { zh: '文字', en: 'text' };
      return { zh: `文字，不超过${maxLength}字`, en: `text of at most ${maxLength} characters` };
    }
    case 'unit': {
      const kinds = (content.kinds ?? []).map((kind) => UNIT_KIND_NAMES[kind]).join('、');
      const among = kinds === '' ? { zh: '', en: '' } : { zh: `（${kinds}）`, en: ` (${kinds})` };
      return content.many === true
        ? { zh: `单位${among.zh}，多个用顿号隔开`, en: `units on the roster${among.en}, separated by 、` }
        : { zh: `一个单位${among.zh}`, en: `one unit on the roster${among.en}` };
    }
    case 'class':
      return { zh: '类别', en: 'class' };
    case 'measure':
      return figureWords(content, { zh: '指标', en: 'measure' });
    case 'number':
      return figureWords(content, { zh: '数字', en: 'number' });
    case 'composite':
      return {
        zh: '一个数字，或写明多个指标的文字',
        en: 'one figure, or words that name several measures',
      };
    case 'worded-target':
      return {
        zh: '带单位的目标值，可写“不少于”“不超过”等',
        en: 'a target with its measure unit, also in words (不少于, 不超过)',
      };
    case 'deadline':
      return { zh: '时限：年月、年月日、全年或常态开展', en: 'deadline: month, day, 全年 or 常态开展' };
    case 'date':
      return { zh: '日期', en: 'date' };
    case 'months':
      return { zh: '月份或季度', en: 'months or quarters' };
    case 'choice': {
      const options = content.options.join('、');
      return { zh: `选填：${options}`, en: `one of ${options}` };
    }
    case 'enterprise': {
      const markers = content.markers.join('、');
      if (markers === '') return { zh: '企业名称', en: 'enterprise' };
      return { zh: `企业名称，可带标记${markers}`, en: `enterprise, with markers ${markers}` };
    }
  }
}

function figureWords(
  limits: {
    readonly unit?: string;
    readonly integer?: boolean;
    readonly halves?: boolean;
    readonly min?: string;
    readonly max?: string;
  },
  kind: Bilingual,
): Bilingual {
  const { unit, integer, halves, min, max } = limits;
  const zh = [kind.zh];
  const en = [kind.en];
  if (unit !== undefined) {
    zh.push(`单位：${unit}`);
    en.push(`in ${unit}`);
  }
  if (integer === true) {
    zh.push('整数');
    en.push('whole');
  } else if (halves === true) {
    zh.push('整数或半个（0.5的倍数）');
    en.push('a multiple of 0.5');
  }
  if (min !== undefined && max !== undefined) {
    zh.push(`${min}—${max}`);
    en.push(`${min} to ${max}`);
  } else if (min !== undefined) {
    zh.push(`不小于${min}`);
    en.push(`at least ${min}`);
  } else if (max !== undefined) {
    zh.push(`不大于${max}`);
    en.push(`at most ${max}`);
  }
  return { zh: zh.join('，'), en: en.join(', ') };
}

/** Where a table stands in the document, and of what kind it is. */
export function tableFacts(definition: TableDefinition): Bilingual {
  const { source, kind, plan, edition } = definition;
  const parts: Bilingual[] = [
    { zh: source, en: source },
    PLAN_WORDS[plan],
    KIND_WORDS[kind],
    { zh: `${edition}版`, en: `edition ${edition}` },
  ];
  if (definition.progress === true) parts.push({ zh: '按月报进度', en: 'reported monthly' });
  if (definition.reconstructed === true)
    parts.push({ zh: '原表版式缺失，按正文拟定', en: 'layout lost in the source, made from its prose' });
  return { zh: parts.map(({ zh }) => zh).join(' · '), en: parts.map(({ en }) => en).join(' · ') };
}

/** What is to be known of a column beside what its cells take. */
export function columnMarks(column: ColumnDefinition): readonly Bilingual[] {
  const marks: Bilingual[] = [];
  if (column.required === true) marks.push({ zh: '必填', en: 'required' });
  if (column.optional === true) marks.push({ zh: '可以没有这一栏', en: 'the column may be missing' });
  if (column.group === true) marks.push({ zh: '可按组合并', en: 'may be merged over a group' });
  if (column.progress === true) marks.push({ zh: '只在进度表中', en: 'monthly form only' });
  return marks;
}

/** What must hold across a table's cells, a sentence each. */
export function tableRules(definition: TableDefinition): readonly Bilingual[] {
  const name = (id: string): string => {
    const column = definition.columns.find((item) => item.id === id);
    return `“${column === undefined ? id : lastLevel(column)}”`;
  };
  const names = (ids: readonly string[]): string => ids.map(name).join('、');
  const rules: Bilingual[] = [];
  if (definition.key.length > 0) {
    const key = names(definition.key);
    rules.push({
      zh: `按${key}区分各行，不得重复。`,
      en: `Rows are told apart by ${key}; none may stand twice.`,
    });
  }
  const covers = (definition.covers ?? []).map((kind) => UNIT_KIND_NAMES[kind]).join('、');
  if (covers !== '') {
    rules.push({ zh: `${covers}各单位都要有一行。`, en: `Every unit of these kinds has a row: ${covers}.` });
  }
  const { totals, rowSums = [], atMost = [] } = definition;
  if (totals !== undefined && totals.columns.length > 0) {
    const columns = names(totals.columns);
    rules.push({
      zh: `合计、小计等于各行之和：${columns}。`,
      en: `Totals and subtotals equal their rows: ${columns}.`,
    });
  }
  if (totals?.nested !== undefined) {
    rules.push({
      zh: `${name(totals.nested.label)}列各级合计等于下一级之和。`,
      en: `Every level named in ${name(totals.nested.label)} is the sum of the level below.`,
    });
  }
  for (const { whole, parts } of rowSums) {
    const sum = parts.map(name).join('＋');
    rules.push({ zh: `${name(whole)}＝${sum}。`, en: `${name(whole)} = ${sum}.` });
  }
  for (const [part, whole] of atMost) {
    rules.push({ zh: `${name(part)}不大于${name(whole)}。`, en: `${name(part)} is at most ${name(whole)}.` });
  }
  return [...rules, ...ledgerRules(definition, name, names)];
}

/** What must hold in a ledger among its days, its states and its workbooks. */
function ledgerRules(
  { ledger }: TableDefinition,
  name: (id: string) => string,
  names: (ids: readonly string[]) => string,
): readonly Bilingual[] {
  if (ledger === undefined) return [];
  const { changing = [], order = [], happened = [], states = [] } = ledger;
  const rules: Bilingual[] = [
    {
      zh: '几份台账合成一份：一份空着、一份填了的用填了的；两份不同的要改正。',
      en: 'The workbooks of a ledger are one list: what one leaves blank another gives; where two differ one is to be corrected.',
    },
  ];
  if (changing.length > 0)
    rules.push({
      zh: `标题或文件名写明截至日期的，${names(changing)}以后一份为准。`,
      en: `Where titles or files name the day each was kept to, the later one tells ${names(changing)}.`,
    });
  for (const [earlier, later] of order)
    rules.push({
      zh: `${name(later)}不早于${name(earlier)}。`,
      en: `${name(later)} is not before ${name(earlier)}.`,
    });
  if (happened.length > 0)
    rules.push({
      zh: `填实际发生的日期，不晚于核对的当天：${names(happened)}。`,
      en: `Days on which it happened, none after the day of the check: ${names(happened)}.`,
    });
  for (const { column, words, day, has } of states) {
    const state = words.join('、');
    rules.push({
      zh: `${name(column)}为${state}的，${name(day)}${has ? '要填' : '空着'}。`,
      en: `With ${state} under ${name(column)}, ${name(day)} ${has ? 'is filled in' : 'stays blank'}.`,
    });
  }
  return rules;
}
