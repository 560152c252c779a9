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
    for (const at of places) remarks.set(keyOf(at), `待核实：${wordFinding(finding, 'zh')}`);
  }
  return (at) => remarks.get(keyOf(at)) ?? null;
}

function keyOf({ file, sheet, cell }: Place): string {
  return JSON.stringify([file, sheet, cell]);
}
