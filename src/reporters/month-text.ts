import { oneLine } from '../core/hidden-characters.ts';
import { type Period, periodText } from '../core/period.ts';
import { isUnreached } from '../diagnostics/unreached.ts';
import { type Language, wordFinding } from '../diagnostics/wording.ts';
import type { LetterKind } from '../model/letter.ts';
import type { MonthChanges } from '../model/month-state.ts';
import { bestOf, linesByReport, type RollCallLine } from '../model/roll-call.ts';
import { LETTER_WORDS } from '../words/letters.ts';
import { plural } from '../words/severities.ts';
import { briefReport } from './brief.ts';
import { wrap } from './lines.ts';
import { byFile, type FindingReport } from './report.ts';
import { rollCallText } from './roll-call-text.ts';

/** What a run of a month is told of. */
export interface MonthSummary {
  readonly month: Period;
  /** Null at the first run. */
  readonly changes: MonthChanges | null;
  /** The workbooks that came for the month. */
  readonly report: FindingReport;
  /** How many errors stand elsewhere: in earlier months, target tables, ledgers and the scheme. */
  readonly errorsElsewhere: number;
  readonly rollCall: readonly RollCallLine[];
  /** Something could be scored. */
  readonly scored: boolean;
  /** Where the results are, and the names of the marked copies among them. */
  readonly results: string;
  readonly copies: readonly string[];
  readonly letters: WrittenLetters;
}

/** How many letters of each kind were written, and what stays open in them. */
export interface WrittenLetters {
  readonly counts: readonly (readonly [LetterKind, number])[];
  readonly open: readonly string[];
  /** Names of those that somebody has worked on, which were left as they are. */
  readonly kept: readonly string[];
}

interface TextOptions {
  readonly language: Language;
  readonly width: number;
}

