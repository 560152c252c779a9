import { convertWorkbook } from '../formats/legacy/convert.ts';

// What the reader of old formats remarks to programmers is not for those who open the page.
console.error = () => {};

/** A workbook of another format as an .xlsx. */
export const convert = convertWorkbook;
