import type { ReactNode } from 'react';
import { WarningIcon } from './icons';

/** Something a person should know: a warning from the import, an error, a part that cannot be given. `urgent` is read out at once. */
export function Notice({
  tone,
  title,
  children,
  urgent = false,
}: {
  readonly tone: 'accent' | 'warning' | 'bad';
  readonly title: string;
  readonly children?: ReactNode;
  readonly urgent?: boolean;
}) {
  return (
    <div className={`cp-notice cp-notice-${tone}`} {...(urgent ? { role: 'alert' } : {})}>
      <span className="cp-notice-icon">
        <WarningIcon />
      </span>
      <div>
        <strong>{title}</strong>
        {children ? <div>{children}</div> : null}
      </div>
    </div>
  );
}
