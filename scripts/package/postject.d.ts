/** The part of postject that is used; it ships no types. */
declare module 'postject' {
  /** Puts data into an executable in place, where a program finds it by its name. */
  export function inject(
    file: string,
    resource: string,
    data: Buffer,
    options: { readonly sentinelFuse: string },
  ): Promise<void>;
}
