import type { Place } from '../core/place.ts';
import { entryOf } from '../diagnostics/catalogue/index.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { wordFinding } from '../diagnostics/wording.ts';

/**
 * What is to be said beside a collected figure: that it is doubtful, so that it does not count until it is mended or confirmed, or that it
 * was confirmed.
 */
export function remarksOn(findings: readonly Finding[]): (at: Place) => string | null {
  const remarks = new Map<string, string>();
  for (const finding of findings) {
    const { doubtful } = entryOf(finding.code);
    if (finding.code === 'CHECK-052') remarks.set(keyOf(finding.at), wordFinding(finding, 'zh'));
    if (doubtful === undefined) continue;
    const places = doubtful === 'with-related' ? [finding.at, ...finding.related] : [finding.at];
    for (const at of places) remarks.set(keyOf(at), `${DOUBT}${doubtWords(finding)}`);
  }
  return (at) => remarks.get(keyOf(at)) ?? null;
}

/** What stands before a doubt in 数据来源, by which it is known again. */
export const DOUBT = '待核实：';

/** A doubt that came with a collected workbook is said in the words it was first said in. */
function doubtWords(finding: Finding): string {
  const { reason } = finding.params;
  return finding.code === 'CHECK-053' && typeof reason === 'string' ? reason : wordFinding(finding, 'zh');
}

function keyOf({ file, sheet, cell }: Place): string {
  return JSON.stringify([file, sheet, cell]);
}
