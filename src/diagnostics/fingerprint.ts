import { createHash } from 'node:crypto';
import type { Finding } from './finding.ts';
import { FORMER_PARAMS } from './former-params.ts';
import { fill } from './wording.ts';

/**
 * One stable id for each finding, in the order given: from code, file, sheet, column heading and parameters (by the
 * first names they had), so that rows added above don't change it. The like of it again gets a number: `…:2`. Where a heading is not known, the cell counts.
 */
export function fingerprints(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ code, at, params }) => {
    const former: Readonly<Record<string, string | undefined>> = FORMER_PARAMS[code] ?? {};
    const words = Object.keys(params)
      .map((name) => ({ name, first: former[name] ?? name }))
      .sort((left, right) => (left.first < right.first ? -1 : 1))
      .map(({ name, first }) => [first, fill(`{${name}}`, params, 'zh')]);
    const where = at.heading ?? at.cell ?? '';
    const text = JSON.stringify([code, at.file ?? '', at.sheet ?? '', where, words]);
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 32);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  });
}
