import path from 'node:path';
import { Failure } from '../../core/failure.ts';
import { findFiles } from '../../pipeline/files.ts';
import { cellLines, inspectFile } from '../../pipeline/inspect.ts';
import { inspectText } from '../../reporters/inspect-text.ts';
import { createRoster } from '../../roster/create-roster.ts';
import { type Context, EXIT } from '../context.ts';
import { noteFindings } from '../notes.ts';
import { schemeFor } from '../scheme.ts';

/** `dayie inspect FILE`: what dayie sees in one workbook. */
export async function inspect(
  file: string,
  options: { readonly cells?: boolean; readonly scheme?: string },
  context: Context,
): Promise<number> {
  const { scheme } = await schemeFor(options.scheme, context);
  const [found] = await findFiles([path.normalize(file)], context.workingFolder);
  if (found === undefined) throw new Failure({ kind: 'no-such-file', path: file });
  const { inspection, workbook, findings } = await inspectFile(found, {
    roster: createRoster(scheme.roster),
    year: scheme.year,
  });
  if (inspection === null || workbook === null) {
    await noteFindings(findings, context, 'info');
    return EXIT.failed;
  }
  if (options.cells === true) {
    for (const line of cellLines(workbook)) context.print(`${line}\n`);
    return EXIT.clean;
  }
  context.print(inspectText(inspection, context.language));
  if (!context.quiet) await noteFindings(findings, context, 'info');
  return EXIT.clean;
}
