import type { Action } from '../../schemas/rules/rule.ts';
import type { Span } from '../core/span.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import type { Language } from '../diagnostics/wording.ts';
import { LIST_WORDS } from './lists.ts';
import { countedSpans, moreSpans, spanName, spanRange, spanTitle } from './spans.ts';

/** Who or what a verdict is about. */
interface About {
  readonly unit?: string;
  readonly item?: string;
}

/** What a rule's condition came to in one span. */
interface Occasion {
  readonly value: unknown;
  readonly when: Span;
  readonly words: Bilingual;
  readonly open?: Bilingual;
}

/** As much of a verdict as its sentences need. */
interface WordedVerdict {
  readonly about: About;
  readonly rule: { readonly rule: string };
  readonly span: Span;
  readonly state: 'met' | 'near' | 'open';
  readonly step: number;
  readonly action: Action;
  readonly because: readonly Occasion[];
  readonly counted: WordedCount | null;
  readonly phrase: Bilingual;
  readonly remark?: Bilingual;
}

/** Of a rule that counts: how often, how often still, and what is open beside it. */
interface WordedCount {
  readonly count: number;
  readonly remaining: number;
  readonly higher: { readonly action: Action; readonly because: readonly Occasion[] } | null;
}

/** In the order in which lists are printed. */
const STATES = ['met', 'near', 'open'] as const satisfies readonly WordedVerdict['state'][];

export const NOBODY: Bilingual = { zh: '没有应列入名单的单位。', en: 'No unit is on the list.' };

/** 约谈, 预警 or 待核实. */
export function stateWord({ state, action }: Pick<WordedVerdict, 'state' | 'action'>): Bilingual {
  if (state === 'met') return LIST_WORDS[action.list].met;
  return state === 'near' ? { zh: '预警', en: 'Warning' } : { zh: '待核实', en: 'To be verified' };
}

/** 2023年5月约谈预警名单（建议，待审定）. */
export function listTitle(list: Action['list'], span: Span, language: Language): string {
  const { title } = LIST_WORDS[list];
  return language === 'zh'
    ? `${spanTitle(span, 'zh')}${title.zh}（建议，待审定）`
    : `${title.en}, ${spanTitle(span, 'en')} (proposal)`;
}

/** 市教育局; 市农业农村局：建设高标准农田; a project, a road. */
export function subjectName({ unit, item }: About): string {
  if (unit === undefined) return item ?? '';
  return item === undefined ? unit : `${unit}：${item}`;
}

/** Steps that are reached first, then warnings, then what is to be verified; inside each as given. */
export function inOrder<Verdict extends Pick<WordedVerdict, 'state'>>(
  verdicts: readonly Verdict[],
): readonly Verdict[] {
  return STATES.flatMap((state) => verdicts.filter((item) => item.state === state));
}

/** 事由: why the unit is on the list, in one sentence without its full stop; then what is to be borne in mind of it. */
export function reasonOf(verdict: WordedVerdict, language: Language): string {
  const { remark } = verdict;
  return language === 'zh'
    ? `${reasonInChinese(verdict)}${remark === undefined ? '' : `（${remark.zh}）`}`
    : `${reasonInEnglish(verdict)}${remark === undefined ? '' : ` (${remark.en})`}`;
}

function reasonInChinese(verdict: WordedVerdict): string {
  const { state, because, counted, phrase, span, action } = verdict;
  if (counted === null) return phrase.zh;
  const { count, remaining, higher } = counted;
  const range = rangeOf(because, 'zh');
  if (state === 'open') {
    const row = because.length > 1 ? '连续' : '';
    return `${unproven(because, 'zh')}，${range}是否${row}${phrase.zh}待核实`;
  }
  const times = countedSpans(count, span.unit, 'zh');
  const fact = count > 1 ? `${range}连续${times}${phrase.zh}` : `${range}${phrase.zh}`;
  if (state === 'near') {
    const more = countedSpans(remaining, span.unit, 'zh');
    return `${fact}，再有${more}即达到${LIST_WORDS[action.list].met.zh}条件`;
  }
  if (higher === null) return fact;
  return `${fact}，${unproven(higher.because, 'zh')}，是否应由${higher.action.by}${LIST_WORDS[action.list].met.zh}待核实`;
}

