/** What came of turning a workbook of another format into an .xlsx; `slow`: it took more time or memory than it may. */
export type Converted =
  | { readonly kind: 'converted'; readonly bytes: Uint8Array }
  | { readonly kind: 'encrypted' | 'damaged' | 'too-large' | 'slow' | 'unknown' };
