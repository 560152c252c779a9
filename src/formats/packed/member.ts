/** A file that lies inside another: in an archive, or enclosed in a mail. */
export interface Member {
  /** With `/` between its parts; leads nowhere but below what it lies in. */
  readonly path: string;
  /** Null where they cannot be had. */
  readonly bytes: Buffer | null;
  readonly fault?: 'locked' | 'damaged' | 'huge';
}

/** What is inside; a fault where that cannot be told at all. */
export type Unpacked =
  | { readonly kind: 'members'; readonly members: readonly Member[] }
  | { readonly kind: 'damaged' | 'huge' | 'workbook' };

/** Every sign that a system does not allow in a name, and those that would lead elsewhere. */
const FORBIDDEN = /[<>:"|?*\p{Cc}]/gu;

/** A path that was written by somebody else, made to lead nowhere: no drive, no root, no step up. */
export function inert(written: string): string {
  return written
    .replaceAll('\\', '/')
    .split('/')
    .map((step) => step.replace(FORBIDDEN, '_').trim())
    .filter((step) => step !== '' && step !== '.' && step !== '..')
    .join('/')
    .normalize('NFC');
}

/** What systems put beside a person's files. */
export function isLeftover(path: string): boolean {
  return path.split('/').some((step) => step === '__MACOSX' || step.startsWith('.'));
}
