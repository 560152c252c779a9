import { defineEntries } from '../entry.ts';

/** Opening a workbook: bytes to sheets. */
export const read = defineEntries({
  'READ-001': {
    name: 'encrypted-workbook',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '工作簿已加密，无法打开。', en: 'The workbook is encrypted and cannot be opened.' },
    message: {
      zh: '此工作簿设有打开密码或经单位加密软件加密，无法读取。请解除加密后另存为 .xlsx，再重新报送。',
      en: 'This workbook has an opening password or is encrypted, so it cannot be read. Remove the encryption, save it as .xlsx and submit it again.',
    },
    why: {
      zh: '加密后的内容没有密码无法还原，任何数据都读不到，本表视为未收到。',
      en: 'Encrypted contents cannot be read without the password; nothing in the file counts as received.',
    },
    fix: {
      zh: '在 Excel 或 WPS 中用密码打开，取消“打开文件密码”，另存为“Excel 工作簿（*.xlsx）”。',
      en: 'Open it with the password in Excel or WPS, clear the opening password and save it as an Excel workbook (*.xlsx).',
    },
    example: { zh: '5月报表.xlsx 打开时要求输入密码。', en: '5月报表.xlsx asks for a password when opened.' },
  },
  'READ-002': {
    name: 'old-binary-workbook',
    severity: 'error',
    since: '0.1.0',
    title: {
      zh: '旧格式工作簿（.xls 或 .et），没有读出来。',
      en: 'A workbook in an old binary format (.xls or .et) could not be read.',
    },
    message: {
      zh: '这是旧格式的工作簿（.xls 或 WPS 的 .et），无法读取。请用 Excel 或 WPS 打开后另存为 .xlsx，再重新报送。',
      en: 'This is a workbook in an old binary format (.xls, or .et of WPS), which cannot be read. Open it in Excel or WPS, save it as .xlsx and submit it again.',
    },
    why: { zh: '改扩展名不会改变格式，内容仍是旧格式。', en: 'Renaming a file does not change its format.' },
    fix: {
      zh: '用 Excel 或 WPS 打开，“另存为”选择“Excel 工作簿（*.xlsx）”。',
      en: 'Open it in Excel or WPS, choose “Save as” and “Excel workbook (*.xlsx)”.',
    },
    example: { zh: '把“5月.xls”改名为“5月.xlsx”。', en: '“5月.xls” renamed to “5月.xlsx”.' },
  },
  'READ-003': {
    name: 'binary-xlsb',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '二进制工作簿（.xlsb），不能读取。', en: 'A binary workbook (.xlsb) cannot be read.' },
    message: {
      zh: '这是二进制工作簿（.xlsb），无法读取。请另存为 .xlsx，再重新报送。',
      en: 'This is a binary workbook (.xlsb), which cannot be read. Save it as .xlsx and submit it again.',
    },
    why: { zh: '这种格式只有 Excel 能读。', en: 'Only Excel itself reads this format.' },
    fix: {
      zh: '用 Excel 或 WPS 打开，“另存为”选择“Excel 工作簿（*.xlsx）”。',
      en: 'Open it in Excel or WPS, choose “Save as” and “Excel workbook (*.xlsx)”.',
    },
    example: { zh: '5月报表.xlsb。', en: '5月报表.xlsb.' },
  },
  'READ-004': {
    name: 'open-document',
    severity: 'error',
    since: '0.1.0',
    title: {
      zh: 'OpenDocument 表格（.ods），不能读取。',
      en: 'An OpenDocument spreadsheet (.ods) cannot be read.',
    },
    message: {
      zh: '这是 OpenDocument 表格（.ods），无法读取。请另存为 .xlsx，再重新报送。',
      en: 'This is an OpenDocument spreadsheet (.ods), which cannot be read. Save it as .xlsx and submit it again.',
    },
    why: {
      zh: '这种格式存放数据的方式不同，统一用 .xlsx 才能逐格核对。',
      en: 'It stores its cells in another way; submissions are checked cell by cell as .xlsx.',
    },
    fix: {
      zh: '在 LibreOffice 或 WPS 中打开，另存为“Excel 2007-365（.xlsx）”。',
      en: 'Open it in LibreOffice or WPS and save it as Excel 2007-365 (.xlsx).',
    },
    example: { zh: '5月报表.ods。', en: '5月报表.ods.' },
  },
  'READ-005': {
    name: 'not-a-workbook',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '文件不是工作簿。', en: 'A file is not a workbook.' },
    message: {
      zh: '文件内容是{content}，不是工作簿，与扩展名不符。请用 Excel 或 WPS 重新制作并另存为 .xlsx。',
      en: 'The file is {content}, not a workbook, whatever its name says. Make it in Excel or WPS and save it as .xlsx.',
    },
    why: {
      zh: '改扩展名不会把别的文件变成工作簿。',
      en: 'A new extension does not turn another file into a workbook.',
    },
    fix: {
      zh: '找到原来的工作簿重新报送；网页或文本请把内容复制到 Excel 后另存为 .xlsx。',
      en: 'Submit the original workbook; copy the contents of a web page or a text into Excel and save them as .xlsx.',
    },
    example: {
      zh: '从网页系统“导出”的 .xlsx 其实是网页。',
      en: 'An “.xlsx” exported by a web system that is really a web page.',
    },
  },
  'READ-006': {
    name: 'damaged-archive',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '工作簿已损坏，无法打开。', en: 'A workbook is damaged and cannot be opened.' },
    message: {
      zh: '工作簿文件已损坏或没有传完整，无法打开。请重新发送原文件，或打开后另存一份。',
      en: 'The file is damaged or was not transferred completely, so it cannot be opened. Send the original again, or open it and save a new copy.',
    },
    why: {
      zh: '文件不完整，里面的表一张也读不到。',
      en: 'With an incomplete file none of its sheets can be read.',
    },
    fix: {
      zh: '用 Excel 或 WPS 打开并修复后另存；打不开的请重新发送。',
      en: 'Open and repair it in Excel or WPS and save a copy; if that fails, send it again.',
    },
    example: { zh: '微信传了一半的文件。', en: 'A file cut off while being sent.' },
  },
  'READ-007': {
    name: 'damaged-part',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '工作簿的一部分损坏。', en: 'A part of a workbook is damaged.' },
    message: {
      zh: '工作簿内部的“{packagePart}”损坏，无法读取。请打开原文件另存一份后重新报送。',
      en: 'The part “{packagePart}” inside the workbook is damaged and cannot be read. Open the original, save a new copy and submit it again.',
    },
    why: { zh: '损坏的部分可能正是数据。', en: 'What is damaged may be the very figures.' },
    fix: {
      zh: '用 Excel 或 WPS 打开，按提示修复，核对数据后另存。',
      en: 'Open it in Excel or WPS, let it repair, check the figures and save.',
    },
    example: { zh: '存储介质出错后的文件。', en: 'A file from a failing disk.' },
  },
  'READ-008': {
    name: 'too-large',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '工作簿超出允许的大小。', en: 'A workbook is beyond the allowed size.' },
    message: {
      zh: '{what}（{size}）超过上限（{limit}），未读取。请删去无用的内容后另存。',
      en: 'The {what} ({size}) is above the limit ({limit}), so the workbook was not read. Remove what is not needed and save it again.',
    },
    why: {
      zh: '异常庞大的文件多半是误操作或恶意文件，会拖垮电脑。',
      en: 'Files this large are accidents or attacks and would bring the computer down.',
    },
    fix: { zh: '只复制有数据的区域到新工作簿。', en: 'Copy only the cells with data into a new workbook.' },
    example: {
      zh: '格式刷到最后一行的表，或“压缩炸弹”。',
      en: 'A zip bomb, or a sheet filled to its last row.',
    },
  },
  'READ-009': {
    name: 'document-type',
    severity: 'error',
    since: '0.1.0',
    title: {
      zh: '工作簿里有不允许的定义，已拒绝。',
      en: 'A workbook holds a document type declaration and was refused.',
    },
    message: {
      zh: '工作簿内部的“{packagePart}”含有办公软件不会写入的定义（DOCTYPE），为安全起见未读取。请用 Excel 或 WPS 另存后重新报送。',
      en: 'The part “{packagePart}” has a document type declaration, which no office program writes; for safety it was not read. Save it again in Excel or WPS.',
    },
    why: { zh: '这类定义常用于攻击。', en: 'Such declarations are a means of attack.' },
    fix: {
      zh: '用 Excel 或 WPS 打开，“另存为”选择“Excel 工作簿（*.xlsx）”。',
      en: 'Open it in Excel or WPS, choose “Save as” and “Excel workbook (*.xlsx)”.',
    },
    example: { zh: '由不明程序生成的文件。', en: 'A file made by an unknown program.' },
  },
  'READ-010': {
    name: 'damaged-sheet',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '一张工作表损坏。', en: 'A sheet is damaged.' },
    message: {
      zh: '这张工作表不完整，未读取；其他工作表照常读取。请打开原文件检查后另存，再重新报送。',
      en: 'This sheet is incomplete and was not read; the others were. Open the original, check it, save it and submit it again.',
    },
    why: {
      zh: '不完整的表少了哪些行无从知道。',
      en: 'There is no telling which rows an incomplete sheet lacks.',
    },
    fix: { zh: '在 Excel 或 WPS 中修复后另存。', en: 'Repair it in Excel or WPS and save it.' },
    example: { zh: '表的内容中途断掉。', en: 'A sheet that breaks off half-way.' },
  },
  'READ-011': {
    name: 'missing-part',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '工作簿缺少必要的部分。', en: 'A workbook lacks a part it must have.' },
    message: {
      zh: '工作簿内部缺少“{packagePart}”，无法读取。请用 Excel 或 WPS 打开后另存为 .xlsx。',
      en: 'The workbook has no “{packagePart}” inside and cannot be read. Open it in Excel or WPS and save it as .xlsx.',
    },
    why: { zh: '缺少目录，就不知道有哪些表。', en: 'Without it nobody knows which sheets there are.' },
    fix: {
      zh: '用 Excel 或 WPS 打开，“另存为”选择“Excel 工作簿（*.xlsx）”。',
      en: 'Open it in Excel or WPS, choose “Save as” and “Excel workbook (*.xlsx)”.',
    },
    example: { zh: '手工改过的压缩包。', en: 'An archive edited by hand.' },
  },
  'READ-012': {
    name: 'empty-file',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '文件是空的。', en: 'A file is empty.' },
    message: {
      zh: '文件大小为 0，没有任何内容。请重新发送。',
      en: 'The file is empty (0 bytes). Please send it again.',
    },
    why: { zh: '多半是传输失败。', en: 'Usually a transfer has failed.' },
    fix: { zh: '检查原文件能否打开，再重新发送。', en: 'Check that the original opens and send it again.' },
    example: { zh: '0 字节的“5月.xlsx”。', en: '“5月.xlsx” of 0 bytes.' },
  },
  'READ-013': {
    name: 'stray-cells',
    severity: 'warning',
    since: '0.1.0',
    title: { zh: '有单元格的位置无效，未读取。', en: 'Cells with impossible positions were left out.' },
    message: {
      zh: '有{count}个单元格的位置超出工作表范围，未读取。请打开后另存，再核对数据。',
      en: 'Cells whose positions lie outside the sheet were not read ({count} in all). Open the file, save it again and check the figures.',
    },
    why: {
      zh: '制表程序写错了位置，数据可能缺失。',
      en: 'The program that wrote it misplaced them; figures may be missing.',
    },
    fix: {
      zh: '用 Excel 或 WPS 打开，“另存为”选择“Excel 工作簿（*.xlsx）”。',
      en: 'Open it in Excel or WPS, choose “Save as” and “Excel workbook (*.xlsx)”.',
    },
    example: { zh: '位置写作“A0”。', en: 'A cell at “A0”.' },
  },
  'READ-014': {
    name: 'missing-sheet',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '有一张工作表的内容不在文件里。', en: 'A sheet’s contents are not in the file.' },
    message: {
      zh: '目录里有这张工作表，文件里却没有它的内容，未读取。请打开原文件另存后重新报送。',
      en: 'The workbook lists this sheet but does not contain it, so it was not read. Open the original, save it and submit it again.',
    },
    why: { zh: '这张表的数据全部缺失。', en: 'All its figures are missing.' },
    fix: {
      zh: '用 Excel 或 WPS 打开，“另存为”选择“Excel 工作簿（*.xlsx）”。',
      en: 'Open it in Excel or WPS, choose “Save as” and “Excel workbook (*.xlsx)”.',
    },
    example: { zh: '由程序拼接的工作簿。', en: 'A workbook pieced together by a program.' },
  },
  'READ-015': {
    name: 'unreadable-csv',
    severity: 'error',
    since: '0.1.0',
    title: { zh: 'CSV 文件格式有误。', en: 'A CSV file is malformed.' },
    message: {
      zh: 'CSV 第{line}行附近的引号或分隔有误，无法读取。请用 Excel 打开检查后另存为 .xlsx。',
      en: 'Quotes or separators near line {line} of the CSV file are wrong, so it cannot be read. Open it in Excel, check it and save it as .xlsx.',
    },
    why: { zh: '引号不成对时，后面的列会全部错位。', en: 'An unpaired quote shifts every column after it.' },
    fix: {
      zh: '用 Excel 或 WPS 打开，“另存为”选择“Excel 工作簿（*.xlsx）”。',
      en: 'Open it in Excel or WPS, choose “Save as” and “Excel workbook (*.xlsx)”.',
    },
    example: { zh: '单元格里的引号没有成对。', en: 'A quote in a cell without its pair.' },
  },
  'READ-016': {
    name: 'missing-texts',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '有单元格的文字不在文件里。', en: 'The texts of some cells are not in the file.' },
    message: {
      zh: '有{count}个单元格的文字在文件里找不到，未读取。请打开原文件检查后另存，再重新报送。',
      en: 'The texts of some cells are not in the file and were not read ({count} in all). Open the original, check it, save it and submit it again.',
    },
    why: {
      zh: '文字集中存放在工作簿的另一处，那里缺了，单元格就成了空白，看上去像没有填。',
      en: 'Texts are kept together elsewhere in the workbook; without them the cells look as if nobody had filled them in.',
    },
    fix: {
      zh: '用 Excel 或 WPS 打开，核对文字是否齐全，“另存为”选择“Excel 工作簿（*.xlsx）”。',
      en: 'Open it in Excel or WPS, see whether its texts are complete, choose “Save as” and “Excel workbook (*.xlsx)”.',
    },
    example: {
      zh: '由程序拼接的工作簿，漏了存放文字的部分。',
      en: 'A workbook pieced together by a program that left out the part with the texts.',
    },
  },
  'READ-017': {
    name: 'unreadable-file',
    severity: 'error',
    since: '0.1.0',
    title: { zh: '文件读不出来。', en: 'The file could not be read from its place.' },
    message: {
      zh: '读不出这个文件：{reason}。请检查文件权限，关闭正在使用它的程序，再运行一次。',
      en: 'The file could not be read: {reason}. Check its permissions, close the program that holds it and run again.',
    },
    why: {
      zh: '文件的内容没有进入这次结果；其他文件照常处理。',
      en: 'Nothing of it is in the results; the other files were dealt with as usual.',
    },
    fix: {
      zh: '在文件属性里给自己读取的权限；网络磁盘上的文件，先复制到本机。',
      en: 'Give yourself the right to read it; copy a file from a network disk to this computer first.',
    },
    example: {
      zh: '别人的账户存的文件，没有给您读取的权限。',
      en: 'A file saved by another account that gives you no right to read it.',
    },
  },
  'READ-018': {
    name: 'file-not-read',
    severity: 'warning',
    since: '0.2.0',
    title: { zh: '来件不是工作簿，没有读。', en: 'A file that is no workbook was not read.' },
    message: {
      zh: '这是{content}，没有读。里面有报表的，请取出或重新做成 .xlsx 放进来；与报送无关的，移走即可。',
      en: 'This is {content} and was not read. If it holds a report, take it out or make it an .xlsx and put that here; otherwise move it away.',
    },
    why: {
      zh: '报表可能就在里面：不读也要说到，不能把来过件的单位当作没有报。',
      en: 'A report may be inside: whoever sent it must not be taken for someone who sent nothing.',
    },
    fix: {
      zh: '压缩包解压后再运行；Word、PDF、图片里的表，请单位另报 Excel 工作簿。',
      en: 'Unpack an archive and run again; for a table in a document or picture ask for an Excel workbook.',
    },
    example: { zh: '文件夹里有“市财政局.zip”。', en: 'The folder holds 市财政局.zip.' },
  },
  'READ-019': {
    name: 'lock-file',
    severity: 'info',
    since: '0.2.0',
    title: { zh: '临时文件，不是报表。', en: 'A temporary file, no report.' },
    message: {
      zh: '这是别人打开工作簿时留下的临时文件（~$开头），没有读。收到的如果只有它，请单位重新发送工作簿。',
      en: 'This is the temporary file of a workbook that someone has open (~$ …); it was not read. If it came alone, ask for the workbook.',
    },
    why: {
      zh: '里面没有数据，只有打开人的姓名。',
      en: 'It holds no data, only the name of who has the workbook open.',
    },
    fix: {
      zh: '关闭工作簿后它会消失；留着不影响结果。',
      en: 'It goes when the workbook is closed; left alone it does no harm.',
    },
    example: { zh: '“~$市司法局.xlsx”。', en: '~$市司法局.xlsx.' },
  },
  'READ-020': {
    name: 'read-by-conversion',
    severity: 'info',
    since: '0.2.0',
    title: {
      zh: '别种格式的工作簿，转换后读取。',
      en: 'A workbook in another format was read by converting it.',
    },
    message: {
      zh: '这是{content}，已转换后读取：数值、日期、公式结果、合并单元格、数字格式都在；删除线和角标看不出来。以后请直接报送 .xlsx。',
      en: 'This is {content} and was read by converting it: figures, dates, results of formulas, merges and number formats are kept; what is struck out or raised cannot be told. Send an .xlsx next time.',
    },
    why: {
      zh: '这些格式不记录删除线的，已删去的数字会照原样读进来；数值按双精度取最短的十进制写法。',
      en: 'Struck-out figures are read like any other in these formats; a figure is the shortest decimal of the double that is stored.',
    },
    fix: {
      zh: '不必退回；有删除线的单元格请核对。以后用 Excel 或 WPS“另存为”.xlsx 再报。标注副本也是 .xlsx。',
      en: 'Nothing has to be returned; look at cells that are struck out. Save as .xlsx next time. A marked copy is an .xlsx, too.',
    },
    example: { zh: '市教育局5月.xls、市司法局5月.et。', en: '市教育局5月.xls, 市司法局5月.et.' },
  },
  'READ-021': {
    name: 'too-costly-to-convert',
    severity: 'error',
    since: '0.2.0',
    title: {
      zh: '别种格式的工作簿太大，转换不了。',
      en: 'A workbook in another format is too large to be converted.',
    },
    message: {
      zh: '这是{content}，转换它所需的时间或内存超过限度，没有读。请用 Excel 或 WPS 打开，删去多余的空行空列和无关工作表，另存为 .xlsx 再报。',
      en: 'This is {content}; converting it takes more time or memory than it may, so it was not read. Open it in Excel or WPS, delete empty rows, columns and sheets that do not belong, and save it as .xlsx.',
    },
    why: {
      zh: '限度远高于一份报表所需，超过的多半是格式铺满了整张表，或者文件是有意做成这样的。',
      en: 'The limit is far above what a report takes: a format spread over the whole sheet does it, or a file made to.',
    },
    fix: {
      zh: '在 Excel 或 WPS 中另存为 .xlsx。',
      en: 'Save it as .xlsx in Excel or WPS.',
    },
    example: { zh: '一个 200 MB 的 .xls。', en: 'An .xls of 200 MB.' },
  },
});
