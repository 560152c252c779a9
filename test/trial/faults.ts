import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { Decimal } from '../../src/core/decimal.ts';
import { inFormat } from '../formats/legacy/books.ts';
import {
  type Change,
  cellOf,
  doneByMay,
  type Figures,
  figuresOf,
  fillForm,
  fillReturn,
  formOf,
  type June,
  saveOwn,
} from './june.ts';

const PROJECTS = '新签约项目（个）';
const SIGNED = '签约额（亿元）';
const STARTED = '新开工入库项目（个）';
const INVESTED = '签约投资额（亿元）';

/** Who makes which fault, by its number in the trial. */
export const BY = {
  suffix: '金湖街道',
  blankTotal: '市教育局',
  wrongMeasure: '市住建局',
  lastMonth: '团市委',
  oldFormat: '市妇联',
  partAboveWhole: '保安镇',
  twoVersions: '市科协',
  othersForm: '市工商联',
  lender: '市商务局',
  falls: '市总工会',
  ownTable: '市医保局',
  approximate: '市气象局',
  halfProject: '市经信局',
  targetChanged: '市财政局',
  date: '市民政局',
  subfolder: '市人社局',
  unequal: '市水利和湖泊局',
  sameAsBefore: '市审计局',
  fullName: '农行',
  extraRow: '金山店镇',
} as const;

export const NOT_SENT = ['市档案馆', '兴业银行', '茗山乡'] as const;

export const LEGAL_NAME = '中国农业银行股份有限公司大冶市支行';

/** Files that are no workbooks, in the folder of returns. */
export const NO_WORKBOOKS = [
  '市城管执法局6月招商工作汇报.docx',
  '市供销社签字盖章件.pdf',
  '~$市委办公室-招商附件2-2023-06.xlsx',
] as const;

const CHANGES: Readonly<Partial<Record<keyof typeof BY, Change>>> = {
  suffix: (sheet, figures) => {
    cellOf(sheet, INVESTED, '本月').value = new Decimal(23).minus(before(figures, INVESTED)).toNumber();
    cellOf(sheet, INVESTED, '累计').value = '23亿';
  },
  blankTotal: (sheet) => {
    cellOf(sheet, SIGNED, '累计').value = null;
  },
  wrongMeasure: (sheet, figures) => {
    cellOf(sheet, SIGNED, '累计').value = 89_000;
    cellOf(sheet, SIGNED, '本月').value = new Decimal(89_000)
      .minus(before(figures, SIGNED).times(10_000))
      .toNumber();
  },
  partAboveWhole: (sheet, figures) => {
    cellOf(sheet, '省外资金（亿元）', '累计').value = total(figures, '实际到位内资（亿元）')
      .plus(1)
      .toNumber();
  },
  falls: (sheet, figures) => {
    cellOf(sheet, SIGNED, '累计').value = before(figures, SIGNED).minus(1).toNumber();
    cellOf(sheet, SIGNED, '本月').value = 0;
  },
  approximate: (sheet, figures) => {
    cellOf(sheet, SIGNED, '本月').value = new Decimal(5).minus(before(figures, SIGNED)).toNumber();
    cellOf(sheet, SIGNED, '累计').value = '约5';
    cellOf(sheet, STARTED, '累计').value = '１';
    cellOf(sheet, STARTED, '本月').value = new Decimal(1).minus(before(figures, STARTED)).toNumber();
  },
  halfProject: (sheet) => {
    cellOf(sheet, PROJECTS, '累计').value = 2.5;
  },
  targetChanged: (sheet) => {
    cellOf(sheet, SIGNED, '任务').value = 8;
  },
  date: (sheet) => {
    const cell = cellOf(sheet, PROJECTS, '本月');
    cell.value = new Date('2023-05-01T00:00:00Z');
    // The form's cells share their styles: only this one becomes a date.
    cell.style = { ...cell.style, numFmt: 'm"月"d"日"' };
  },
  unequal: (sheet, figures) => {
    cellOf(sheet, SIGNED, '本月').value = month(figures, SIGNED).plus(2).toNumber();
  },
  sameAsBefore: (sheet) => {
    cellOf(sheet, SIGNED, '累计').value = '同上月';
  },
  extraRow: (sheet, figures) => {
    const row = sheet.insertRow(6, []);
    row.getCell(3).value = '其中：一片区';
    for (const heading of [INVESTED, '实际到位内资（亿元）']) {
      row.getCell(Number(cellOf(sheet, heading, '本月').col)).value = month(figures, heading).toNumber();
      row.getCell(Number(cellOf(sheet, heading, '累计').col)).value = total(figures, heading)
        .dividedBy(2)
        .toDecimalPlaces(2)
        .toNumber();
    }
  },
};

