import type { BaselineEntry } from '../diagnostics/baseline.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Standard, Verdict } from '../diagnostics/judge.ts';
import { baselineFile, readBaseline } from '../disk/baseline-file.ts';
import type { NamedFile } from '../disk/write-files.ts';
import { type Context, EXIT, pick } from './context.ts';
import { noteFindings } from './notes.ts';
import type { FindingOptions } from './options/findings.ts';

/** @throws Failure when the baseline cannot be read or is none. */
export async function standardOf(options: FindingOptions, context: Context): Promise<Standard> {
  const { severity, ignore, failOn, baseline, writeBaseline } = options;
  return {
    overrides: { levels: new Map(severity), ignored: new Set(ignore) },
    failOn,
    baseline: baseline === null ? [] : await readBaseline(baseline, context.workingFolder),
    writing: writeBaseline !== null,
  };
}

/** The file of `--write-baseline` with all present findings; empty without the option. */
export async function knownFindings(
  { writeBaseline }: FindingOptions,
  all: readonly Finding[],
  context: Context,
): Promise<readonly NamedFile[]> {
  return writeBaseline === null ? [] : [await baselineFile(writeBaseline, all, context.workingFolder)];
}

/** Findings on stderr beside a command's result, then what of the baseline is out of date. */
export async function noteVerdict(
  verdict: Verdict,
  { maxFindings }: FindingOptions,
  context: Context,
  least: Parameters<typeof noteFindings>[2] = 'info',
): Promise<void> {
  if (context.quiet) return;
  await noteFindings(verdict.fresh, context, least, maxFindings);
  if (verdict.known > 0)
    context.note(
      pick(
        context,
        `另有${verdict.known}处已在基线中，未列出。\n`,
        `${verdict.known} more are known from the baseline and not listed.\n`,
      ),
    );
  noteStale(verdict.stale, context);
}

export function exitCode({ fails }: Verdict): number {
  return fails ? EXIT.findings : EXIT.clean;
}

const MOST_STALE = 10;

/** Says on stderr which entries of the baseline no finding matches any more. */
export function noteStale(stale: readonly BaselineEntry[], context: Context): void {
  if (context.quiet || stale.length === 0) return;
  const shown = stale
    .slice(0, MOST_STALE)
    .map(({ code, file, sheet, cell }) =>
      [code, file, sheet, cell].filter((part) => part !== null).join('  '),
    );
  const more = stale.length > MOST_STALE ? ['…'] : [];
  const lines = [...shown, ...more].map((line) => `  ${line}\n`).join('');
  context.note(
    pick(
      context,
      `基线中有${stale.length}处问题已不存在，可用 --write-baseline 更新：\n${lines}`,
      `${stale.length} baseline entries match nothing any more; renew the file with --write-baseline:\n${lines}`,
    ),
  );
}
