import { defineEntries } from '../entry.ts';

/** Placing a workbook in its month, and submissions against each other. */
export const period = defineEntries({
  'PERIOD-001': {
    name: 'unknown-month',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '进度表没有写明月份。', en: 'A progress sheet does not say which month it is for.' },
    message: {
      zh: '看不出这张进度表是哪个月的，未计入。请在标题下写明“截至2023年5月31日”，或在文件名中写明“2023-05”。',
      en: 'The month of this progress sheet is not stated, so it was not counted. Write “截至2023年5月31日” under the title, or put “2023-05” into the file name.',
    },
    why: {
      zh: '不知道月份就无法与序时进度、上月数据相比，也无法判断连续月份。',
      en: 'Without its month a sheet cannot be compared with the schedule or with last month, and no streak can be counted.',
    },
    fix: {
      zh: '在标题或副标题写明月份（如“2023年1—5月”“截至2023年5月31日”），或按“2023-05.xlsx”命名文件；收表的单位也可用 --month 指定。',
      en: 'State the month in the title or subtitle (“2023年1—5月”, “截至2023年5月31日”) or name the file 2023-05.xlsx; whoever collects may give it with --month.',
    },
    example: {
      zh: '文件名为“进度表.xlsx”，标题为“招商引资任务完成情况表”。',
      en: 'The file is “进度表.xlsx” and the title “招商引资任务完成情况表”.',
    },
  },
  'PERIOD-002': {
    name: 'contradicting-months',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '同一张表写了不同的月份。', en: 'One sheet states different months.' },
    message: {
      zh: '月份前后不一：{stated}，{otherStated}。暂按{period}计入，请核对后改成一致。',
      en: 'The month is stated in two ways: {stated}; {otherStated}. It was counted as {period}; check and make them agree.',
    },
    why: {
      zh: '月份错一个月，序时进度、增量和连续月数都会算错。',
      en: 'One month off makes the schedule, the increases and the streaks wrong.',
    },
    fix: {
      zh: '以实际报送月份为准，改正标题、文件名或工作表名中写错的一处。',
      en: 'Correct whichever of title, file name or sheet name does not show the month reported.',
    },
    example: {
      zh: '标题为“1—5月”，文件名为“4月.xlsx”。',
      en: 'The title says “1—5月” and the file is called “4月.xlsx”.',
    },
  },
  'PERIOD-003': {
    name: 'year-assumed',
    severity: 'info',
    since: '0.1.0',
    title: {
      zh: '月份没有写年份，按考核办法的年份计。',
      en: 'A month is given without a year and takes the scheme’s year.',
    },
    message: {
      zh: '只写了{month}月，没有写年份，按考核年度{year}年计。',
      en: 'Only month {month} is given, without a year; the scheme’s year {year} was taken.',
    },
    why: { zh: '年份不明时可能误用往年的表。', en: 'Without a year an old sheet could be used by mistake.' },
    fix: {
      zh: '在标题或文件名中写全年月，如“2023-05.xlsx”。',
      en: 'State year and month in the title or the file name, e.g. 2023-05.xlsx.',
    },
    example: {
      zh: '文件名为“5月.xlsx”，标题未写年份。',
      en: 'The file is “5月.xlsx” and the title has no year.',
    },
  },
  'PERIOD-004': {
    name: 'other-year',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '表的年份不是考核办法的年份。', en: 'A sheet is for another year than the scheme.' },
    message: {
      zh: '这张表是{period}的，考核办法是{year}年的，未计入。请换用当年的表。',
      en: 'This sheet is for {period} but the scheme is for {year}, so it was not counted. Use that year’s sheets.',
    },
    why: {
      zh: '连续月数按年度起算，任务也逐年不同，跨年混算没有意义。',
      en: 'Streaks start anew each year and targets differ, so years cannot be mixed.',
    },
    fix: {
      zh: '核对年份；考核其他年度时，先用 dayie init 导出考核办法修改后用 --scheme 指定。',
      en: 'Check the year; to assess another year, edit the workbook that dayie init writes and give it with --scheme.',
    },
    example: {
      zh: '用2023年考核办法读取“截至2024年5月31日”的表。',
      en: 'A sheet “截至2024年5月31日” is read with the 2023 scheme.',
    },
  },
  'PERIOD-005': {
    name: 'duplicate-submission',
    severity: 'error',
    since: '0.1.0',
    title: {
      zh: '同一张表、同一单位、同一月份报了两次。',
      en: 'The same table, unit and month was submitted twice.',
    },
    message: {
      zh: '{period}有{count}项数据（{rows}）与另一份工作簿“{otherFile}”重复；{outcome}。[[看来“{proposedFile}”是后来的一份（{sign}），建议留它。]]请核对后只保留一份。',
      en: 'Figures for {period} ({rows}; {count} in all) are also in the workbook “{otherFile}”; {outcome}. [[“{proposedFile}” seems to be the later one ({sign}); it is proposed. ]]Check and keep only one of the two.',
    },
    why: {
      zh: '两份数据不一致时，无法知道以哪一份为准。',
      en: 'When the two differ there is no telling which one counts.',
    },
    fix: { zh: '删除或移走作废的一份，再重新运行。', en: 'Remove the superseded workbook and run again.' },
    example: {
      zh: '文件夹里同时有“5月.xlsx”和“5月（修订）.xlsx”。',
      en: 'A folder holds both “5月.xlsx” and “5月（修订）.xlsx”.',
    },
  },
  'PERIOD-006': {
    name: 'missing-month',
    severity: 'warning',
    since: '0.1.0',
    title: { zh: '缺少某个月的表。', en: 'A month’s workbook is missing.' },
    message: {
      zh: '“{table}”缺少{months}的数据，相关单位的当月增量和连续月数无法核实。请补报该月的表。',
      en: 'The data of “{table}” for {months} are missing, so increases and streaks cannot be verified. Submit the missing workbook.',
    },
    why: {
      zh: '缺月既不能算“无实效”，也不能算中断，只能列入待核实。',
      en: 'A missing month is neither “no result” nor a break; units can only be listed as unverified.',
    },
    fix: {
      zh: '把缺少月份的工作簿放入同一文件夹后重新运行。',
      en: 'Put the missing month’s workbook into the same folder and run again.',
    },
    example: {
      zh: '只有1、2、4、5月的表，缺3月。',
      en: 'There are workbooks for January, February, April and May but none for March.',
    },
  },
  'PERIOD-007': {
    name: 'no-submission-for-month',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '没有所要月份的表。', en: 'Nothing was submitted for the month asked for.' },
    message: {
      zh: '没有读到“{table}”{period}的数据，无法计分排名。请补充该月工作簿，或改用 --month 指定其他月份。',
      en: 'No data of “{table}” for {period} were read, so it cannot be scored. Add that month’s workbook or choose another month with --month.',
    },
    why: { zh: '没有当月数据就没有当月名次。', en: 'Without the month’s data there is no ranking for it.' },
    fix: {
      zh: '检查文件是否齐全、表名月份是否写对。',
      en: 'Check that the files are complete and their months are written correctly.',
    },
    example: {
      zh: '--month 2023-06，但文件夹里只到5月。',
      en: '--month 2023-06 with a folder that ends in May.',
    },
  },
  'PERIOD-008': {
    name: 'own-output-skipped',
    severity: 'info',
    since: '0.1.0',
    title: { zh: '跳过了 dayie 自己生成的文件。', en: 'A file that dayie wrote itself was passed over.' },
    message: {
      zh: '这是 dayie 生成的结果文件，不是报送数据，已跳过。',
      en: 'This is a result that dayie wrote, not a submission; it was passed over.',
    },
    why: {
      zh: '结果文件里有同样的表头，读进来会与原始数据重复。',
      en: 'A result has the same headers and would count the data twice.',
    },
    fix: {
      zh: '把结果放在单独的文件夹（默认 ./out），无需其他处理。',
      en: 'Keep results in a folder of their own (./out by default); nothing else is needed.',
    },
    example: {
      zh: 'out/2023-05-招商引资-考核评分.xlsx 与月报放在同一文件夹。',
      en: 'out/2023-05-招商引资-考核评分.xlsx lies in the folder of the monthly workbooks.',
    },
  },
  'PERIOD-009': {
    name: 'identical-file',
    severity: 'info',
    since: '0.1.0',
    title: { zh: '两份文件内容完全相同。', en: 'Two files are the same, byte for byte.' },
    message: {
      zh: '这份文件与“{otherFile}”完全相同，按一份计。可以删去其中一份。',
      en: 'This file is the same as “{otherFile}” and was counted once. You may delete one of the two.',
    },
    why: {
      zh: '重复保存或重复报送，不影响结果。',
      en: 'It was saved or sent twice; results are not affected.',
    },
    fix: { zh: '删去一份即可，不删也不影响。', en: 'Delete one of them, or leave it.' },
    example: { zh: '“5月.xlsx”和“5月 - 副本.xlsx”。', en: '“5月.xlsx” and “5月 - 副本.xlsx”.' },
  },
  'PERIOD-010': {
    name: 'wrong-month',
    severity: 'error',
    since: '0.1.0',
    title: {
      zh: '表的月份不是要收的月份。',
      en: 'A sheet is for another month than the one collected.',
    },
    message: {
      zh: '这张表是{stated}的，要收的是{expected}的。请换成当月的表。',
      en: 'This sheet is for {stated}, but {expected} is being collected. Send that month’s sheet instead.',
    },
    why: {
      zh: '报错月份，当月数据就缺了，增量也会算错。',
      en: 'The month’s own figures are missing then, and increases come out wrong.',
    },
    fix: {
      zh: '改报当月的表；只是标题或文件名写错月份的，改正即可。',
      en: 'Send the right month’s sheet; where only the title or file name is wrong, correct that.',
    },
    example: { zh: '收5月的表，报来的是4月的。', en: 'May is being collected; the sheet is April’s.' },
  },
  'PERIOD-011': {
    name: 'late-submission',
    severity: 'warning',
    since: '0.1.0',
    title: { zh: '报送晚于规定日期。', en: 'A return was submitted after it was due.' },
    message: {
      zh: '这份表于{day}填报，应在{due}前报送。日期填错的请改正；确属迟报的，下月请按时报送。',
      en: 'This return is dated {day}, but was due by {due}. Correct the date if it is wrong, and please submit on time.',
    },
    why: { zh: '迟报影响汇总和问题交办。', en: 'Late returns hold up the summary and the help asked for.' },
    fix: {
      zh: '日期填错的改正；确属迟报的无需改动。',
      en: 'Correct a wrong date; nothing needs changing where it really was late.',
    },
    example: { zh: '每月25日前报送，填报时间为5月28日。', en: 'Due by the 25th, dated 28 May.' },
  },
  'PERIOD-012': {
    name: 'not-submitted',
    severity: 'warning',
    since: '0.1.0',
    title: { zh: '有单位还没有报送。', en: 'Some have not submitted yet.' },
    message: {
      zh: '“{table}”{period}还有{count}份没有报送：{reporters}。[[其中有的可能就是认不出单位的来件：{unidentified}，请先核对。]]请催报。',
      en: '“{table}” for {period} has not come from {reporters} ({count} in all). [[Some of it may be in what came without a known unit: {unidentified}; look there first. ]]Remind them.',
    },
    why: {
      zh: '缺报的没有数，不计分、不排名，汇总数据不完整。',
      en: 'Of whoever is missing there are no figures, neither score nor rank, and the summary is incomplete.',
    },
    fix: {
      zh: '催报后放入同一文件夹再运行；不需报送的，从单位名录或名单中删去。',
      en: 'Ask for them, put them into the same folder and run again; remove from the roster or list whoever need not report.',
    },
    example: { zh: '三个部门还没有报5月的表。', en: 'Three departments have sent nothing for May.' },
  },
  'PERIOD-013': {
    name: 'same-file-for-two-months',
    severity: 'warning',
    since: '0.1.0',
    title: {
      zh: '同一份文件按两个月计入。',
      en: 'The same file was counted for two months.',
    },
    message: {
      zh: '这份文件与“{otherFile}”完全相同，却分别按{period}和{otherPeriod}计入。请核对是否把同一份表另存成了两个月；确实没有变化的，请在标题下写明各自的月份。',
      en: 'This file is the same as “{otherFile}”, yet they were counted for {period} and {otherPeriod}. Check whether one month’s sheet was saved under another month’s name; if nothing has changed, state each month under the title.',
    },
    why: {
      zh: '月份只看文件名，文件没有更新就改名报送的，会被当成当月毫无进展。',
      en: 'Only their names tell the months apart; a sheet sent again under a new name looks like a month without progress.',
    },
    fix: {
      zh: '换成当月的表；确实没有变化的，在标题下写明月份后重新报送。',
      en: 'Send the right month’s sheet; if nothing has changed, state the month under the title and send it again.',
    },
    example: {
      zh: '“2023-04.xlsx”复制后改名为“2023-05.xlsx”。',
      en: '“2023-04.xlsx” copied and renamed “2023-05.xlsx”.',
    },
  },
  'PERIOD-014': {
    name: 'form-not-filled-in',
    severity: 'error',
    since: '0.2.0',
    title: { zh: '表格没有填写。', en: 'A form that nobody filled in.' },
    message: {
      zh: '“{table}”没有填写：要填的格子全部空着，按未填报处理，不算已报。请填好后重新报送；没有进展的填0或写明。',
      en: '“{table}” was not filled in: every cell to be filled is blank, so it is no report. Fill it in and send it again; enter 0, or say so, where there is no progress.',
    },
    why: {
      zh: '空表当作已报，这个单位就不会被催，数据也一直缺着。',
      en: 'If a blank form counted as sent, nobody would ask for the figures.',
    },
    fix: { zh: '填好后重新报送。', en: 'Fill it in and send it again.' },
    example: { zh: '下发的表样原样退了回来。', en: 'The form came back as it went out.' },
  },
  'PERIOD-015': {
    name: 'rows-not-filled-in',
    severity: 'warning',
    since: '0.2.0',
    title: { zh: '有的单位一行都空着。', en: 'Units’ rows were left blank.' },
    message: {
      zh: '{count}个单位（{units}）的完成数全部空着，按未报处理，不算0，没有本月名次。没有进展的请填0。',
      en: '{count} units ({units}) have no figure at all; they count as not reported, not as 0, and have no rank this month. Enter 0 where there is no progress.',
    },
    why: {
      zh: '空着分不清是没有进展还是没有报。',
      en: 'A blank cannot be told from a report that has not come.',
    },
    fix: { zh: '补填；还没有报的，催报。', en: 'Fill the rows in, or ask for the reports.' },
    example: { zh: '73个单位的表里有3行没有填。', en: 'Three rows of 73 are blank.' },
  },
});
