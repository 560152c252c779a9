import type { FoundFile } from '../../disk/files.ts';
import { readFound } from '../../disk/read-files.ts';
import { inspectText, notOpenedText } from '../../reporters/inspect-text.ts';
import { cellLines, inspectWorkbook, type OpenedFile, openFile } from '../../runs/inspect.ts';
import { readingFor } from '../../runs/read-file.ts';
import { type Context, EXIT } from '../context.ts';
import type { InspectOptions } from '../declarations/inspect.ts';
import { givenAt } from '../given.ts';
import { openInput } from '../inputs.ts';
import { commandLine, monthOption, noteNext } from '../next-step.ts';
import { noteFindings } from '../notes.ts';
import { schemeFor } from '../scheme.ts';

/** `dayie inspect`: what dayie sees in workbooks, one after the other. */
export async function inspect(
  paths: readonly string[],
  { cells, month, scheme: asked }: InspectOptions,
  context: Context,
): Promise<number> {
  const { found, scheme: file } = await givenAt(paths, { scheme: asked, month }, 'returns', context);
  const { scheme } = await schemeFor(file, context);
  const settings = readingFor(scheme);
  const several = found.length > 1;
  let shown = 0;
  for (const one of found) {
    const opened = await openedInput(one, settings);
    const { workbook } = opened;
    if (workbook === null) {
      if (several && !cells) context.print(notOpenedText(one.path, context.language));
      await noteFindings(opened.findings, context, 'info');
      continue;
    }
    shown += 1;
    if (cells) {
      for (const lines of inBatches(cellLines(workbook, several ? one.path : null))) context.print(lines);
      if (!context.quiet) await noteFindings(opened.findings, context, 'info');
      continue;
    }
    const inspection = inspectWorkbook(opened, workbook, settings);
    context.print(`${inspectText(inspection, context.language)}${several ? '\n' : ''}`);
    if (!context.quiet) await noteFindings(inspection.findings, context, 'info');
  }
  if (shown === 0) return EXIT.failed;
  const purpose = { zh: '核对里面填的数', en: 'check what is filled in' };
  if (!cells)
    noteNext({ command: commandLine('validate', paths, monthOption(month)), purpose }, 'text', context);
  return EXIT.clean;
}

/** Of a workbook that could not be converted, and of what is none, why. */
async function openedInput(found: FoundFile, settings: ReturnType<typeof readingFor>): Promise<OpenedFile> {
  if (found.unread !== undefined) return { ...readFound(found, settings), workbook: null };
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
