import type { SettingLine } from '../assessment/results.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { confirmedBy } from '../scheme/confirmation.ts';
import type { Scheme } from '../scheme/scheme.ts';

/** 核实说明 that held in a run: whose figure of which month counts though it was doubtful, why, and who has confirmed it. */
export function describeConfirmations(
  { confirmations }: Pick<Scheme, 'confirmations'>,
  findings: readonly Finding[],
  until: number | null,
): readonly SettingLine[] {
  const held = findings.filter(({ code }) => code === 'CHECK-052');
  const mine = confirmations.flatMap((confirmation) => {
    const found = held.find(({ related }) =>
      related.some(({ file, sheet, cell }) => {
        const { at } = confirmation;
        return file === at.file && sheet === at.sheet && cell === at.cell;
      }),
    );
    return found === undefined || (confirmation.month ?? 1) > (until ?? 12) ? [] : [{ confirmation, found }];
  });
  return mine.map(({ confirmation, found: { params } }, index) => {
    const { month, reason, at } = confirmation;
    const when = month === null ? '' : `${month}月`;
    const value = `${String(params.row)}${when}“${String(params.column)}”${String(params.stated)}存疑，已核实，按此计入`;
    const by = confirmedBy(confirmation);
    const who = by === '' ? '' : `；${by}`;
    return {
      id: `confirmation-${index + 1}`,
      setting: '核实说明',
      value,
      isDefault: false,
      why: `${reason}${who}（考核办法${[at.sheet, at.cell].filter(Boolean).join('!')}）`,
      note: `${value}（${reason}${who}）`,
    };
  });
}
