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
  return findings
    .filter(({ code }) => !ignored.has(code))
    .map((finding) => ({ ...finding, severity: levels.get(finding.code) ?? finding.severity }));
}
