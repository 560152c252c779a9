import type { Code } from './catalogue/index.ts';
import type { Severity } from './entry.ts';
import type { Finding } from './finding.ts';

/** What a run changes of the catalogue's severities, and the codes it does not want to hear of. */
export interface Overrides {
  readonly levels: ReadonlyMap<Code, Severity>;
  readonly ignored: ReadonlySet<Code>;
}

export function applyOverrides(
  findings: readonly Finding[],
  { levels, ignored }: Overrides,
): readonly Finding[] {
  const kept = ignored.size === 0 ? findings : findings.filter(({ code }) => !ignored.has(code));
  if (levels.size === 0) return kept;
  return kept.map((finding) => {
    const severity = levels.get(finding.code) ?? finding.severity;
    return severity === finding.severity ? finding : { ...finding, severity };
  });
}
