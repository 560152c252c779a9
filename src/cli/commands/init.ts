import path from 'node:path';
import { writeFiles } from '../../disk/write-files.ts';
import { writeWorkbook } from '../../formats/xlsx/write/index.ts';
import { initFiles } from '../../presets/daye-2023/init-files.ts';
import { type Context, EXIT, pick } from '../context.ts';
import type { InitOptions } from '../declarations/init.ts';

/** `dayie init`: the preset as a workbook to edit, and an example folder that can be scored. */
export async function init(folder: string, options: InitOptions, context: Context): Promise<number> {
  const models = initFiles(options.date);
  const files = await Promise.all(
    models.map(async ({ name, model }) => ({ name, bytes: await writeWorkbook(model) })),
  );
  const written = await writeFiles(path.resolve(context.workingFolder, folder), files, {
    force: options.force,
  });
  const shown = written.map((file) => `  ${path.relative(context.workingFolder, file)}`).join('\n');
  context.print(`${pick(context, '已写出：', 'Written:')}\n${shown}\n`);
  if (context.quiet) return EXIT.clean;
  const example =
    path.relative(context.workingFolder, path.resolve(context.workingFolder, folder, '示例')) || '示例';
  const scheme = path.relative(
    context.workingFolder,
    path.resolve(context.workingFolder, folder, '考核办法.xlsx'),
  );
  context.note(
    pick(
      context,
      `试一试：dayie score "${example}" --scheme "${scheme}"\n`,
      `Try: dayie score "${example}" --scheme "${scheme}"\n`,
    ),
  );
  return EXIT.clean;
}
