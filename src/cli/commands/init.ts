import path from 'node:path';
import { type Period, parsePeriod } from '../../core/period.ts';
import { writeFiles } from '../../disk/write-files.ts';
import { STANDARD_TEMPLATES } from '../../documents/letters/standard-templates.ts';
import { templatesWorkbook } from '../../documents/letters/templates-workbook.ts';
import { projectTexts } from '../../documents/project-texts.ts';
import { writeWorkbook } from '../../formats/xlsx/write/index.ts';
import { PROJECT } from '../../model/project.ts';
import { daye2023 } from '../../presets/daye-2023/index.ts';
import { initFiles } from '../../presets/daye-2023/init-files.ts';
import { type Context, EXIT, pick } from '../context.ts';
import type { InitOptions } from '../declarations/init.ts';
import { initFrom } from '../next-year.ts';

/** `dayie init`: the preset and the letters’ texts as workbooks to edit, and an example folder that can be scored. */
export async function init(folder: string, options: InitOptions, context: Context): Promise<number> {
  if (options.from !== null) return initFrom(folder, options.from, options, context);
  const models = [
    ...initFiles(options.date),
    { name: PROJECT.letters, model: templatesWorkbook(STANDARD_TEMPLATES, options.date) },
  ];
  const files = models.map(({ name, model }) => ({ name, bytes: writeWorkbook(model) }));
  const texts = projectTexts(firstMonth(options.date)).map(({ name, text }) => ({
    name,
    bytes: Buffer.from(text, 'utf8'),
  }));
  const written = await writeFiles(path.resolve(context.workingFolder, folder), [...files, ...texts], {
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
      `试一试：dayie score "${example}" --scheme "${scheme}"\n任务表放进“任务表”，各单位的报表放进“月报”里以月份命名的文件夹，然后在这个文件夹里运行 dayie month。\n`,
      `Try: dayie score "${example}" --scheme "${scheme}"\nPut the target tables into 任务表 and the units’ reports into 月报, a folder a month, then run dayie month in there.\n`,
    ),
  );
  return EXIT.clean;
}

/** The month of the day where it is in the scheme's year, else that year's first. */
function firstMonth(day: string): Period {
  const month = parsePeriod(day.slice(0, 7));
  return month !== null && month.year === daye2023.year ? month : { year: daye2023.year, month: 1 };
}
