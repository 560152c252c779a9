/**
 * The page of GB/T 9704-2012 in twips (twentieths of a point): A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, 22 lines of 28
 * characters. A line of 28.95 pt and characters moved together by 0.25 pt fill it in Word, WPS and LibreOffice alike; a grid of
 * the document's own is drawn differently by each of them.
 */
const mm = (length: number): number => Math.round((length * 1440) / 25.4);

export const PAGE = { width: mm(210), height: mm(297) } as const;

export const MARGINS = {
  portrait: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) },
  // Bound at the same edge of the sheet, which now lies at the top.
  landscape: { top: mm(28), bottom: mm(26), left: mm(35), right: mm(37) },
} as const;

export type Orientation = keyof typeof MARGINS;

/** Width between the margins. */
export function textWidthOf(orientation: Orientation): number {
  const { left, right } = MARGINS[orientation];
  return (orientation === 'portrait' ? PAGE.width : PAGE.height) - left - right;
}

/** Exactly 28.95 pt: 29 pt leave 21 lines. */
export const LINE = 579;
/** −0.25 pt between characters: without it a line holds 27. */
export const TIGHTENED = -5;
/** A character of the body with the space behind it: 16 pt − 0.25 pt. */
export const CHARACTER = 16 * 20 + TIGHTENED;
/** Of the page number from the lower edge: it stands 7 mm under the text. */
export const FOOTER = mm(35 - 7 - 5);
