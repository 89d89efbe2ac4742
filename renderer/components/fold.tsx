import { type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** True from the moment that the page is about to be printed: what is folded must be on paper. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

/**
 * A part that a reader opens when wanted: its summary says what it holds. What is inside is made when it is first opened, so that a chart knows its
 * width; on paper everything is open.
 */
export function Fold({
  summary,
  startsOpen = false,
  children,
}: {
  readonly summary: ReactNode;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState(startsOpen);
  const [opened, setOpened] = useState(startsOpen);
  const printing = usePrinting();
  return (
    <details
      className="cp-block"
      open={open || printing}
      onToggle={(event) => {
        if (printing) return;
        setOpen(event.currentTarget.open);
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>{summary}</summary>
      {opened || printing ? <div className="cp-block-body">{children}</div> : null}
    </details>
  );
}
