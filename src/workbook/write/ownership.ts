import { readWorkbook } from '../read/index.ts';

/** Whether dayie wrote these bytes: its version stands in the document's properties. Any bytes may be asked about. */
export function isDayieWorkbook(bytes: Uint8Array): boolean {
  return readWorkbook(bytes, { file: '' }).workbook?.metadata.version !== undefined;
}
