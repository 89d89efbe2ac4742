const heapState = 'cp-heap-state';
const fileButton = (token: string) => `cp-file-${token}`;

/** Ids of what takes the focus when the thing that had it is gone: an answered question, a choice that was withdrawn. */
export const focusIds = { heapState, fileButton } as const;

const focusOn = (id: string): void => document.getElementById(id)?.focus();

/** Where a person goes on after answering a question: how the heap stands, beside the button that loads it. */
export const focusOnHeap = (): void => focusOn(heapState);
export const focusOnFile = (token: string): void => focusOn(fileButton(token));
