import type { Finding } from './finding.ts';

/** A fault of this computer's and not of what was sent: it did not hand the file over. Nobody else can mend it. */
export function isUnreached({ code }: Finding): boolean {
  return code === 'READ-017';
}
