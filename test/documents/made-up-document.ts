import type { Assessed } from '../../src/assessment/results.ts';
import type { SheetModel, WorkbookModel } from '../../src/model/workbook-model.ts';

/** A document that dayie does not write: a line for every verdict, with the cells it rests on. It computes nothing. */
export function verdictWorkbook({ verdicts, scheme }: Assessed, date: string): WorkbookModel {
  const sheet: SheetModel = {
    name: '名单',
    widths: [20, 10, 30],
    merges: [],
    print: { orientation: 'portrait' },
    rows: verdicts.map(({ about, rule, phrase }) => ({
      cells: [
        { value: about.unit ?? about.item, style: 'text' },
        { value: rule.rule, style: 'text-centre' },
        { value: phrase.zh, style: 'wrapped' },
      ],
    })),
  };
  return { title: scheme.title, date, metadata: {}, sheets: [sheet] };
}
