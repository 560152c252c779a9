import exceljs from 'exceljs';
import { finish } from './finish.js';

let cells = 0;
for (const file of process.argv.slice(2)) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.master === cell && cell.value !== null) cells += 1;
      }),
    ),
  );
}
finish(cells);
