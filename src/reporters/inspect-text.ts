import type { Language } from '../diagnostics/wording.ts';
import type { Inspection } from '../model/inspection.ts';

const MOST = 6;

/** An inspection for people. */
export function inspectText(view: Inspection, language: Language): string {
  const zh = language === 'zh';
  const say = (chinese: string, english: string): string => (zh ? chinese : english);
  const some = (items: readonly (string | number)[]): string =>
    items.length <= MOST
      ? items.join(zh ? '、' : ', ')
      : `${items.slice(0, MOST).join(zh ? '、' : ', ')} ${say(`等${items.length}处`, `and ${items.length - MOST} more`)}`;
  const lines = [view.file, `  SHA-256 ${view.sha256}`];
  const made = [view.properties.application, view.properties.creator, view.properties.modified].filter(
    (part) => part !== undefined,
  );
  if (made.length > 0) lines.push(`  ${say('制作', 'Made by')} ${made.join('  ')}`);
  for (const [name, value] of Object.entries(view.metadata)) lines.push(`  dayie.${name} = ${value}`);
  for (const sheet of view.sheets) {
    const hidden = sheet.visibility === 'visible' ? '' : say('（隐藏）', ' (hidden)');
    lines.push('', `${say('工作表', 'Sheet')} ${sheet.name}${hidden}`);
    lines.push(
      `  ${say('范围', 'Range')} ${sheet.used ?? say('空', 'empty')}   ${say('有内容的单元格', 'cells')} ${sheet.cells}   ${say('合并', 'merges')} ${sheet.merges.length}`,
    );
    if (sheet.merges.length > 0) lines.push(`  ${say('合并区域', 'Merged')} ${some(sheet.merges)}`);
    if (sheet.hiddenRows.length > 0)
      lines.push(`  ${say('隐藏行', 'Hidden rows')} ${some(sheet.hiddenRows)}`);
    if (sheet.hiddenColumns.length > 0)
      lines.push(`  ${say('隐藏列', 'Hidden columns')} ${some(sheet.hiddenColumns)}`);
    for (const table of sheet.tables) {
      const kind = table.variant === 'progress' ? say('进度表', 'progress') : say('基础表', 'base');
      lines.push(
        `  ${say('认出', 'Recognised')} ${table.id}${say(`（${kind}）`, ` (${kind})`)} ${table.range}`,
      );
      if (table.title !== null) lines.push(`    ${say('标题', 'Title')} ${table.title}`);
      lines.push(
        `    ${say('月份', 'Month')} ${table.period ?? '-'}   ${say('数据行', 'rows')} ${table.rows}   ${say('单位', 'units')} ${table.units}`,
      );
      for (const { letter, key, heading, unit } of table.columns)
        lines.push(`    ${letter.padEnd(3)} ${heading}  →  ${key}${unit === null ? '' : `  [${unit}]`}`);
    }
    if (sheet.nearest !== null) {
      lines.push(
        `  ${say('没有认出；最接近', 'Not recognised; nearest')} ${sheet.nearest.id} ${sheet.nearest.title}`,
      );
      if (sheet.nearest.missing.length > 0)
        lines.push(`    ${say('缺少表头', 'Headings missing')} ${some(sheet.nearest.missing)}`);
      if (sheet.nearest.extra.length > 0)
        lines.push(`    ${say('多出表头', 'Headings not known')} ${some(sheet.nearest.extra)}`);
    } else if (sheet.tables.length === 0) {
      lines.push(`  ${say('没有已知的表', 'No known table')}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** A file among several that could not be looked into. */
export function notOpenedText(file: string, language: Language): string {
  const why = language === 'zh' ? '没有打开，原因见所列问题' : 'not opened; the reason is among the findings';
  return `${file}\n  ${why}\n\n`;
}
