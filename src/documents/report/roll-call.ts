import type { AssessmentResult } from '../../assessment/results.ts';
import { type UnitResult, whyUnscored } from '../../assessment/standing.ts';
import type { ReportRow, ReportSection } from '../../model/report-model.ts';
import { returnReasonIn } from '../../words/return-reasons.ts';
import { SHORTFALL_WORDS } from '../../words/roll-call.ts';
import { column, figure, type Telling, text } from './cells.ts';
import { scoreTrace } from './score-traces.ts';

/** 报送情况: how every unit stands with its report of the month. */
export function rollCallSections(telling: Telling): readonly ReportSection[] {
  const { results, say } = telling;
  const sections = results.assessments.map((assessment, index) => rollCall(assessment, index, telling));
  return sections.length === 0
    ? []
    : [{ id: 'roll-call', level: 2, title: say('报送情况', 'Roll-call'), blocks: [] }, ...sections];
}

function rollCall(assessment: AssessmentResult, index: number, telling: Telling): ReportSection {
  const { say } = telling;
  const { name, current } = assessment;
  return {
    id: `roll-call-${index + 1}`,
    level: 3,
    title: name,
    blocks: [
      {
        type: 'table',
        caption: say(`${name}：报送情况`, `${name}: roll-call`),
        heading: 0,
        columns: [
          column(say('单位', 'Unit'), 'left'),
          column(say('类别', 'Class'), 'left'),
          column(say('情况', 'State'), 'centre'),
          column(say('原因', 'Reasons'), 'left'),
        ],
        rows: current.classes.flatMap(({ units }, place) =>
          units.map((unit, number) =>
            unitRow(unit, `/assessments/${index}/classes/${place}/units/${number}`, current.span, telling),
          ),
        ),
      },
    ],
  };
}

function unitRow(
  unit: UnitResult,
  at: string,
  span: AssessmentResult['current']['span'],
  telling: Telling,
): ReportRow {
  const { language, say } = telling;
  const short = whyUnscored(unit);
  const late = unit.report?.late ?? false;
  const came = say('已报', 'received');
  const state = short === null ? came : SHORTFALL_WORDS[short][language];
  const reasons = (unit.report?.reasons ?? []).map((reason) => returnReasonIn(reason, language));
  return {
    units: [unit.unit],
    at,
    cells: [
      text(unit.unit),
      text(unit.class),
      figure(
        late ? `${state}${say('（迟报）', ' (late)')}` : state,
        'shortfall',
        scoreTrace(unit, span, telling),
      ),
      text(reasons.length === 0 ? null : reasons.join(say('；', '; '))),
    ],
  };
}
