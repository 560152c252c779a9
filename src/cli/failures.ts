import type { FailureReason } from '../core/failure.ts';
import { oneLine } from '../core/hidden-characters.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { systemWords } from '../diagnostics/system-words.ts';
import { chineseTerms } from './terms.ts';

/** What a person is told when dayie could not do its work: what happened, then what to do. */
export function wordFailure(reason: FailureReason): Bilingual {
  switch (reason.kind) {
    case 'no-such-file':
      return {
        zh: `找不到“${reason.path}”。${meantBy(reason.path).zh}`,
        en: `“${reason.path}” does not exist. ${meantBy(reason.path).en}`,
      };
    case 'no-project':
      return {
        zh: '缺少参数“文件”，当前位置也不在项目文件夹里。请写明文件或文件夹；或先用 dayie init 建一个项目文件夹，再在其中运行。',
        en: 'The argument “paths” is missing, and this is no project folder. Name files or folders, or make a project folder with dayie init and run it in there.',
      };
    case 'no-month':
      return {
        zh: `“${reason.folder}”里还没有哪个月的报表。请把各单位报来的文件放进以月份命名的文件夹，如 ${reason.folder}/2023-06，再运行。`,
        en: `There is no month’s report in “${reason.folder}” yet. Put what the units sent into a folder named after the month, such as ${reason.folder}/2023-06, and run again.`,
      };
    case 'not-a-project':
      return {
        zh: `“${reason.path}”不是项目文件夹（其中要有 考核办法.xlsx 和“月报”）。请写明上一年的项目文件夹，或上一年的考核办法工作簿。`,
        en: `“${reason.path}” is no project folder (one holds 考核办法.xlsx and the folder 月报). Name last year’s project folder or scheme workbook.`,
      };
    case 'no-returns':
      return {
        zh: `“${reason.folder}”里还没有报表。请把各单位报来的文件放进去，再运行。`,
        en: `There is no report in “${reason.folder}” yet. Put what the units sent there, and run again.`,
      };
    case 'option-needed':
      return {
        zh: `缺少必需的选项“${chineseTerms(reason.option)}”。`,
        en: `The option “${reason.option}” is required.`,
      };
    case 'results-edited':
      return {
        zh: `下列结果写出后被改动过，需要您决定，没有写出任何文件：\n${indent(reason.paths)}\n要留着改过的，请把它们移到别处或换个名字，再运行；不要了，加 --force 重新写出。`,
        en: `These results were changed since they were written; you decide, and no file was written:\n${indent(reason.paths)}\nTo keep what was changed, move or rename these files and run again; to have them written anew, add --force.`,
      };
    case 'no-file-matched':
      return {
        zh: `没有文件符合“${reason.patterns.join(' ')}”。请检查文件名或通配符。`,
        en: `No file matches “${reason.patterns.join(' ')}”. Check the name or the pattern.`,
      };
    case 'no-workbook-in-folder':
      return {
        zh: `文件夹“${reason.path}”里没有工作簿（.xlsx）。请检查文件夹是否选对。`,
        en: `The folder “${reason.path}” holds no workbook (.xlsx). Check that it is the right one.`,
      };
    case 'unreadable-file':
      return {
        zh: `无法读取“${reason.path}”：${systemWords(reason.code).zh}。请检查文件权限，或看它是否正被其他程序占用。`,
        en: `“${reason.path}” cannot be read: ${systemWords(reason.code).en}. Check the permissions and whether another program holds it.`,
      };
    case 'unwritable':
      return {
        zh: `无法写入“${reason.path}”：${systemWords(reason.code).zh}。请检查这个位置，或换一个文件名或文件夹。没有写出任何文件。`,
        en: `“${reason.path}” cannot be written: ${systemWords(reason.code).en}. Check the place, or choose another name or folder. No file was written.`,
      };
    case 'open-elsewhere':
      return {
        zh: `“${reason.path}”正在其他程序中打开。请先关闭它再运行。没有写出任何文件。`,
        en: `“${reason.path}” is open in another program. Close it and run again. No file was written.`,
      };
    case 'busy-folder':
      return {
        zh: `另一次运行正在往“${reason.folder}”里写结果。请等它结束再运行；如果没有别的运行，请删去“${reason.lock}”再运行。没有写出任何文件。`,
        en: `Another run is writing into “${reason.folder}”. Run again when it has ended; where there is none, delete “${reason.lock}” and run again. No file was written.`,
      };
    case 'changed-meanwhile':
      return {
        zh: `“${reason.path}”在运行途中被改动过，结果会前后不一致，没有写出任何文件。请等文件存好再运行。`,
        en: `“${reason.path}” was changed during the run, so the results would not agree; no file was written. Run again once the file is saved.`,
      };
    case 'not-ours':
      return {
        zh: `下列文件已存在，且不是 dayie 写出的，或写出后被改动过，未覆盖：\n${indent(reason.paths)}\n请换一个文件名或文件夹，或用 --force 覆盖。`,
        en: `These files exist and were not written by dayie, or were changed since; they were not replaced:\n${indent(reason.paths)}\nChoose another name or folder, or replace them with --force.`,
      };
    case 'nothing-opened':
      return {
        zh: '没有一个文件能打开，未计分。请按上面所列问题处理后再运行。',
        en: 'None of the files could be opened, so nothing was scored. Mend what is listed above and run again.',
      };
    case 'nothing-scored':
      return {
        zh: '没有读到当月可以计分的进度表，未计分，也没有写出结果文件。请补上进度表；上面列有问题的，请先改正。用 dayie inspect 可查看各工作表认出了什么。',
        en: 'There is no progress table of the month that can be scored, so nothing was scored and no result written. Add the progress tables; where something is listed above, mend that first. dayie inspect shows what each sheet was taken for.',
      };
    case 'bad-scheme':
      return {
        zh: `考核办法“${reason.path}”有误，未能继续。请按上面所列问题改正后再运行。`,
        en: `The scheme “${reason.path}” has faults, so the run ended here. Correct what is listed above and run again.`,
      };
    case 'nothing-checked':
      return {
        zh: '没有一个文件能打开，未能核对。请按所列问题处理后再运行。',
        en: 'None of the files could be opened, so nothing was checked. Mend what is listed and run again.',
      };
    case 'table-not-found':
      return {
        zh: `读到的工作簿里没有“${reason.table}”这张表。请检查文件是否齐全；用 dayie inspect 可查看各工作表认出了什么。`,
        en: `No workbook holds the table “${reason.table}”. Check the files; dayie inspect shows what each sheet was taken for.`,
      };
    case 'bad-letter-templates':
      return {
        zh: `函件模板“${reason.path}”有误，没有写出函件。请按上面所列问题改正后再运行。`,
        en: `The letters’ texts in “${reason.path}” have faults, so no letter was written. Correct what is listed above and run again.`,
      };
    case 'needs-option':
      return {
        zh: `${reason.option} 要同时给出 ${reason.needed}。`,
        en: `${reason.option} needs ${reason.needed}.`,
      };
    case 'bad-baseline':
      return {
        zh: `“${reason.path}”不是 dayie 的基线文件。请用 --write-baseline 生成。`,
        en: `“${reason.path}” is not a baseline file of dayie. Make one with --write-baseline.`,
      };
    case 'report-without-file':
      return {
        zh: `${reason.format} 格式不能写到屏幕上，请用 --output 指定文件。`,
        en: `The format ${reason.format} cannot go to the screen; name a file with --output.`,
      };
    case 'reports-share-stdout':
      return {
        zh: `${reason.formats.join('、')} 不能同时写到标准输出，请给其中的格式各写一个 --output。`,
        en: `${reason.formats.join(', ')} cannot all go to stdout; give each of the others an --output.`,
      };
    case 'file-without-report':
      return {
        zh: `--output “${reason.path}”没有对应的 --format。请在它前面写明格式。`,
        en: `--output “${reason.path}” has no --format of its own. Name a format before it.`,
      };
    case 'file-twice':
      return {
        zh: `有两项结果都要写到“${reason.path}”。请各写一个文件。`,
        en: `Two results are to be written to “${reason.path}”. Give each a file of its own.`,
      };
    case 'overwrites-input':
      return {
        zh: `“${reason.path}”是报送的原件，不能被结果覆盖。请换一个文件名或文件夹。没有写出任何文件。`,
        en: `“${reason.path}” is a submitted file and must not be overwritten by a result. Choose another name or folder. No file was written.`,
      };
    case 'nothing-read':
      return {
        zh: '没有一个文件能打开，没有得到任何数据。请按上面所列问题处理后再运行。',
        en: 'None of the files could be opened, so there is no data. Mend what is listed above and run again.',
      };
    case 'no-known-table':
      return {
        zh: '没有认出任何已知的表。请检查文件；用 dayie inspect 可查看各工作表与已知表的差别。',
        en: 'No known table was recognised. Check the files; dayie inspect shows how each sheet differs from the known tables.',
      };
    case 'nothing-of-month':
      return {
        zh: `没有读到${reason.month}的报表，没有汇总。请检查 --month 和文件；用 dayie inspect 可查看各工作表是哪个月的。`,
        en: `No table of ${reason.month} was found, so nothing was collected. Check --month and the files; dayie inspect shows each sheet’s month.`,
      };
    case 'csv-of-several-tables':
      return {
        zh: `一个 CSV 只能放一张表，读到了：${reason.tables.join('、')}。请用 --table 指定一张，或用 --out 指定文件夹，每张表写一个文件。`,
        en: `A CSV holds one table; these were found: ${reason.tables.join(', ')}. Choose one with --table, or name a folder with --out for a file each.`,
      };
    case 'no-monthly-form':
      return {
        zh: `这些表不按月报进度：${reason.tables.join('、')}。请去掉 --month，或改选其他表。`,
        en: `These tables are not reported by month: ${reason.tables.join(', ')}. Leave out --month or choose other tables.`,
      };
    case 'not-by-unit':
      return {
        zh: `这些表分不到各单位：${reason.tables.join('、')}。请去掉 --per-unit；任务清单类的表可用 --targets 给出任务表，按牵头单位分。`,
        en: `These tables cannot be divided by unit: ${reason.tables.join(', ')}. Leave out --per-unit; a task table is divided by its lead units when it is given with --targets.`,
      };
    case 'faulty-year-tables':
      return {
        zh: '“任务表”里的表有误：任务错了，完成率和名次都会错，所以先停在这里，没有写出任何文件。请按上面所列问题改正后再运行。',
        en: 'The tables in 任务表 have faults: by wrong targets every rate and rank would be wrong, so the run stops here and nothing was written. Correct what is listed above and run again.',
      };
    case 'faulty-targets':
      return {
        zh: '任务表有误，没有写出模板。请按上面所列问题改正后再运行。',
        en: 'The target tables have faults, so no form was written. Correct what is listed above and run again.',
      };
    case 'bad-option':
      return {
        zh: `选项 ${reason.option} 的值“${reason.value}”无效。可用：${reason.allowed}。`,
        en: `“${reason.value}” is not a valid value for ${reason.option}. Allowed: ${reason.allowed}.`,
      };
    case 'unknown-shell':
      return {
        zh: `没有“${reason.shell}”的补全脚本。可用：${reason.allowed}。`,
        en: `There is no completion script for “${reason.shell}”. Allowed: ${reason.allowed}.`,
      };
    case 'ill-formed-option':
      return {
        zh: `选项 ${reason.option} 的值“${reason.value}”无效，写法如 ${reason.example}。`,
        en: `“${reason.value}” is not a valid value for ${reason.option}. Write it like ${reason.example}.`,
      };
    case 'unknown-command':
      return {
        zh: `没有命令“${reason.command}”。${near(reason.near).zh}用 dayie --help 可列出全部命令。`,
        en: `There is no command “${reason.command}”. ${near(reason.near).en}dayie --help lists them all.`,
      };
    case 'unknown-rule':
      return {
        zh: `没有编号为“${reason.rule}”的规则。${near(reason.near).zh}用 dayie rules 可列出全部规则。`,
        en: `There is no rule with the number “${reason.rule}”. ${near(reason.near).en}dayie rules lists them all.`,
      };
    case 'unknown-code':
      return {
        zh: `没有编号为“${reason.code}”的问题。${near(reason.near).zh}用 dayie explain 可列出全部编号。`,
        en: `There is no finding with the code “${reason.code}”. ${near(reason.near).en}dayie explain lists them all.`,
      };
    case 'nothing-to-compare':
      return {
        zh: '没有说明比较什么：写文件和一到两个 --scheme，或者写 --set，或者写 --before 和 --after。',
        en: 'What is to be compared? Give files and one or two --scheme, or --set, or --before and --after.',
      };
    case 'unlike-sides':
      return {
        zh: `“${reason.path}”不是考核办法，另一边是。两边要么都是考核办法，要么都是报表或文件夹，要么都是项目文件夹。`,
        en: `“${reason.path}” is no scheme, and the other side is one. Give two schemes, two workbooks or folders, or two project folders.`,
      };
    case 'no-such-setting':
      return noSuchSetting(reason);
    case 'bad-setting':
      return {
        zh: `“${reason.settings}”不是这一项可以写的，没有比较。请按上面所列改正。`,
        en: `“${reason.settings}” is not what this setting takes, so nothing was compared. Mend what is listed above.`,
      };
    case 'unknown-organisation':
      return {
        zh: `单位名录里没有“${reason.organisation}”，或它可指几个单位。${near(reason.near).zh}`,
        en: `“${reason.organisation}” is not on the roster, or may be several units. ${near(reason.near).en}`,
      };
    case 'unknown-table':
      return {
        zh: `没有名为“${reason.table}”的表。${near(reason.near).zh}用 dayie tables 可列出全部表。`,
        en: `There is no table called “${reason.table}”. ${near(reason.near).en}dayie tables lists them all.`,
      };
  }
}

