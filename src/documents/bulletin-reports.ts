import type { Assessed } from '../assessment/results.ts';
import { type UnitResult, whyUnscored } from '../assessment/standing.ts';
import { tallyIn } from '../assessment/tally.ts';
import type { TextCell } from '../model/text-model.ts';
import { SHORTFALL_PHRASES } from '../words/roll-call.ts';
import type { Detail } from './bulletin-detail.ts';
import type { Attachment } from './bulletin-tables.ts';

/** 报送情况表: of which unit what is wanting and why; null where the text tells it, or there is nothing to tell. */
export function reportsAttachment({ assessments }: Assessed, detail: Detail): Attachment | null {
  const cut = assessments.some(({ tallies }) => {
    const { shortfalls, late } = tallyIn(tallies, null);
    return [...shortfalls.map(({ units }) => units), late].some((units) => units.length > detail.names);
  });
  const rows = assessments.flatMap(({ name, current }) =>
    current.classes
      .flatMap(({ units }) => units)
      .flatMap((unit) => {
        const wanting = wordWanting(unit);
        return wanting === '' ? [] : [{ name, unit, wanting }];
      }),
  );
  if (rows.length === 0 || (detail.reports && !cut)) return null;
  return {
    id: 'reports',
    title: '报送情况表',
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          {
            type: 'table',
            size: 10.5,
            headers: ['序号', '单位', '考核', '报送情况', '原因'].map((text) => ({ text })),
            rows: rows.map(({ name, unit, wanting }, index) => [
              cell(`${index + 1}`, 'centre'),
              cell(unit.unit),
              cell(name),
              cell(wanting),
              cell((unit.report?.reasons ?? []).join('、')),
            ]),
          },
        ],
      },
    ],
  };
}

function wordWanting(unit: UnitResult): string {
  const why = whyUnscored(unit);
  return [
    ...(why === null ? [] : [SHORTFALL_PHRASES[why]]),
    ...(unit.report?.late === true ? ['迟报'] : []),
  ].join('、');
}

function cell(text: string, align: TextCell['align'] = 'left'): TextCell {
  return { text, align };
}
