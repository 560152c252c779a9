import { nearTo } from '../core/near.ts';
import type { Place } from '../core/place.ts';
import { visible } from '../core/typed-text.ts';
import { finding } from '../diagnostics/finding.ts';
import { clean, faulty, type ReadResult } from './context.ts';
import { isBlank } from './marks.ts';

/**
 * An enterprise's name apart from its markers: ※甲公司（进规培育） → 甲公司, [※, 进规培育]. What stands in brackets at the end
 * and is nearly a marker is asked about and stays in the name.
 */
export function readEnterprise(text: string, known: readonly string[], at: Place): ReadResult {
  const markers: string[] = [];
  let name = visible(text);
  for (const marker of known) {
    const forms = [`（${marker}）`, `(${marker})`, ...(marker.length === 1 ? [marker] : [])];
    for (const form of forms) {
      if (!name.includes(form)) continue;
      name = name.replaceAll(form, '');
      if (!markers.includes(marker)) markers.push(marker);
    }
  }
  // A marker without a name says of no enterprise what it is.
  if (isBlank(name)) return clean({ kind: 'blank' });
  const value = { kind: 'enterprise', name, markers, text } as const;
  const stray = /[（(]([^（）()]{2,12})[）)]$/u.exec(name)?.[1] ?? '';
  const near = known.filter((marker) => marker.length > 2 && nearTo(stray, [marker]).length > 0);
  if (near.length === 0) return clean(value);
  return faulty(value, finding('VALUE-019', at, { text: stray, suggestions: near }));
}
