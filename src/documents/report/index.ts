import { PLANS } from '../../../schemas/plans.ts';
import type { Assessed } from '../../assessment/results.ts';
import { fixed } from '../../core/decimal.ts';
import { lastMonthOf } from '../../core/span.ts';
import { VERSION } from '../../core/version.ts';
import type { Language } from '../../diagnostics/wording.ts';
import type { ReportModel, ReportSection } from '../../model/report-model.ts';
import { planOf } from '../../scheme/of-plans.ts';
import { schedulePercent } from '../../scheme/schedule.ts';
import { PLAN_WORDS } from '../../words/plans.ts';
import { cumulativeTitle, dayName, spanToDate } from '../../words/spans.ts';
import { percents, type Telling } from './cells.ts';
import { classSection } from './class-section.ts';
import { stagesOf } from './course.ts';
import { findingsSection } from './findings.ts';
import { compositeSection, ledgerSection } from './ledgers.ts';
import { listSections } from './lists.ts';
import { notesSection } from './notes.ts';
import { rollCallSections } from './roll-call.ts';
import { methods } from './score-traces.ts';
import { summarySection } from './summary.ts';
import { type Typed, tracing } from './traces.ts';
import { indicatorSection, taskSection } from './tracked.ts';

export interface ReportRequest {
  readonly language: Language;
  /** Day of the run, ISO. */
  readonly date: string;
  readonly typed: Typed;
}

/**
 * 报告: all that a run found out, as a page. It works nothing out: every figure stands in the results, names the place that the JSON
 * has it at, and has the tree it came from behind it.
 */
export function report(results: Assessed, { language, date, typed }: ReportRequest): ReportModel {
  const { scheme, month, span } = results;
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const traces = tracing(typed, language);
  const { decimals } = scheme;
  const told = { percent: percents(decimals), method: methods(scheme, say) };
  const telling: Telling = { results, scheme, decimals, language, say, traces, ...told };
  const until = lastMonthOf(month);
  const schedule = fixed(schedulePercent(until, null), scheme.decimals);
  const sections = [
    summarySection(telling),
    ...planSections(telling),
    ...listSections(telling),
    ...rollCallSections(telling),
    findingsSection(telling),
    notesSection(telling),
  ];
  return {
    language,
    title: say(
      `${scheme.issuer}${cumulativeTitle(month)}工作情况报告`,
      `${scheme.issuer}: report, ${spanToDate(span, month)}`,
    ),
    about: [
      say(
        `数据截至${until.year}年${until.month}月底，序时进度${schedule}%`,
        `Figures to the end of ${until.year}-${String(until.month).padStart(2, '0')}, schedule ${schedule}%`,
      ),
      say(`考核办法：${scheme.title}`, `Scheme: ${scheme.title}`),
      say(`dayie ${VERSION}，${dayName(date)}生成`, `dayie ${VERSION}, made on ${date}`),
    ],
    units: results.units.map(({ unit }) => unit),
    sections,
    traces: traces.all(),
  };
}

/** Plan by plan, in the document's order: what is scored, then what is tracked. */
function planSections(telling: Telling): readonly ReportSection[] {
  const { results, language } = telling;
  const { assessments, indicators, tasks, ledgers, composites } = results;
  let number = -1;
  return PLANS.flatMap((plan): readonly ReportSection[] => {
    const own = ({ table }: { readonly table: string }): boolean => planOf(table) === plan;
    const mine = {
      indicators: indicators.filter((standing) => standing.plan === plan),
      tasks: tasks.filter(own),
      ledgers: ledgers.filter(own),
      composites: composites.filter((standing) => standing.plan === plan),
    };
    const scored = assessments.flatMap((assessment, index) => {
      if (!own(assessment)) return [];
      const of = `/assessments/${index}`;
      const id = `${plan}-${index + 1}`;
      const heading: ReportSection = { id, level: 3, title: assessment.name, blocks: [] };
      const stages = stagesOf(assessment);
      const classes = assessment.current.classes.map((group, place) =>
        classSection(
          assessment,
          group,
          stages,
          { id: `${id}-${place + 1}`, at: `${of}/classes/${place}`, of },
          telling,
        ),
      );
      return [heading, ...classes];
    });
    const found =
      mine.indicators.length +
      mine.tasks.length +
      mine.ledgers.length +
      mine.composites.length +
      scored.length;
    if (found === 0) return [];
    number += 1;
    const at = `/plans/${number}`;
    const place = (kind: string, index: number): { readonly id: string; readonly at: string } => ({
      id: `${plan}-${kind}-${index + 1}`,
      at: `${at}/${kind}/${index}`,
    });
    return [
      { id: plan, level: 2, title: titled(PLAN_WORDS[plan][language]), blocks: [] },
      ...scored,
      ...mine.indicators.map((item, index) => indicatorSection(item, place('indicators', index), telling)),
      ...mine.tasks.map((item, index) => taskSection(item, place('tasks', index), telling)),
      ...mine.ledgers.map((item, index) => ledgerSection(item, place('ledgers', index), telling)),
      ...mine.composites.map((item, index) => compositeSection(item, place('composites', index), telling)),
    ];
  });
}

function titled(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
