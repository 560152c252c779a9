import { fold } from '../core/fold.ts';
import type { Place } from '../core/place.ts';
import { finding } from '../diagnostics/finding.ts';
import type { ParsedRow } from '../model/table.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { BASIC_SETTINGS } from './basics.ts';
import { badValue, type Faults, placeOf, textOf } from './rows.ts';

/**
 * 基本信息: the base scheme with what the sheet sets. A blank keeps the base's value and is named in a notice; a year's own
 * settings must not be blank.
 */
export function readBasics(rows: readonly ParsedRow[], base: Scheme, at: Place, faults: Faults): Scheme {
  const byItem = new Map<string, ParsedRow>();
  for (const row of rows) {
    const item = textOf(row, 'item');
    if (item === '') continue;
    const earlier = byItem.get(fold(item));
    if (earlier !== undefined) {
      const first = placeOf(earlier, 'item');
      faults.add(finding('SCHEME-011', placeOf(row, 'item'), { text: item, line: earlier.row }, [first]));
      continue;
    }
    byItem.set(fold(item), row);
    if (!BASIC_SETTINGS.some((setting) => fold(setting.item) === fold(item))) {
      const options = BASIC_SETTINGS.map((setting) => setting.item);
      faults.add(finding('SCHEME-009', placeOf(row, 'item'), { item, options }));
    }
  }
  let settings = base;
  const left: string[] = [];
  for (const setting of BASIC_SETTINGS) {
    const row = byItem.get(fold(setting.item));
    const written = row === undefined ? '' : textOf(row, 'value');
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
