import { useEffect, useState } from 'react';
import { useText } from '../text/text-context';

/** What a part of a page carries to be found by the contents line. */
export const inContents = (title: string) => ({ 'data-contents': title });

interface Part {
  readonly title: string;
  readonly element: HTMLElement;
}

/** Fewer parts than this are seen at a glance. */
const fewest = 5;

const partsOf = (page: HTMLElement): Part[] =>
  [...page.querySelectorAll<HTMLElement>('[data-contents]')].map((element) => ({ title: element.dataset.contents ?? '', element }));

const same = (a: readonly Part[], b: readonly Part[]) =>
  a.length === b.length && a.every(({ title, element }, index) => title === b[index]?.title && element === b[index]?.element);

/** Brings a part into view, opens it when it is folded, and gives it the focus so that the keyboard goes on from there. */
function jumpTo({ element }: Part): void {
  const fold = element.querySelector<HTMLDetailsElement>(':scope details.cp-block');
  if (fold && !fold.open) fold.open = true;
  element.scrollIntoView({ block: 'start' });
  const target = element.querySelector<HTMLElement>('summary, h2');
  if (target && target.tagName !== 'SUMMARY') target.tabIndex = -1;
  target?.focus({ preventScroll: true });
}

/** The parts of a long page on one line at its top; a click goes there. Follows what stands on the page, so that no page can forget a part. */
export function PageContents() {
  const text = useText();
  const [parts, setParts] = useState<readonly Part[]>([]);
  useEffect(() => {
    const page = document.getElementById('content') ?? document.body;
    const look = () => setParts((before) => (same(before, partsOf(page)) ? before : partsOf(page)));
    const observer = new MutationObserver(look);
    observer.observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-contents'] });
    look();
    return () => observer.disconnect();
  }, []);
  if (parts.length < fewest) return null;
  return (
    <nav className="cp-contents" aria-label={text.say('screen.on_this_page')}>
      <span className="cp-quiet">{text.say('screen.on_this_page')}</span>
      <ul>
        {parts.map((part) => (
          <li key={part.title}>
            <button type="button" onClick={() => jumpTo(part)}>
              {part.title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