/** The returns of a June made right, with the faults that units and clerks really make put in. */
export async function spoil(june: June): Promise<void> {
  for (const unit of [...NOT_SENT, BY.lastMonth, BY.oldFormat, BY.othersForm, BY.ownTable, BY.fullName])
    rmSync(path.join(june.returns, formOf(june.forms, unit)));
  for (const [fault, change] of Object.entries(CHANGES)) await fillReturn(june, unitOf(fault), change);
  await lastMonthAgain(june);
  await oldFormat(june);
  await fillReturn(june, BY.twoVersions, addOneProject, `${formName(june, BY.twoVersions)}（改）.xlsx`);
  await inOthersForm(june);
  await ownTable(june);
  intoSubfolder(june);
  await fillReturn(
    june,
    BY.fullName,
    (sheet) => {
      sheet.getCell('B5').value = LEGAL_NAME;
    },
    `${LEGAL_NAME}6月招商.xlsx`,
  );
  for (const name of NO_WORKBOOKS) writeFileSync(path.join(june.returns, name), contentOf(name));
}

/** The same returns after each unit was asked and sent its right figures. */
export async function mend(june: June): Promise<void> {
  rmSync(june.returns, { recursive: true });
  mkdirSync(june.returns);
  for (const unit of june.units) await fillReturn(june, unit);
}

function unitOf(fault: string): string {
  const found = Object.entries(BY).find(([name]) => name === fault);
  if (found === undefined) throw new Error(`nobody makes ${fault}`);
  return found[1];
}

function formName({ forms }: June, unit: string): string {
  return path.basename(formOf(forms, unit), '.xlsx');
}

async function lastMonthAgain(june: June): Promise<void> {
  const done = await doneByMay();
  const form = path.join(june.formsOfMay, formOf(june.formsOfMay, BY.lastMonth));
  const may = new Map(
    [...(done.get(BY.lastMonth) ?? [])].map(([heading, value]) => [
      heading,
      { month: new Decimal(0), total: value },
    ]),
  );
  const asBefore: Change = (sheet) => {
    sheet.getRow(5).eachCell({ includeEmpty: true }, (cell) => {
      if (sheet.getRow(4).getCell(Number(cell.col)).value === '本月') cell.value = null;
    });
  };
  await fillForm(june, form, may, asBefore);
}

/** A right return, saved as .xls: the form's own marks are kept, as Excel and WPS keep them. */
async function oldFormat(june: June): Promise<void> {
  await fillReturn(june, BY.oldFormat);
  const file = path.join(june.returns, formOf(june.forms, BY.oldFormat));
  writeFileSync(
    path.join(june.returns, `${formName(june, BY.oldFormat)}.xls`),
    inFormat(readFileSync(file), 'biff8'),
  );
  rmSync(file);
}

const addOneProject: Change = (sheet, figures) => {
  cellOf(sheet, PROJECTS, '累计').value = total(figures, PROJECTS).plus(1).toNumber();
  cellOf(sheet, PROJECTS, '本月').value = month(figures, PROJECTS).plus(1).toNumber();
};

async function inOthersForm(june: June): Promise<void> {
  const own = figuresOf(await doneByMay(), june.units, BY.othersForm);
  const form = path.join(june.forms, formOf(june.forms, BY.lender));
  const named: Change = (sheet) => {
    sheet.getCell('B5').value = BY.othersForm;
  };
  await fillForm(june, form, own, named, formOf(june.forms, BY.othersForm));
}

async function ownTable(june: June): Promise<void> {
  const figures = figuresOf(await doneByMay(), june.units, BY.ownTable);
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Sheet1');
  sheet.addRow(['2023年1—6月招商引资完成情况表']);
  sheet.addRow(['单位名称', '签约项目数', '签约金额（万元）', '新开工入库项目数']);
  sheet.addRow([
    BY.ownTable,
    total(figures, PROJECTS).toNumber(),
    total(figures, SIGNED).times(10_000).toNumber(),
    total(figures, STARTED).toNumber(),
  ]);
  await saveOwn(book, path.join(june.returns, `${BY.ownTable}6月报表.xlsx`));
}

function intoSubfolder(june: June): void {
  const name = formOf(june.forms, BY.subfolder);
  mkdirSync(path.join(june.returns, '微信收到'));
  renameSync(path.join(june.returns, name), path.join(june.returns, '微信收到', name));
}

function contentOf(name: string): Buffer {
  if (name.endsWith('.docx')) return Buffer.from('PK\u0003\u0004');
  return Buffer.from(name.endsWith('.pdf') ? '%PDF-1.4\n' : '\u0004user');
}

function total(figures: Figures, heading: string): Decimal {
  return figures.get(heading)?.total ?? new Decimal(0);
}

function month(figures: Figures, heading: string): Decimal {
  return figures.get(heading)?.month ?? new Decimal(0);
}

function before(figures: Figures, heading: string): Decimal {
  return total(figures, heading).minus(month(figures, heading));
}
