import { type Period, periodText } from '../core/period.ts';
import { PROJECT } from '../model/project.ts';

/** A text that says what belongs into a folder. */
export interface ProjectText {
  /** Path inside the project folder, with `/`. */
  readonly name: string;
  readonly text: string;
}

/** The folders of a project, each with a text in it, for a folder without a file cannot be handed on. */
export function projectTexts(month: Period): readonly ProjectText[] {
  const of = `${PROJECT.months}/${periodText(month)}`;
  return [
    note(PROJECT.targets, ['这里放全年的任务分解表、任务清单（Excel），文件名和版式不限。']),
    note(PROJECT.months, [
      `各单位报来的文件放进以月份命名的文件夹，如 ${of}，可以再分文件夹。`,
      '以前月份已经汇总好的一份工作簿，也可以直接放在这里，文件名以月份开头，如 2023-01.xlsx。',
    ]),
    note(of, ['把各单位这个月报来的文件放在这里，然后在项目文件夹里运行 dayie month。']),
    note(PROJECT.ledgers, ['这里放全年的台账：签约项目、问题、走访企业等。']),
    note(PROJECT.results, ['dayie 写出的结果，每个月一个文件夹。需要修改的（如通报），请另存到别处再改。']),
  ];
}

function note(folder: string, lines: readonly string[]): ProjectText {
  return { name: `${folder}/说明.txt`, text: lines.map((line) => `${line}\r\n`).join('') };
}
