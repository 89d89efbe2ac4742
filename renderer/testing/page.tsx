import { cleanup, configure, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, vi } from 'vitest';
import type { EngineClient } from '../../shared/contract/events';
import { Providers } from '../providers';

configure({ asyncUtilTimeout: 15_000 });

/** What jsdom lacks and Mantine asks for. Nothing here answers for the page itself. */
function completeBrowser(): void {
  window.matchMedia = (query) =>
    ({ matches: false, media: query, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  Element.prototype.scrollIntoView = () => undefined;
  // A virtual table asks for the size of its box to know which rows are in sight.
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 400 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 900 });
}

/** Shows a part of the page with an engine; in Dutch, at an address. */
export function showPage(content: ReactNode, engine: EngineClient, hash = '#/start') {
  completeBrowser();
  window.location.hash = hash;
  return render(<Providers engine={engine}>{content}</Providers>);
}

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});
