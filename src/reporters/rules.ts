import { tableById } from '../../schemas/index.ts';
import type { RuleStateJson, RulesDocument } from '../../schemas/output/rules.ts';
import type { RuleState, RuleStateId } from '../assessment/rule-states.ts';
import { escapeMarkdown } from '../core/escape-markup.ts';
import { jsonText } from '../core/json-text.ts';
import { type Span, spanText } from '../core/span.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import type { Language } from '../diagnostics/wording.ts';
import { PLAN_WORDS } from '../words/plans.ts';
import { wrap } from './lines.ts';

const STATES: Readonly<Record<RuleStateId, Bilingual>> = {
  computed: { zh: '已计算', en: 'computed' },
  'needs-data': { zh: '缺数据', en: 'needs data' },
  judgement: { zh: '需判断', en: 'needs judgement' },
  'no-measure': { zh: '无可统计', en: 'no measure' },
  off: { zh: '未启用', en: 'off' },
};

const ORDER = ['computed', 'needs-data', 'judgement', 'no-measure', 'off'] as const;

interface Options {
  readonly language: Language;
  readonly width: number;
}

/** Every rule with its state on lines that fit the terminal, plan by plan. */
export function rulesText(states: readonly RuleState[], { language, width }: Options): string {
  const lines: string[] = [];
  let plan = '';
  for (const state of states) {
    if (state.plan !== plan) {
      plan = state.plan;
      lines.push(...(lines.length === 0 ? [] : ['']), PLAN_WORDS[state.plan][language]);
    }
    const head = `${state.rule} ${STATES[state.state][language]}`;
    lines.push(
      ...wrap(
        `${head}  ${state.name}${language === 'zh' ? '：' : ': '}${detailOf(state, language)}`,
        Math.max(20, width - 6),
      ).map((line, index) => (index === 0 ? `  ${line}` : `      ${line}`)),
    );
  }
  return `${lines.join('\n')}\n\n${countsText(states, language)}\n`;
}

export function rulesMarkdown(states: readonly RuleState[], language: Language): string {
  const zh = language === 'zh';
  const rows = states.map((state) =>
    [
      state.rule,
      PLAN_WORDS[state.plan][language],
      state.name,
      STATES[state.state][language],
      detailOf(state, language),
    ]
      .map(escapeMarkdown)
      .join(' | '),
  );
  const head = zh ? '| 规则 | 方案 | 名称 | 状态 | 说明 |' : '| Rule | Plan | Name | State | Detail |';
  return `${[head, '|---|---|---|---|---|', ...rows.map((row) => `| ${row} |`), '', countsText(states, language)].join('\n')}\n`;
}

export function rulesJson(states: readonly RuleState[], span: Span | null, language: Language): string {
  const count = (state: RuleStateId): number => states.filter((own) => own.state === state).length;
  const document: RulesDocument = {
    version: 1,
    span: span === null ? null : spanText(span),
    counts: {
      computed: count('computed'),
      'needs-data': count('needs-data'),
      judgement: count('judgement'),
      'no-measure': count('no-measure'),
      off: count('off'),
    },
    rules: states.map((state) => ruleStateJson(state, language)),
  };
  return `${jsonText(document, 2)}\n`;
}

/** A rule's state as `rules` and `score` print it. */
export function ruleStateJson(
  { rule, plan, name, place, state, why, asked, met, near, open, missing, lacks }: RuleState,
  language: Language,
): RuleStateJson {
  return {
    rule,
    plan,
    name,
    place,
    state,
    why: why?.[language] ?? null,
    asked,
    verdicts: { met, near, open },
    missing: [...missing],
    lacks: lacks.map((words) => words[language]),
  };
}

function countsText(states: readonly RuleState[], language: Language): string {
  const parts = ORDER.flatMap((state) => {
    const count = states.filter((own) => own.state === state).length;
    if (count === 0) return [];
    return language === 'zh' ? `${STATES[state].zh}${count}条` : `${count} ${STATES[state].en}`;
  });
  return language === 'zh'
    ? `共${states.length}条规则：${parts.join('，')}。`
    : `${states.length} rules: ${parts.join(', ')}.`;
}

function detailOf(
  { state, why, asked, met, near, open, missing, lacks }: RuleState,
  language: Language,
): string {
  const zh = language === 'zh';
  const listed = [
    ...(met > 0 ? [zh ? `列入名单${met}` : `${met} listed`] : []),
    ...(near > 0 ? [zh ? `预警${near}` : `${near} warned`] : []),
    ...(open > 0 ? [zh ? `待核实${open}` : `${open} to be verified`] : []),
  ];
  const counted = zh
    ? `判定${asked}个对象${listed.length === 0 ? '，无人列入' : `，${listed.join('，')}`}`
    : `asked of ${asked}${listed.length === 0 ? ', nobody listed' : `, ${listed.join(', ')}`}`;
  const needs = missing.map((table) => {
    const title = tableById(table)?.title ?? table;
    return zh ? `缺《${title}》（dayie template ${table}）` : `needs ${title} (dayie template ${table})`;
  });
  const lacking = lacks.map((words) => (zh ? `缺${words.zh}` : `lacks ${words.en}`));
  const data = [...new Set([...needs, ...lacking])].join(zh ? '；' : '; ');
  const more = data === '' ? '' : zh ? `；${data}` : `; ${data}`;
  if (state === 'computed') return `${counted}${more}`;
  if (state === 'needs-data') return data;
  const prepared = met + near + open > 0 ? (zh ? `供判断的${counted}。` : ` Prepared: ${counted}.`) : '';
  return `${why?.[language] ?? ''}${prepared}`;
}
