import type { ReactNode } from 'react';

/** Holds something wider than the screen. It can be focused, so that a person without a mouse can scroll it with the arrow keys. */
export function ScrollBox({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="cp-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