/** What may have been meant where there is no such file. */
function meantBy(name: string): Bilingual {
  if (/^\d{4}-\d{1,2}$/u.test(name))
    return {
      zh: '月份写法如 2023-05，月从01到12；月份只在项目文件夹里可以直接写。',
      en: 'A month is written like 2023-05, from 01 to 12; it can be named so in a project folder only.',
    };
  if (/^\p{Script=Han}{1,3}-\d{1,3}$/u.test(name))
    return {
      zh: `看一条规则用 dayie explain ${name}。`,
      en: `dayie explain ${name} tells of a rule.`,
    };
  return {
    zh: '请检查路径是否写对；路径含空格时要加引号。',
    en: 'Check the path; put quotes around it if it has spaces.',
  };
}

/** A failure whose paths and names, which may hold line ends, can make no line of their own. */
export function onOneLine(reason: FailureReason): FailureReason {
  const lines = Object.entries(reason).map(([key, value]: [string, string | readonly string[]]) => [
    key,
    typeof value === 'string' ? oneLine(value) : value.map(oneLine),
  ]);
  return { ...reason, ...Object.fromEntries(lines) };
}

function near(names: readonly string[]): Bilingual {
  if (names.length === 0) return { zh: '', en: '' };
  return { zh: `相近的有：${names.join('、')}。`, en: `Did you mean ${names.join(' or ')}? ` };
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}

