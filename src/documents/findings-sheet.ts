import type { Finding } from '../diagnostics/finding.ts';
import { wordFinding } from '../diagnostics/wording.ts';
import type { SheetModel } from '../model/workbook-model.ts';
import { SEVERITY_WORDS } from '../words/severities.ts';
import { cell } from './cells.ts';
import { listSheet } from './list-sheet.ts';

/** 问题清单. Documents are Chinese whatever the run's language. */
export function findingsSheet(findings: readonly Finding[]): SheetModel {
  return listSheet({
    name: '问题清单',
    title: '问题清单',
    caption: '按单位名录的顺序，再按文件、工作表、单元格排列',
    headers: ['级别', '单位', '编号', '文件', '工作表', '单元格', '列', '问题和改法'],
    widths: [8, 18, 14, 28, 14, 10, 18, 60],
    items: findings.map((item) => [
      cell(SEVERITY_WORDS[item.severity].zh, 'text-centre'),
      cell(item.about?.unit ?? '', 'wrapped'),
      cell(item.code, 'text-centre'),
      cell(item.at.file ?? '', 'wrapped'),
      cell(item.at.sheet ?? '', 'wrapped'),
      cell(item.at.cell ?? '', 'text-centre'),
      cell(item.at.heading ?? '', 'wrapped'),
      cell(wordFinding(item, 'zh'), 'wrapped'),
    ]),
    none: '没有发现问题。',
  });
}
