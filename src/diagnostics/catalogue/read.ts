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
});
