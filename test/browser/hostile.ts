import path from 'node:path';
import ExcelJS from 'exceljs';
import { newFolder } from '../support/temporary.ts';

/** Texts that would run, turn round what stands beside them, or break out of where they are put. */
export const SHEET = `部门<img src=x onerror=alert(1)>`;
export const TYPED = `5\u202e</script><script>alert(2)</script>`;
export const UNIT = `市育教局"><svg onload=alert(3)>`;

/** A month of three units and a figure that is no figure, in a file, on a sheet and under a title that mean harm. */
export async function hostileMonth(): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(SHEET);
  const rows = [
    ['招商引资任务完成情况表（截至2023年5月31日）'],
    ['序号', '责任单位', '签约额（亿元）任务', '签约额（亿元）完成'],
    [1, '市教育局', 5, 3],
    [2, '市科技局', 3, TYPED],
    [3, UNIT, 3, 1],
    [4, '市农业农村局', 4, 1],
  ];
  for (const row of rows) sheet.addRow(row);
  const file = path.join(newFolder(), `2023-05 <b onclick=alert(4)>'&amp;.xlsx`);
  await workbook.xlsx.writeFile(file);
  return file;
}
