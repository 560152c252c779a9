import { visible } from '../core/typed-text.ts';
import type { ReadResult } from './context.ts';
import { clean } from './context.ts';
import { isBlank } from './marks.ts';

/** An enterprise's name apart from its markers: ※甲公司（进规培育） → 甲公司, [※, 进规培育]. */
export function readEnterprise(text: string, known: readonly string[]): ReadResult {
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
  return clean({ kind: 'enterprise', name, markers, text });
}
