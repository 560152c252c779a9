import { PLANS } from '../../schemas/plans.ts';
import { numberOn } from '../assessment/alike-entries.ts';
import type { Assessed, AssessmentResult } from '../assessment/results.ts';
import type { IndicatorStanding } from '../assessment/tracking/indicator.ts';
import type { LedgerStanding } from '../assessment/tracking/ledger.ts';
import type { TaskStanding } from '../assessment/tracking/task.ts';
import { type Decimal, fixed, plain } from '../core/decimal.ts';
import { planOf } from '../scheme/of-plans.ts';
import { listWords } from '../words/lists.ts';
import { PLAN_WORDS } from '../words/plans.ts';
import { cumulativeTitle, spanToDate } from '../words/spans.ts';
import type { TableOptions } from './class-table.ts';
import { wrap } from './lines.ts';

/** All plans on one screen: a line or two an assessment, then how many are on each list. */
export function planSummary(results: Assessed, options: TableOptions): string {
  const { language, paint, width } = options;
  const zh = language === 'zh';
  const { assessments, indicators, tasks, ledgers, lists, month, span } = results;
  const title = zh ? `${cumulativeTitle(month)}各方案情况` : `All plans, ${spanToDate(span, month)}`;
  const indented = (text: string): readonly string[] =>
    wrap(text, Math.max(20, width - 4)).map((line, index) => `${' '.repeat(index === 0 ? 2 : 4)}${line}`);
  const blocks = PLANS.flatMap((plan) => {
    const own = ({ table }: { readonly table: string }): boolean => planOf(table) === plan;
    const lines = [
      ...assessments.filter(own).flatMap((item) => indented(unitsLine(item, options))),
      ...indicators
        .filter((standing) => standing.plan === plan)
        .flatMap((item) => indented(indicatorsLine(item, zh))),
      ...tasks.filter(own).flatMap((item) => indented(tasksLine(item, zh))),
      ...ledgers.filter(own).flatMap((item) => indented(ledgerLine(item, options))),
    ];
    return lines.length === 0 ? [] : [paint('strong', PLAN_WORDS[plan][language]), ...lines];
  });
  const counted = lists.map((list) => {
    const { met } = listWords(list.id);
    return zh ? `${met.zh}${numberOn(list)}` : `${met.en} ${numberOn(list)}`;
  });
  const listed =
    counted.length === 0
      ? indented(zh ? '没有应列入名单的。' : 'Nobody and nothing is on a list.')
      : indented(counted.join(zh ? '，' : ', '));
  const hint = zh
    ? '某一方案的全部结果：--plan civic；名单全文：dayie warn'
    : 'One plan in full: --plan civic. The lists in full: dayie warn';
  return `${[paint('strong', title), ...blocks, paint('strong', zh ? '名单（项）' : 'Lists'), ...listed, '', hint].join('\n')}\n`;
}

/** 乡镇招商引资：20个单位，2个未计分；各类首位：甲镇（95.00）；末位：乙镇（20.00）. */
function unitsLine({ name, current }: AssessmentResult, { language, decimals }: TableOptions): string {
  const zh = language === 'zh';
  const units = current.classes.flatMap((group) => group.units);
  const unscored = units.filter(({ score }) => score === null).length;
  const show = (mine: typeof units): string =>
    mine
      .map(
        ({ unit, score }) =>
          `${unit}${score === null ? '' : zh ? `（${fixed(score, decimals)}）` : ` (${fixed(score, decimals)})`}`,
      )
      .join(zh ? '、' : ', ');
  const first = current.classes.flatMap((group) => group.units.filter(({ rank }) => rank === 1).slice(0, 1));
  const last = units.filter((unit) => unit.last === true);
  const few = last.slice(0, 3);
  return zh
    ? `${name}：${units.length}个单位${unscored === 0 ? '' : `，${unscored}个未计分`}${first.length === 0 ? '' : `；各类首位：${show(first)}`}${few.length === 0 ? '' : `；末位：${show(few)}${last.length > few.length ? '等' : ''}`}`
    : `${name}: ${units.length} units${unscored === 0 ? '' : `, ${unscored} without a score`}${first.length === 0 ? '' : `; first: ${show(first)}`}${few.length === 0 ? '' : `; last: ${show(few)}${last.length > few.length ? ' …' : ''}`}`;
}

function indicatorsLine({ name, whole }: IndicatorStanding, zh: boolean): string {
  const { number, onSchedule, behind, unknown } = whole;
  return zh
    ? `${name}：${number}项指标，达序时${onSchedule}，欠序时${behind}，未报或待核实${unknown}`
    : `${name}: ${number} indicators, ${onSchedule} on schedule, ${behind} behind, ${unknown} not known`;
}

function tasksLine({ name, day, whole }: TaskStanding, zh: boolean): string {
  const { number, states } = whole;
  const done = states.finished + states['finished-late'];
  const others = [
    [zh ? '逾期' : 'overdue', states.overdue],
    [zh ? '临期' : 'due soon', states['due-soon']],
    [zh ? '未启动' : 'not started', states['not-started']],
    [zh ? '未报' : 'not reported', states.unreported],
    [zh ? '待核实' : 'to be verified', states.unverified],
  ] as const;
  const counted = others.flatMap(([word, count]) =>
    count === 0 ? [] : [zh ? `${word}${count}` : `${count} ${word}`],
  );
  return zh
    ? `${name}：${number}项任务，截至${day}已完成${done}${counted.map((text) => `，${text}`).join('')}`
    : `${name}: ${number} tasks, ${done} finished by ${day}${counted.map((text) => `, ${text}`).join('')}`;
}

function ledgerLine({ name, heads, whole }: LedgerStanding, { language, decimals }: TableOptions): string {
  const zh = language === 'zh';
  const figures = whole.figures.map(({ known, least, most, part }, index) => {
    const head = heads[index]?.name[language] ?? '';
    if (part !== null && part.of === 0) return `${head}—`;
    const print = (value: Decimal): string => (part === null ? plain(value) : `${fixed(value, decimals)}%`);
    const between = part === null ? known.words[language] : `${print(least)}—${print(most)}`;
    const text = known.value === null ? between : print(known.value);
    return zh ? `${head}${text}` : `${head} ${text}`;
  });
  return zh ? `${name}：${figures.join('，')}` : `${name}: ${figures.join(', ')}`;
}
