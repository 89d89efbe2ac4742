import { type RefObject, useEffect, useRef } from 'react';

const heapState = 'cp-heap-state';
const fileButton = (token: string) => `cp-file-${token}`;

/** Ids of what takes the focus when the thing that had it is gone: an answered question, a choice that was withdrawn. */
export const focusIds = { heapState, fileButton } as const;

const focusOn = (id: string): void => document.getElementById(id)?.focus();

/** Where a person goes on after answering a question: how the heap stands, beside the button that loads it. */
export const focusOnHeap = (): void => focusOn(heapState);
export const focusOnFile = (token: string): void => focusOn(fileButton(token));

/**
 * Keeps the focus among buttons that come and go as a file's state changes: when the one that had it is gone, the first that took its place gets
 * it, or else the box around them. Returns the box's properties.
 */
export function useKeptFocus<Box extends HTMLElement>(
  state: string,
): {
  readonly ref: RefObject<Box | null>;
  readonly tabIndex: -1;
  readonly onFocus: () => void;
  readonly onBlur: (event: { readonly relatedTarget: EventTarget | null }) => void;
} {
  const ref = useRef<Box>(null);
  const had = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the buttons follow from the state
  useEffect(() => {
    if (!had.current || document.activeElement !== document.body) return;
    (ref.current?.querySelector('button') ?? ref.current)?.focus({ preventScroll: true });
  }, [state]);
  return {
    ref,
    tabIndex: -1,
    onFocus: () => {
      had.current = true;
    },
    // A button that is taken away says that the focus goes nowhere; only a person takes it somewhere.
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget !== null) had.current = false;
    },
  };
}