function reasonInEnglish({ state, because, counted, phrase, span }: WordedVerdict): string {
  if (counted === null) return phrase.en;
  const { count, remaining, higher } = counted;
  const range = rangeOf(because, 'en');
  if (state === 'open')
    return `${capital(unproven(because, 'en'))}; whether the unit was ${phrase.en} in ${range} is open`;
  const row = count > 1 ? `, ${countedSpans(count, span.unit, 'en')} in a row` : '';
  const fact = `The unit was ${phrase.en} in ${range}${row}`;
  if (state === 'near') return `${fact}; ${moreSpans(remaining, span.unit)} and it is to be interviewed`;
  if (higher === null) return fact;
  return `${fact}; ${unproven(higher.because, 'en')}, and whether ${higher.action.by} should interview is open`;
}

function rangeOf(occasions: readonly Occasion[], language: Language): string {
  return spanRange(
    occasions.map(({ when }) => when),
    language,
  );
}

/** Which spans cannot be told, and why: 3月、4月数据缺报或无法核实，5月同类单位的数据没有报齐或待核实. */
function unproven(occasions: readonly Occasion[], language: Language): string {
  const unknown = occasions.filter(({ value }) => value === null);
  const reasons = new Map<string, Span[]>();
  for (const { open, when } of unknown) {
    const why = open?.[language] ?? '';
    reasons.set(why, [...(reasons.get(why) ?? []), when]);
  }
  return [...reasons]
    .map(([why, spans]) => {
      const names = spans.map((when) => spanName(when, language)).join(language === 'zh' ? '、' : ', ');
      if (language === 'zh') return `${names}${why === '' ? '数据缺报或无法核实' : why}`;
      return why === '' ? `the figures of ${names} are missing or cannot be verified` : `in ${names} ${why}`;
    })
    .join(language === 'zh' ? '，' : '; ');
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** The spans a verdict rests on: 3—5月. */
export function spansOf({ because }: Pick<WordedVerdict, 'because'>): string {
  return rangeOf(because, 'zh');
}

/** A span's evidence: 5月：第7名，50.00分. */
export function occasionText({ when, words }: Occasion): string {
  return `${spanName(when, 'zh')}：${words.zh}`;
}

/** 层级: the step of the rule that is reached, or would be. */
export function stepText({ step, state }: WordedVerdict): string {
  if (step === 0 || state === 'near') return '—';
  return state === 'open' ? `第${step}级（待核实）` : `第${step}级`;
}

/** 建议: a proposal until somebody signs it off. */
export function proposalOf({ state, action, because }: WordedVerdict): string {
  switch (state) {
    case 'met':
      return `建议由${action.by}${LIST_WORDS[action.list].met.zh}该单位${action.whom}`;
    case 'near':
      return '建议提醒该单位';
    case 'open':
      return because.some(({ value, open }) => value === null && open === undefined)
        ? '建议先核实缺报月份的数据'
        : '建议先补齐、核实同类单位的数据和类别';
  }
}

/** What is proposed, by whom and of how much: 建议由分管市领导约谈主要负责人; 建议由市委、市政府奖励工作经费（30万元）. */
export function proposedText({ list, by, whom, amount, points }: Action, language: Language = 'zh'): string {
  const zh = language === 'zh';
  const open = zh ? ['金额待定', '分值待定'] : ['amount open', 'points open'];
  const figures = [
    ...(amount === undefined ? [] : [amount === null ? open[0] : `${amount}万元`]),
    ...(points === undefined ? [] : [points === null ? open[1] : zh ? `${points}分` : `${points} points`]),
  ];
  const met = LIST_WORDS[list].met[language];
  if (zh) return `建议由${by}${met}${whom}${figures.length === 0 ? '' : `（${figures.join('，')}）`}`;
  return `${met}: ${whom}, by ${by}${figures.length === 0 ? '' : ` (${figures.join(', ')})`}`;
}

/** 名单 as plain text. */
export function verdictsText(
  verdicts: readonly WordedVerdict[],
  list: Action['list'],
  span: Span,
  language: Language,
): string {
  const zh = language === 'zh';
  const sections = STATES.flatMap((state) => {
    const mine = verdicts.filter((item) => item.state === state);
    const [first] = mine;
    if (first === undefined) return [];
    const lines = mine.map((item) => {
      const by = item.action.by;
      const who = state !== 'met' ? '' : zh ? `，由${by}约谈` : `; interviewer: ${by}`;
      return `  ${subjectName(item.about)}  ${item.rule.rule}  ${reasonOf(item, language)}${who}`;
    });
    const count = zh ? `（${mine.length}个）` : ` (${mine.length})`;
    return ['', `${stateWord(first)[language]}${count}`, ...lines];
  });
  const none = ['', NOBODY[language]];
  return `${[listTitle(list, span, language), ...(sections.length === 0 ? none : sections)].join('\n')}\n`;
}
