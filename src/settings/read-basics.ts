import type { RowOf } from '../../schemas/define-table.ts';
import type { basics } from '../../schemas/scheme/tables.ts';
import { fold } from '../core/fold.ts';
import type { Place } from '../core/place.ts';
import { finding } from '../diagnostics/finding.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { BASIC_SETTINGS } from './basics.ts';
import { badValue, type Faults, placeOf, type SettingsRow, words } from './rows.ts';

type BasicsRow = SettingsRow<Partial<RowOf<typeof basics>>>;

/**
 * 基本信息: the base scheme with what the sheet sets. A blank keeps the base's value and is named in a notice; a year's own
 * settings must not be blank.
 */
export function readBasics(rows: readonly BasicsRow[], base: Scheme, at: Place, faults: Faults): Scheme {
  const byItem = new Map<string, BasicsRow>();
  for (const own of rows) {
    const { row, fields } = own;
    const item = words(fields.item);
    if (item === '') continue;
    const earlier = byItem.get(fold(item));
    if (earlier !== undefined) {
      const first = placeOf(earlier.row, 'item');
      const params = { text: item, line: earlier.row.row };
      faults.add(finding('SCHEME-011', placeOf(row, 'item'), params, [first]));
      continue;
    }
    byItem.set(fold(item), own);
    if (!BASIC_SETTINGS.some((setting) => fold(setting.item) === fold(item))) {
      const options = BASIC_SETTINGS.map((setting) => setting.item);
      faults.add(finding('SCHEME-009', placeOf(row, 'item'), { item, options }));
    }
  }
  let settings = base;
  const left: string[] = [];
  for (const setting of BASIC_SETTINGS) {
    const own = byItem.get(fold(setting.item));
    const row = own?.row;
    const written = words(own?.fields.value);
    // A value that could not be read has been reported, and is not called missing.
    if (row?.cells.get('value')?.value.kind === 'unreadable') continue;
    if (row === undefined || written === '') {
      const place = row === undefined ? at : placeOf(row, 'value');
      if (setting.required === true) faults.add(finding('SCHEME-013', place, { item: setting.item }));
      else left.push(`${setting.item}（${setting.text(base)}）`);
      continue;
    }
    const applied = setting.apply(written, settings);
    if (applied === null) faults.add(badValue(row, 'value', setting.item, setting.allowed));
    else settings = applied;
  }
  if (left.length > 0) faults.add(finding('SCHEME-010', at, { items: left }));
  return settings;
}
