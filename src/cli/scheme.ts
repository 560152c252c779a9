import { Failure } from '../core/failure.ts';
import { loadScheme } from '../disk/load-scheme.ts';
import type { LoadedScheme } from '../runs/read-scheme.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Context } from './context.ts';
import { noteFindings } from './notes.ts';

/**
 * The scheme of a run, with what is odd about its workbook.
 *
 * @throws Failure when the workbook has faults that leave no usable scheme; they are noted first.
 */
export async function schemeFor(
  file: string | null,
  context: Context,
): Promise<{ readonly scheme: Scheme; readonly findings: LoadedScheme['findings'] }> {
  const { scheme, findings } = await loadScheme(file, context.workingFolder);
  if (scheme !== null) return { scheme, findings };
  await noteFindings(findings, context, 'info');
  throw new Failure({ kind: 'bad-scheme', path: file ?? '' });
}
