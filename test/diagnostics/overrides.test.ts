import { describe, expect, it } from 'vitest';
import { finding } from '../../src/diagnostics/finding.ts';
import { applyOverrides } from '../../src/diagnostics/overrides.ts';

const unreadable = finding('VALUE-001', {}, { text: '在谈' });
const unreported = finding('TABLE-013', {}, { column: '签约额' });

describe('what a run changes of the severities', () => {
  it('is nothing unless it is asked for', () => {
    expect(applyOverrides([unreadable, unreported], { levels: new Map(), ignored: new Set() })).toEqual([
      unreadable,
      unreported,
    ]);
  });

  it('gives a code another level and leaves the others', () => {
    expect(
      applyOverrides([unreadable, unreported], {
        levels: new Map([['TABLE-013', 'error']]),
        ignored: new Set(),
      }),
    ).toEqual([unreadable, { ...unreported, severity: 'error' }]);
  });

  it('leaves an ignored code out, whatever its level', () => {
    expect(
      applyOverrides([unreadable, unreported], {
        levels: new Map([['VALUE-001', 'info']]),
        ignored: new Set(['VALUE-001']),
      }),
    ).toEqual([unreported]);
  });
});