/** So many of what there is are named. */
const MOST_SETTINGS = 40;

function noSuchSetting({
  path,
  part,
  options,
}: Extract<FailureReason, { kind: 'no-such-setting' }>): Bilingual {
  const some = options.slice(0, MOST_SETTINGS).join('、');
  const more = options.length > MOST_SETTINGS ? `等${options.length}项` : '';
  const there = { zh: `${some}${more}`, en: `${some}${options.length > MOST_SETTINGS ? ' …' : ''}` };
  switch (part) {
    case 'sheet':
      return {
        zh: `“${path}”：考核办法里没有这张表。写“表.行.列=值”，表有：${there.zh}。`,
        en: `“${path}”: the scheme has no such sheet. Write “sheet.row.column=value”; the sheets are ${there.en}.`,
      };
    case 'row':
      return {
        zh: `“${path}”：这张表里没有这一行。有：${there.zh}。`,
        en: `“${path}”: that sheet has no such row. It has ${there.en}.`,
      };
    case 'column':
      return {
        zh: `“${path}”：这一行没有这一列。有：${there.zh}。`,
        en: `“${path}”: that row has no such column. It has ${there.en}.`,
      };
    case 'step':
      return {
        zh: `“${path}”：这样的行不止一行。请写明是哪一个：${there.zh}。`,
        en: `“${path}”: there are several such rows. Say which one: ${there.en}.`,
      };
  }
}
