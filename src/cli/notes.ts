import path from 'node:path';
import { oneLine } from '../core/hidden-characters.ts';
import type { Severity } from '../diagnostics/entry.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { reaches } from '../diagnostics/report.ts';
import { type Context, pick } from './context.ts';
import { terminalStyle } from './terminal.ts';

/** Findings on stderr, for people. */
export async function noteFindings(
  findings: readonly Finding[],
  context: Context,
  least: Severity,
  most: number | null = null,
): Promise<void> {
  const { reportText } = await import('../reporters/text.ts');
  const style = await terminalStyle(context, 'stderr');
  const shown = findings.filter(({ severity }) => reaches(severity, least));
  if (shown.length > 0)
    context.note(
      reportText(shown, {
        language: context.language,
        paint: style.severity,
        width: context.width,
        ...(most === null ? {} : { most }),
      }),
    );
}

/** Says on stderr where the files are. */
export function noteFiles(paths: readonly string[], context: Context): void {
  if (context.quiet || paths.length === 0) return;
  const shown = paths.map((file) => `  ${oneLine(path.relative(context.workingFolder, file) || file)}`);
  context.note(`${pick(context, '结果文件：', 'Files written:')}\n${shown.join('\n')}\n`);
}
