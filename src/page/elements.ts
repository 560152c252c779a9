import { shown } from './inert-text.ts';

interface Looks {
  readonly class?: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** An element with children; texts go in as texts, with what hides in them made visible, and can never become code. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { class: looks, data = {}, attributes = {} }: Looks,
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (looks !== undefined) made.className = looks;
  for (const [key, value] of Object.entries(data)) made.dataset[key] = value;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  for (const child of children)
    if (child !== null) made.append(typeof child === 'string' ? shown(child) : child);
  return made;
}

export function button(looks: string, text: string, pressed: () => void): HTMLButtonElement {
  const made = element('button', { class: looks, attributes: { type: 'button' } }, text);
  made.addEventListener('click', pressed);
  return made;
}

/** Hands bytes to the reader as a download of that name. */
export function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(
    new Blob([new Uint8Array(bytes)], {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    }),
  );
  const link = element('a', { attributes: { href: address, download: name } });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