/** A month's run for people: what is new, who has sent, what goes back, what a person decides, what comes next. */
export function monthText(summary: MonthSummary, options: TextOptions): string {
  const zh = options.language === 'zh';
  const parts = [
    newsText(summary, zh),
    rollCallText(summary.rollCall, summary.month, options).trimEnd(),
    returnedText(summary, zh),
    lettersText(summary, zh),
    decisionText(summary, zh),
    nextText(summary, zh),
  ];
  // A path is copied by hand: it is never broken into lines.
  const place = `${zh ? '结果在：' : 'Results: '}${summary.results}`;
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => (typeof lines === 'string' ? lines : broken(lines, options)))
    .join('\n\n')}\n${place}\n`;
}

function broken(lines: readonly string[], { width }: TextOptions): string {
  return lines
    .flatMap((line) => {
      const [indent = ''] = /^ */u.exec(line) ?? [];
      return wrap(line.slice(indent.length), Math.max(20, width - indent.length)).map(
        (part, index) => `${indent}${index > 0 && indent !== '' ? '  ' : ''}${part}`,
      );
    })
    .join('\n');
}

function newsText({ month, changes }: MonthSummary, zh: boolean): readonly string[] {
  const of = zh ? `${month.year}年${month.month}月` : periodText(month);
  if (changes === null) return [zh ? `${of}：第一次运行。` : `${of}: the first run.`];
  const { newFiles, changedFiles, removedFiles } = changes;
  if (newFiles + changedFiles + removedFiles === 0)
    return [
      zh
        ? `${of}：上次（${changes.since}）以来没有新的报表。`
        : `${of}: nothing new came since the last run (${changes.since}).`,
    ];
  const counts = zh
    ? `${of}：上次（${changes.since}）以来新到${newFiles}个文件，改动${changedFiles}个，移走${removedFiles}个。`
    : `${of}: since the last run (${changes.since}) ${plural(newFiles, 'file')} came, ${changedFiles} changed, ${removedFiles} went.`;
  const groups = [
    [changes.arrived, '新报', 'Have reported'],
    [changes.mended, '改好', 'Have mended their reports'],
    [changes.returned, '新到而不能采用', 'Sent something that cannot be taken'],
    [changes.gone, '文件不在了', 'Their files are gone'],
  ] as const;
  return [
    counts,
    ...groups
      .filter(([units]) => units.length > 0)
      .map(([units, chinese, english]) => namesLine(units, zh ? chinese : english, zh)),
  ];
}

function namesLine(names: readonly string[], what: string, zh: boolean): string {
  return zh
    ? `  ${what}（${names.length}）：${names.map(oneLine).join('、')}`
    : `  ${what} (${names.length}): ${names.map(oneLine).join(', ')}`;
}

function returnedText({ report, copies, results }: MonthSummary, zh: boolean): readonly string[] {
  const sentences = messagesOf(report, zh ? 'zh' : 'en');
  if (sentences.length === 0) return [];
  const where =
    copies.length === 0
      ? ''
      : zh
        ? `（标红的副本在 ${results}/${COPIES}，可直接发回）`
        : ` (marked copies to send back: ${results}/${COPIES})`;
  return [
    zh ? `退改和核实${where}：` : `To be sent back or verified${where}:`,
    ...sentences.map((one) => `  ${one}`),
  ];
}

/** The folders of the marked copies and of the letters among the results. */
export const COPIES = '退改';
export const LETTERS = '函件';

/** Of a month that is not whole yet, who is on a list may change: what is written to others is not to be sent unseen. */
const OF_REPORTS: readonly LetterKind[] = ['return', 'remind'];

function lettersText({ letters, results, rollCall }: MonthSummary, zh: boolean): readonly string[] {
  const written = letters.counts.filter(([, count]) => count > 0);
  if (written.length === 0) return [];
  const names = written.map(([kind, count]) =>
    zh ? `${LETTER_WORDS[kind].zh}${count}份` : `${LETTER_WORDS[kind].en} ${count}`,
  );
  const open = letters.open.map((name) => `〔${name}〕`);
  const kept = letters.kept.map(oneLine).join(zh ? '、' : ', ');
  const wanting =
    rollCall.some(({ doubtful }) => doubtful) ||
    linesByReport(rollCall).some((report) => bestOf(report)?.as !== 'received');
  const early = wanting && written.some(([kind]) => !OF_REPORTS.includes(kind));
  if (zh)
    return [
      `函件（在 ${results}/${LETTERS}）：${names.join('、')}。`,
      ...(open.length === 0 ? [] : [`  待填：${open.join('')}`]),
      ...(kept === '' ? [] : [`  写出后改过的留着，没有重写：${kept}`]),
      ...(early ? ['  报表还不齐：退改、催报可以发；其余的等报表齐了、名单核对无误再发。'] : []),
    ];
  return [
    `Letters (in ${results}/${LETTERS}): ${names.join(', ')}.`,
    ...(open.length === 0 ? [] : [`  To be filled in: ${open.join('')}`]),
    ...(kept === '' ? [] : [`  Changed since they were written, and kept: ${kept}`]),
    ...(early
      ? [
          '  Not all reports are in and right: returns and reminders can go; send the others once they are and the lists have been looked at.',
        ]
      : []),
  ];
}

/** A sentence for each workbook of the month that has to be mended or verified. */
export function messagesOf(report: FindingReport, language: Language): readonly string[] {
  const faulty = new Set(
    byFile(report)
      .filter(({ counts, path }) => path !== null && counts.error + counts.warning > 0)
      .map(({ path }) => path),
  );
  const only: FindingReport = {
    ...report,
    files: report.files.filter(({ path }) => faulty.has(path)),
    findings: report.findings.filter(
      (finding) => finding.at.file !== undefined && faulty.has(finding.at.file) && !isUnreached(finding),
    ),
  };
  return [...briefReport(only, { language })]
    .join('')
    .split('\n')
    .filter((line) => line !== '');
}

/** What nobody but a person can say: which of two reports counts, and whether a doubtful figure is right. */
function decisionText({ rollCall, report }: MonthSummary, zh: boolean): readonly string[] {
  const lines: string[] = report.findings
    .filter(isUnreached)
    .map((one) => `  ${oneLine(one.at.file ?? '')}${zh ? '：' : ': '}${wordFinding(one, zh ? 'zh' : 'en')}`);
  for (const report of linesByReport(rollCall)) {
    const twice = report.filter(({ state }) => state === 'contradicting');
    const [first] = twice;
    if (first !== undefined) {
      const files = [...new Set(twice.flatMap(({ file }) => file?.path ?? []))].map(oneLine);
      lines.push(
        zh
          ? `  ${first.unit}报了几份，彼此不一致：${files.join('、')}。请留下正确的一份，把其余的移出这个文件夹。${[...new Set(first.remarks)].join('')}`
          : `  ${first.unit} sent reports that differ: ${files.join(', ')}. Keep the right one and move the others out of the folder.`,
      );
    }
  }
  const doubtful = [...new Set(rollCall.filter((line) => line.doubtful).map(({ unit }) => unit))].filter(
    (unit) => unit !== '',
  );
  if (doubtful.length > 0)
    lines.push(
      zh
        ? `  有数据待核实：${doubtful.join('、')}。请问清楚：错了的改好重报；确实无误的，在考核办法的“核实说明”里写明。核实前这些数不计入总数和名次。`
        : `  Figures to be verified: ${doubtful.join(', ')}. Ask: wrong ones are mended and sent again; right ones are stated in the sheet 核实说明 of the scheme. Till then they are in no sum or rank.`,
    );
  const unknown = rollCall.filter(
    ({ unit, table, file, state }) => table === '' && unit === '' && file !== null && state !== 'unread',
  );
  if (unknown.length > 0)
    lines.push(
      zh
        ? `  不知道是谁的或不是这个月的文件${unknown.length}个：${unknown.map(({ file }) => oneLine(file?.path ?? '')).join('、')}。是报表的，请看清月份、改用表样或在文件名里写明单位；不是的，移走。`
        : `  ${plural(unknown.length, 'file')} of nobody or of another month: ${unknown.map(({ file }) => oneLine(file?.path ?? '')).join(', ')}. Where it is a report, mend the month, use the form or put the unit into its name; else move it away.`,
    );
  return lines.length === 0 ? [] : [zh ? '请您决定：' : 'For you to decide:', ...lines];
}

/** Every report of the month is in and right. */
function inText(errorsElsewhere: number, zh: boolean): string {
  if (errorsElsewhere === 0)
    return zh ? '报表齐全无误，结果可以使用。' : 'All reports are in and right; the results can be used.';
  return zh
    ? `本月报表齐全无误；以前月份、任务表、台账或考核办法里还有${errorsElsewhere}处错误，列在后面。请改好再运行一次 dayie month，结果再使用。`
    : `All reports of the month are in and right; ${plural(errorsElsewhere, 'error')} in earlier months, target tables, ledgers or the scheme are listed below. Mend them and run dayie month again before the results are used.`;
}

function nextText(
  { rollCall, report, errorsElsewhere, scored }: MonthSummary,
  zh: boolean,
): readonly string[] {
  const missing = rollCall.some(({ state }) => state === 'missing' || state === 'unfilled');
  const faulty = messagesOf(report, 'zh').length > 0;
  const unreached = report.findings.some(isUnreached);
  const steps = [
    ...(unreached ? [zh ? '让打不开的文件能打开' : 'make the files open that do not'] : []),
    ...(missing ? [zh ? '催报' : 'ask those who have not sent'] : []),
    ...(faulty ? [zh ? '把退改的发回' : 'send back what is faulty'] : []),
  ];
  const unscored = zh ? '还没有可以计分的报表，没有计分。' : 'Nothing could be scored yet.';
  const next =
    steps.length === 0
      ? inText(errorsElsewhere, zh)
      : zh
        ? `接下来：${steps.join('，')}；改好的放回月份文件夹（可覆盖原来的，也可放在旁边并移走旧的），再运行一次 dayie month。`
        : `Next: ${steps.join(', ')}; put what comes back into the month’s folder (over the old file, or beside it with the old one moved away) and run dayie month again.`;
  return [...(scored ? [] : [unscored]), next];
}
