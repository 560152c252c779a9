import { assessableTables } from '../../schemas/assessments/assessable.ts';
import type { RowOf } from '../../schemas/define-table.ts';
import { ASSESSED_NAMES, type assessmentSheet } from '../../schemas/scheme/tables.ts';
import { fold } from '../core/fold.ts';
import { finding } from '../diagnostics/finding.ts';
import type { ParsedRow } from '../model/table.ts';
import type { AssessmentSetting, Scheme } from '../scheme/scheme.ts';
import { badValue, type Faults, placeOf, type SettingsRow, words } from './rows.ts';
import { keyOfWord } from './words.ts';

type AssessmentRow = SettingsRow<Partial<RowOf<typeof assessmentSheet>>>;

/** What 指标 says of one assessment: its name, and where it stands. */
export interface NamedByIndicators {
  readonly table: string;
  readonly name: string;
  readonly row: ParsedRow;
}

/**
 * 考核. A scheme without the sheet scores the tables its 指标 name, and tracks what the built-in one does.
 *
 * @param rows null where the workbook has no such sheet.
 */
export function readAssessments(
  rows: readonly AssessmentRow[] | null,
  named: readonly NamedByIndicators[],
  base: Scheme,
  faults: Faults,
): readonly AssessmentSetting[] {
  if (rows === null)
    return [
      ...named.map(({ table, name }) => ({ table, name, of: 'units' as const })),
      ...base.assessments.filter(({ of }) => of !== 'units'),
    ];
  const first = new Map<string, ParsedRow>();
  return rows.flatMap((own): readonly AssessmentSetting[] => {
    const setting = readRow(own, named, faults);
    if (setting === null) return [];
    const earlier = first.get(setting.table);
    if (earlier !== undefined) {
      const params = { text: setting.table, line: earlier.row };
      faults.add(finding('SCHEME-011', placeOf(own.row, 'table'), params, [placeOf(earlier, 'table')]));
      return [];
    }
    first.set(setting.table, own.row);
    return [setting];
  });
}

function readRow(
  { row, fields }: AssessmentRow,
  named: readonly NamedByIndicators[],
  faults: Faults,
): AssessmentSetting | null {
  const text = words(fields.table);
  const name = words(fields.name);
  const of = keyOfWord(ASSESSED_NAMES, words(fields.of));
  if (text === '' || name === '' || of === null) return null;
  const possible = assessableTables(of);
  const table = possible.find(({ id, title }) => id === text || fold(title) === fold(text))?.id;
  if (table === undefined) {
    const params = { text, options: possible.map(({ id }) => id) };
    faults.add(finding('SCHEME-003', placeOf(row, 'table'), params));
    return null;
  }
  const own = named.find((item) => item.table === table);
  if (of === 'units' && own === undefined) {
    faults.add(badValue(row, 'table', '考核表', NEEDS_INDICATORS));
    return null;
  }
  if (own !== undefined && own.name !== name) {
    const params = { item: table, column: '考核名称', otherStated: name, stated: own.name };
    faults.add(finding('SCHEME-012', placeOf(own.row, 'assessment'), params, [placeOf(row, 'name')]));
  }
  return { table, name, of };
}

const NEEDS_INDICATORS = {
  zh: '“指标”表中列有指标的考核表',
  en: 'a table that the sheet 指标 has indicators of',
};
