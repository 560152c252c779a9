import type { WorkbookModel } from '../../model/workbook-model.ts';
import { schemeWorkbook } from '../../settings/to-workbook.ts';
import { exampleMonth, exampleTargets } from './example.ts';
import { examplePlans } from './example-plans.ts';
import { daye2023 } from './index.ts';

export interface InitFile {
  /** Path inside the folder, with `/`. */
  readonly name: string;
  readonly model: WorkbookModel;
}

const EXAMPLE_MONTHS = [1, 2, 3] as const;

/** What `dayie init` writes: the scheme to edit, the targets of 2023 and three months of made-up figures to score at once, and all plans’ reports and ledgers for June. */
export function initFiles(date: string): readonly InitFile[] {
  return [
    { name: '考核办法.xlsx', model: schemeWorkbook(daye2023, date) },
    { name: '示例/年度任务.xlsx', model: exampleTargets(date) },
    ...EXAMPLE_MONTHS.map(
      (month): InitFile => ({ name: `示例/2023-0${month}.xlsx`, model: exampleMonth(month, date) }),
    ),
    ...examplePlans(date).map(({ name, model }): InitFile => ({ name: `各方案示例/${name}`, model })),
  ];
}
