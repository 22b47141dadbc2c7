import { CircleCheck, Info, OctagonX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './notice.css';

type Tone = 'info' | 'good' | 'warning' | 'bad';

type Props = { readonly tone: Tone; readonly title?: string; readonly children?: ReactNode };

const icons = { info: Info, good: CircleCheck, warning: TriangleAlert, bad: OctagonX } as const;

/** A message in place. Bad news interrupts a screen reader; the rest waits its turn. */
export function Notice({ tone, title, children }: Props) {
  const Icon = icons[tone];
  return (
    <div className={`notice notice-${tone}`} role={tone === 'bad' ? 'alert' : undefined}>
      <Icon className="notice-icon" aria-hidden="true" />
      <div className="notice-text">
        {title === undefined ? null : <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
