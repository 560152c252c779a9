import type { RowOf } from '../../schemas/define-table.ts';
import type { holidaySheet } from '../../schemas/scheme/tables.ts';
import type { SpecialDay } from '../values/working-days.ts';
import type { SettingsRow } from './rows.ts';

/** 节假日, in the order of its rows; a row that cannot be read has a finding already. */
export function readHolidays(
  rows: readonly SettingsRow<Partial<RowOf<typeof holidaySheet>>>[],
): readonly SpecialDay[] {
  return rows.flatMap(({ fields: { day, works } }) =>
    day === undefined || works === undefined ? [] : [{ day, works: works === '班' }],
  );
}
