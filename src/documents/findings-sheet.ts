import type { SheetModel } from '../model/workbook-model.ts';
import { cell } from './cells.ts';
import { listSheet } from './list-sheet.ts';

/** A finding already worded, as the 问题清单 prints it. */
export interface WordedFinding {
  readonly severity: string;
  readonly code: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly column: string;
  readonly message: string;
}

/** 问题清单. */
export function findingsSheet(findings: readonly WordedFinding[]): SheetModel {
  return listSheet({
    name: '问题清单',
    title: '问题清单',
    caption: '按文件、工作表、单元格排列',
    headers: ['级别', '编号', '文件', '工作表', '单元格', '列', '问题和改法'],
    widths: [8, 14, 30, 16, 11, 20, 66],
    items: findings.map((item) => [
      cell(item.severity, 'text-centre'),
      cell(item.code, 'text-centre'),
      cell(item.file, 'wrapped'),
      cell(item.sheet, 'wrapped'),
      cell(item.cell, 'text-centre'),
      cell(item.column, 'wrapped'),
      cell(item.message, 'wrapped'),
    ]),
    none: '没有发现问题。',
  });
}
