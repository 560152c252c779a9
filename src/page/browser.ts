/** Waits until what was changed can be seen: what follows keeps the browser busy. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}

/** The day (ISO) and the time as the computer's clock has them. */
export function clock(): { readonly day: string; readonly time: string } {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return { day, time: `${day} ${two(now.getHours())}:${two(now.getMinutes())}` };
}

export function bytesOfBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Seconds since the page was opened. */
export function secondsOpen(): number {
  return Math.floor(performance.now() / 1000);
}
