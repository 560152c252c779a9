import type { Finding } from '../diagnostics/finding.ts';
import { wordFinding } from '../diagnostics/wording.ts';
import type { SheetModel } from '../model/workbook-model.ts';
import { SEVERITY_WORDS } from '../words/severities.ts';
import { cell, cellsOfWords } from './cells.ts';
import { itemsOf, listSheet } from './list-sheet.ts';

/** 问题清单. Documents are Chinese whatever the run's language. */
export function findingsSheet(findings: readonly Finding[]): SheetModel {
  const words = cellsOfWords();
  return listSheet({
    name: '问题清单',
    title: '问题清单',
    caption: '按单位名录的顺序，再按文件、工作表、单元格排列',
    headers: ['级别', '单位', '编号', '文件', '工作表', '单元格', '列', '问题和改法'],
    widths: [8, 18, 14, 28, 14, 10, 18, 60],
    items: itemsOf(findings, (item) => [
      words(SEVERITY_WORDS[item.severity].zh, 'text-centre'),
      words(item.about?.unit ?? '', 'wrapped'),
      words(item.code, 'text-centre'),
      cell(item.at.file ?? '', 'wrapped'),
      words(item.at.sheet ?? '', 'wrapped'),
      words(item.at.cell ?? '', 'text-centre'),
      words(item.at.heading ?? '', 'wrapped'),
      cell(wordFinding(item, 'zh'), 'wrapped'),
    ]),
    none: '没有发现问题。',
  });
}
