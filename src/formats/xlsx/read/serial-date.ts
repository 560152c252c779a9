const DAY_MS = 86_400_000;
/** Day 0 of the 1900 system, one day early so that serials from 61 on fall right; of the 1904 system, the day itself. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;

/**
 * A date serial to ISO, without any time zone: `2023-05-31`, with a time of day `2023-05-31T08:30:00`; a time alone (serial
 * below 1) is `T08:30:00`. Serial 60 is the 29 February 1900 that Excel believes in.
 *
 * @returns null for what is no date (negative, beyond 9999, not a number).
 */
export function serialToIso(text: string, date1904: boolean): string | null {
  const serial = Number(text);
  if (!Number.isFinite(serial) || serial < 0 || serial >= LAST_SERIAL + 1) return null;
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const day = Math.floor(serial) + (seconds === 86_400 ? 1 : 0);
  const time = seconds === 86_400 ? 0 : seconds;
  if (day === 0 && !date1904) return `T${clock(time)}`;
  return time === 0 ? isoDay(day, date1904) : `${isoDay(day, date1904)}T${clock(time)}`;
}

const WRITTEN = /^(\d{4}-\d{2}-\d{2})?(?:T?(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/;

/** A date that stands in the file as text, in the same form: no zone, no fractions, no time of day at midnight. */
export function isoOf(text: string): string {
  const written = text.trim();
  const [, day = '', clock = '', seconds = ':00'] = WRITTEN.exec(written) ?? [];
  if (day === '' && clock === '') return written;
  const time = clock === '' ? '' : `${clock}${seconds}`;
  return day !== '' && (time === '' || time === '00:00:00') ? day : `${day}T${time}`;
}

/** The other way round, in the 1900 system, as decimal text: `2023-05-31` → `45077`, `T12:00:00` → `0.5`. */
export function isoToSerial(iso: string): string {
  const [day = '', time = ''] = iso.split('T');
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  const fraction = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  if (day === '') return String(fraction);
  if (day === '1900-02-29') return String(60 + fraction);
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - EPOCH_1900) / DAY_MS);
  return String((days <= 60 ? days - 1 : days) + fraction);
}

function isoDay(day: number, date1904: boolean): string {
  if (date1904) return new Date(EPOCH_1904 + day * DAY_MS).toISOString().slice(0, 10);
  if (day === 60) return '1900-02-29';
  return new Date(EPOCH_1900 + (day < 60 ? day + 1 : day) * DAY_MS).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
