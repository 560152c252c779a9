import path from 'node:path';
import { Failure } from '../../core/failure.ts';
import { type FoundFile, findFiles } from '../../disk/files.ts';
import { inspectText } from '../../reporters/inspect-text.ts';
import { cellLines, inspectWorkbook, type OpenedFile, openFile } from '../../runs/inspect.ts';
import { readingFor } from '../../runs/read-file.ts';
import { type Context, EXIT } from '../context.ts';
import type { InspectOptions } from '../declarations/inspect.ts';
import { openInput } from '../inputs.ts';
import { commandLine, noteNext } from '../next-step.ts';
import { noteFindings } from '../notes.ts';
import { schemeFor } from '../scheme.ts';

/** `dayie inspect FILE`: what dayie sees in one workbook. */
export async function inspect(file: string, options: InspectOptions, context: Context): Promise<number> {
  const [found] = await findFiles([path.normalize(file)], context.workingFolder);
  if (found === undefined) throw new Failure({ kind: 'no-such-file', path: file });
  const opened = await openedInput(found);
  const { workbook } = opened;
  if (workbook === null) {
    await noteFindings(opened.findings, context, 'info');
    return EXIT.failed;
  }
  if (options.cells) {
    for (const lines of inBatches(cellLines(workbook))) context.print(lines);
    if (!context.quiet) await noteFindings(opened.findings, context, 'info');
    return EXIT.clean;
  }
  const { scheme } = await schemeFor(options.scheme, context);
  const inspection = inspectWorkbook(opened, workbook, readingFor(scheme));
  context.print(inspectText(inspection, context.language));
  if (!context.quiet) await noteFindings(inspection.findings, context, 'info');
  const purpose = { zh: '核对里面填的数', en: 'check what is filled in' };
  noteNext({ command: commandLine('validate', [file]), purpose }, 'text', context);
  return EXIT.clean;
}

/** Of a workbook that could not be converted, why. */
async function openedInput(found: FoundFile): Promise<OpenedFile> {
  const { findings, ...loaded } = await openInput(found);
  const opened = openFile(loaded);
  return opened.workbook === null && findings.length > 0
    ? { ...opened, findings }
    : { ...opened, findings: [...findings, ...opened.findings] };
}

/** Lines in pieces of a size that is worth a call to the system. */
function* inBatches(lines: Iterable<string>): Generator<string> {
  let text = '';
  for (const line of lines) {
    text += `${line}\n`;
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  yield text;
}
